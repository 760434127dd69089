/**
 * Where the widget can go, in one table: the ways in that each place has, the best first, and for
 * each way where to paste, what the editor shows afterwards, and what readers see.
 */

/**
 * What is handed out, as `snippet.js` writes it.
 * @typedef {"address" | "astro" | "block" | "div" | "element" | "frame" | "hugo" | "jekyll" | "jsx" |
 *   "package" | "shortcode"} Form
 */

/**
 * What is pasted by somebody of a role, and what comes of it.
 * @typedef {object} Outcome
 * @property {Form} form
 * @property {string} where where the first part goes
 * @property {string} editor what the editor shows afterwards
 * @property {string} readers what readers see
 * @property {string} [once] where the script goes, where that is another place than the element's
 * @property {string} [note] what else has to be known
 */

/**
 * A way in.
 * @typedef {Outcome & {
 *   name: string,
 *   label: string,
 *   author?: Outcome,
 *   plugin?: true,
 *   accentOnly?: true,
 *   alone?: true,
 * }} Way `author` has what differs for people who may not write every HTML; `plugin` says that it
 *   needs the one for WordPress; `accentOnly` that it takes no other colour; `alone` that no script
 *   can stand beside it
 */

/**
 * @typedef {object} Platform
 * @property {string} label
 * @property {"editor" | "files"} kind whether posts are written in an editor or as files
 * @property {string} best which way is best there, and why
 * @property {readonly [Way, ...Way[]]} ways the best first
 */

const WIDGET = "The widget, in the place of what you pasted.";
const FALLBACK = "Where scripts do not run, and in feeds, the link to your booking page.";
const FRAMED = "The widget in a frame. It takes no colours from your page.";
const LINK_IN_EDITOR =
  "The link, with room below it: scripts do not run there. The preview of the post shows the widget.";
const CUSTOM_HTML = "Into a Custom HTML block in the post.";
const MAY_WRITE_HTML =
  "Only administrators and editors can save this, and in a network of sites super admins alone; saved by anybody else it loses its script or its frame.";

/**
 * The way in by a frame, where the place takes a frame as code.
 * @param {string} where
 * @param {string} editor
 * @returns {Way}
 */
const frame = (where, editor) => ({
  name: "frame",
  label: "A frame, where scripts are taken out",
  form: "frame",
  where,
  editor,
  readers: FRAMED,
});

/**
 * The ways in by the element and by a `div`, where both go to the same place.
 * @param {string} where
 * @param {string} editor
 * @returns {[Way, Way]}
 */
function scripts(where, editor) {
  const same = { where, editor, readers: `${WIDGET} ${FALLBACK}` };
  return [
    { name: "element", label: "The script and the element", form: "element", ...same },
    {
      name: "div",
      label: "The script and a div, where the element is taken out",
      form: "div",
      ...same,
    },
  ];
}

/** @type {Record<string, Platform>} */
export const PLATFORMS = {
  wordpress: {
    label: "WordPress",
    kind: "editor",
    best: "With the plugin, the block: everybody who may write can put it in, and the editor shows the widget itself. Without the plugin, paste the code.",
    ways: [
      {
        name: "block",
        label: "The plugin’s block",
        form: "block",
        plugin: true,
        accentOnly: true,
        where:
          "Into the post, on a line of its own: it becomes the block with these settings. Or type /assessment there, and set it in the side panel.",
        editor: "The widget as readers will see it. It can be answered in the preview.",
        readers: "The widget, whoever saved the post. Once the plugin is off, its link stays.",
      },
      {
        name: "shortcode",
        label: "The plugin’s shortcode, for classic editors and page builders",
        form: "shortcode",
        plugin: true,
        accentOnly: true,
        where: "Into the post, on a line of its own.",
        editor: "The shortcode as you wrote it. The preview shows the widget.",
        readers:
          "The widget, whoever saved the post. Once the plugin is off, the shortcode as text around its link.",
      },
      {
        name: "address",
        label: "An address on a line of its own, with the plugin",
        form: "address",
        plugin: true,
        where: "Into the post, on a line of its own.",
        editor: "An Embed block with the widget in it.",
        readers:
          "The widget itself, whoever saved the post. Without the plugin, a frame that WordPress closes off: no booking, link, print or file works in it.",
      },
      {
        name: "pasted",
        label: "Pasted code, without the plugin",
        form: "element",
        where: CUSTOM_HTML,
        editor: LINK_IN_EDITOR,
        readers: `${WIDGET} ${FALLBACK}`,
        note: `${MAY_WRITE_HTML} The Visual tab of the classic editor deletes the element, whoever opens it; the div that authors paste stays.`,
        author: {
          form: "div",
          where: CUSTOM_HTML,
          once: "By an administrator: Appearance → Editor → Patterns → Footer, into a Custom HTML block; in a theme without that editor, Appearance → Widgets, into one in the footer.",
          editor: LINK_IN_EDITOR,
          readers: `${WIDGET} ${FALLBACK} Until the script is on the site, the link alone.`,
        },
      },
      {
        ...frame(CUSTOM_HTML, "The frame, as readers see it."),
        label: "A frame, without the plugin",
        note: MAY_WRITE_HTML,
      },
    ],
  },
  ghost: {
    label: "Ghost",
    kind: "editor",
    best: "The script and the element in an HTML card: Ghost takes both from everybody who may write.",
    ways: [
      ...scripts(
        "In the post, type /html and paste it into the HTML card.",
        "The code as you pasted it. The preview shows the widget; a newsletter has the link alone.",
      ),
      frame(
        "In the post, type /html and paste it into the HTML card.",
        "The code as you pasted it. The preview shows the frame; a newsletter has nothing.",
      ),
    ],
  },
  squarespace: {
    label: "Squarespace",
    kind: "editor",
    best: "The script and the element in a Code block. It runs only on plans that include custom code, which the smallest does not.",
    ways: [
      ...scripts(
        "Into a Code block set to HTML, with “Display source” off.",
        "A note that the script is held back while you are logged in. Look at the page in a private window.",
      ),
      frame(
        "Into a Code block set to HTML, with “Display source” off.",
        "The frame, or a note that it is held back while you are logged in.",
      ),
    ],
  },
  webflow: {
    label: "Webflow",
    kind: "editor",
    best: "The script and the element in a Code Embed. Custom code is for paid plans.",
    ways: [
      ...scripts(
        "Into a Code Embed element, on the page or in the rich text of a post.",
        "A box that stands for the code. The published site shows the widget.",
      ),
      frame(
        "Into a Code Embed element, on the page or in the rich text of a post.",
        "A box that stands for the code. The published site shows the frame.",
      ),
    ],
  },
  wix: {
    label: "Wix",
    kind: "editor",
    best: "A frame: Wix puts whatever you embed into a frame of its own, closed off from the page. Its height is the one you give it in the editor.",
    ways: [
      {
        ...frame("Into an Embed HTML element, as code.", "The frame, as high as you draw it."),
        label: "A frame, as code",
        alone: true,
      },
      {
        name: "address",
        label: "The address of a website",
        form: "address",
        where: "Into an Embed HTML element, as the address of a website.",
        editor: "The frame, as high as you draw it.",
        readers: FRAMED,
      },
    ],
  },
  notion: {
    label: "Notion",
    kind: "editor",
    best: "The address: Notion takes no code, and shows an address in a frame.",
    ways: [
      {
        name: "address",
        label: "The address alone",
        form: "address",
        where:
          "Type /embed in the page and paste the address. Drag the lower edge until nothing is cut off.",
        editor: "The widget in a frame, as readers see it.",
        readers: FRAMED,
      },
    ],
  },
  other: {
    label: "Another editor",
    kind: "editor",
    best: "Try the script and the element first; if a preview shows the link alone, the div; if it shows nothing, the frame; if it shows code, the address. An editor that takes none of them takes a link to a page that has the widget.",
    ways: [
      ...scripts(
        "Wherever the editor takes HTML: a block, a card or an embed of that name.",
        "Most often the code as you pasted it. A preview shows what became of it.",
      ),
      frame(
        "Wherever the editor takes HTML: a block, a card or an embed of that name.",
        "Most often the code as you pasted it. A preview shows what became of it.",
      ),
      {
        name: "address",
        label: "The address alone",
        form: "address",
        where:
          "On a line of its own, or where the editor asks for the address of something to embed.",
        editor: "The widget in a frame, or the address as a link.",
        readers: FRAMED,
      },
    ],
  },
  html: {
    label: "Plain HTML",
    kind: "files",
    best: "The script and the element, where the widget should stand. A page of your own takes everything.",
    ways: [
      ...scripts("Where the widget should stand.", "Your own file. Any browser shows the widget."),
      frame("Where the widget should stand.", "Your own file. Any browser shows the frame."),
    ],
  },
  hugo: {
    label: "Hugo",
    kind: "files",
    best: "A shortcode: Hugo leaves out HTML in Markdown unless markup.goldmark.renderer.unsafe is set, and a shortcode works either way.",
    ways: [
      {
        name: "hugo",
        label: "A shortcode of your site",
        form: "hugo",
        where:
          "As layouts/_shortcodes/fractional-cto.html, or layouts/shortcodes/ before Hugo 0.146.",
        editor: "Your own files. hugo server shows the widget.",
        readers: `${WIDGET} ${FALLBACK}`,
      },
    ],
  },
  jekyll: {
    label: "Jekyll",
    kind: "files",
    best: "An include: the code stands in one file, and each post names it.",
    ways: [
      {
        name: "jekyll",
        label: "An include of your site",
        form: "jekyll",
        where: "As _includes/fractional-cto.html.",
        editor: "Your own files. jekyll serve shows the widget.",
        readers: `${WIDGET} ${FALLBACK}`,
      },
    ],
  },
  astro: {
    label: "Astro",
    kind: "files",
    best: "The script and the element, in a page or in Markdown. For MDX choose MDX.",
    ways: [
      {
        name: "astro",
        label: "The script and the element",
        form: "astro",
        where: "Into an .astro or a .md file, where the widget should stand.",
        editor: "Your own file. astro dev shows the widget.",
        readers: `${WIDGET} ${FALLBACK}`,
      },
    ],
  },
  mdx: {
    label: "MDX",
    kind: "files",
    best: "The script and the element as MDX has them (Docusaurus, Next, Astro, Gatsby): a style is an object there, and a tag of that name is refused.",
    ways: [
      {
        name: "mdx",
        label: "The script and the element",
        form: "jsx",
        where: "Into the .mdx file, on lines of their own, where the widget should stand.",
        editor: "Your own file. The development server shows the widget.",
        readers: `${WIDGET} ${FALLBACK}`,
      },
    ],
  },
  react: {
    label: "React or Next",
    kind: "files",
    best: "The script and the element need no package, from React 19 on. In TypeScript take the npm package, which brings types, and the files with your own.",
    ways: [
      {
        name: "jsx",
        label: "The script and the element",
        form: "jsx",
        where:
          "Into a component, where the widget should stand. React puts the script into the head, once.",
        editor: "Your own file. The development server shows the widget.",
        readers: `${WIDGET} ${FALLBACK}`,
      },
      {
        name: "package",
        label: "The npm package",
        form: "package",
        where:
          "Take fractional-cto-npm-….tgz from a release, and npm install that file. Then, in a component:",
        editor: "Your own file, with its types. The development server shows the widget.",
        readers: `${WIDGET} ${FALLBACK}`,
      },
    ],
  },
};

/**
 * A platform's way in: the one of this name, or else the best of them.
 * @param {string} platform
 * @param {string} name
 * @returns {Way}
 */
export function wayOf(platform, name) {
  const { ways } = /** @type {Platform} */ (PLATFORMS[platform]);
  return ways.find((way) => way.name === name) ?? ways[0];
}

/**
 * What is pasted by a way in, and what comes of it, for whoever saves the post.
 * @param {Way} way
 * @param {boolean} author whether they may not write every HTML
 * @returns {Outcome}
 */
export const outcomeOf = (way, author) => (author && way.author) || way;

/**
 * Which settings a way in has no place for.
 * @param {Way} way
 * @returns {readonly string[]} names of attributes, and `size` and `colours`; `accent` is none of the
 *   colours
 */
export function missingIn({ form, accentOnly, plugin }) {
  if (form === "frame" || (form === "address" && !plugin)) {
    return ["analytics", "size", "colours", "accent"];
  }
  if (form === "address") return ["size", "colours", "accent"];
  if (form === "block") return ["currency", "size", "colours"];
  return accentOnly ? ["size", "colours"] : [];
}
