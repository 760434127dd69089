/** Where the widget can go: what each place allows, and where to paste. */

/**
 * A way in: the element, a `div` with data attributes, a frame, or the bare address of a page.
 * @typedef {"element" | "div" | "frame" | "address"} Way
 */

/**
 * @typedef {object} Platform
 * @property {readonly [Way, ...Way[]]} ways those that work there, the best first
 * @property {string} allows what it allows
 * @property {Partial<Record<Way, string>>} paste where the first part goes, by the way in
 * @property {"apart" | "shortcode"} [form] whether the script and the style go elsewhere than the
 *   element, or all of it into a file of its own
 * @property {true} [framed] whether it puts what is pasted into a frame of its own
 */

/** @satisfies {Record<string, Platform>} */
export const PLATFORMS = {
  html: {
    ways: ["element", "div", "frame"],
    allows: "Your own page takes everything.",
    paste: {
      element: "Paste it where the widget should stand.",
      div: "Paste it where the widget should stand.",
      frame: "Paste it where the widget should stand.",
    },
  },
  wordpress: {
    ways: ["div", "element", "frame"],
    allows:
      "WordPress takes scripts, frames and elements of their own kind only from people with the unfiltered_html capability: administrators and editors, and in a network of sites super admins alone. A div with data attributes is kept for everyone.",
    paste: {
      div: "Into a Custom HTML block in the post.",
      element:
        "Into a Custom HTML block in the post, by someone with unfiltered_html. Whoever saves the post later needs it too.",
      frame:
        "Into a Custom HTML block in the post, by someone with unfiltered_html. Whoever saves the post later needs it too.",
    },
    form: "apart",
  },
  ghost: {
    ways: ["element", "div", "frame"],
    allows:
      "Ghost takes scripts and elements in an HTML card. The editor does not run them: see the widget in the preview. Newsletters have no scripts, and show the link alone.",
    paste: {
      element: "In the post, type /html and paste it into the HTML card.",
      div: "In the post, type /html and paste it into the HTML card.",
      frame: "In the post, type /html and paste it into the HTML card.",
    },
  },
  webflow: {
    ways: ["element", "div", "frame"],
    allows:
      "Webflow takes custom code on paid plans. It does not run in the Designer: see the widget in the preview or on the published site.",
    paste: {
      element: "Into a Code Embed element, on the page or in the rich text of a post.",
      div: "Into a Code Embed element, on the page or in the rich text of a post.",
      frame: "Into a Code Embed element, on the page or in the rich text of a post.",
    },
  },
  squarespace: {
    ways: ["element", "div", "frame"],
    allows:
      "Squarespace runs scripts and frames in a Code block only on plans that include custom code, which the smallest does not. While you are logged in it may hold them back: look at the page in a private window.",
    paste: {
      element: "Into a Code block set to HTML, with “Display source” off.",
      div: "Into a Code block set to HTML, with “Display source” off.",
      frame: "Into a Code block set to HTML, with “Display source” off.",
    },
  },
  wix: {
    ways: ["frame", "address"],
    allows:
      "Wix puts what you embed into a frame of its own, closed off from the page. Its height is the one you give it in the editor.",
    paste: {
      frame: "Into an Embed HTML element, as code.",
      address: "Into an Embed HTML element, as the address of a website.",
    },
    framed: true,
  },
  notion: {
    ways: ["address"],
    allows: "Notion takes no code, only an address, which it shows in a frame.",
    paste: {
      address:
        "Type /embed in the page and paste the address. Drag the lower edge until nothing is cut off.",
    },
    framed: true,
  },
  hugo: {
    ways: ["element", "div", "frame"],
    allows:
      "Hugo leaves out HTML in Markdown unless markup.goldmark.renderer.unsafe is true in the site’s configuration. A shortcode works either way.",
    paste: {
      element:
        "As layouts/_shortcodes/fractional-cto.html, or layouts/shortcodes/ before Hugo 0.146.",
      div: "As layouts/_shortcodes/fractional-cto.html, or layouts/shortcodes/ before Hugo 0.146.",
      frame:
        "As layouts/_shortcodes/fractional-cto.html, or layouts/shortcodes/ before Hugo 0.146.",
    },
    form: "shortcode",
  },
};

/** @typedef {keyof typeof PLATFORMS} PlatformName */

/**
 * @param {PlatformName} name
 * @returns {Platform}
 */
export const platform = (name) => PLATFORMS[name];
