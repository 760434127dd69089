/** What an author pastes, made of what they chose: text from data, without a page. */

/** @import { Form } from "./platforms.js" */

/**
 * @typedef {object} Choice
 * @property {Form} form
 * @property {string} where
 * @property {string | undefined} [once]
 * @property {boolean} [alone] that no script can stand beside it
 * @property {[name: string, value: string][]} attributes those that are not the default, in the
 *   order in which they are written
 * @property {[name: string, value: string][]} tokens custom properties of the element's style
 * @property {boolean} follow whether a frame is to follow the height of what is in it
 */

/**
 * Something to paste as a whole.
 * @typedef {object} Part
 * @property {string} name
 * @property {string} where
 * @property {"address" | "block" | "html" | "jsx" | "list" | "shortcode"} kind
 * @property {string} code
 */

/** What a frame is called by screen readers. */
const FRAME_TITLE = "Is a fractional CTO right for you?";

const LINK_TEXT = "Book a strategy call";

/** The block's settings as its side panel calls them, and their values, in its order. */
const PANEL = /** @type {const} */ ({
  booking: ["Booking address"],
  article: ["Article"],
  view: [
    "View",
    {
      assessment: "The assessment",
      week: "The week explorer",
      both: "The assessment, with the explorer in its result",
    },
  ],
  "booking-provider": [
    "Booking page",
    {
      calendly: "Calendly",
      cal: "Cal.com",
      savvycal: "SavvyCal",
      hubspot: "HubSpot",
      plain: "Any other: told nothing",
    },
  ],
  theme: ["Theme", { light: "Light", dark: "Dark" }],
  accent: ["Accent"],
  "heading-level": ["Level of its title", { 3: "Heading 3", 4: "Heading 4", 5: "Heading 5" }],
  save: [
    "Where answers are kept",
    {
      ask: "In the browser for 30 days, if the visitor asks",
      session: "In the tab, until it is closed",
    },
  ],
  analytics: ["Analytics", { datalayer: "Google (dataLayer)", plausible: "Plausible" }],
});

/**
 * All that is to be pasted, part by part.
 * @param {Choice} choice
 * @param {string} base the address of the folder with the widget's scripts
 * @returns {Part[]}
 */
export function snippets(choice, base) {
  const { where, once } = choice;
  const script = scriptTag(`${base}fractional-cto.js`);
  const html = `${script}\n${element(choice)}`;
  const call = "In the post, where the widget should stand.";
  switch (choice.form) {
    case "address":
      return [{ name: "Address", where, kind: "address", code: address(choice, base) }];
    case "block":
      return block(choice);
    case "shortcode":
      return [{ name: "Shortcode", where, kind: "shortcode", code: shortcode(choice) }];
    case "frame": {
      const follow = choice.follow && !choice.alone;
      const beside = follow ? `\n${scriptTag(`${base}fractional-cto-frame.js`)}` : "";
      return [{ name: "Snippet", where, kind: "html", code: frame(choice, base) + beside }];
    }
    case "div": {
      if (!once)
        return [{ name: "Snippet", where, kind: "html", code: `${script}\n${div(choice)}` }];
      return [
        { name: "In the post", where, kind: "html", code: div(choice) },
        { name: "Once for the site", where: once, kind: "html", code: script },
      ];
    }
    case "element":
      return [{ name: "Snippet", where, kind: "html", code: html }];
    case "astro":
      // Without this mark Astro would take the script for one that it bundles.
      return [
        { name: "Snippet", where, kind: "html", code: html.replace(" async", " is:inline async") },
      ];
    case "hugo":
      return [
        { name: "Shortcode", where, kind: "html", code: html },
        { name: "In the Markdown", where: call, kind: "shortcode", code: "{{< fractional-cto >}}" },
      ];
    case "jekyll":
      return [
        { name: "Include", where, kind: "html", code: html },
        {
          name: "In the Markdown",
          where: call,
          kind: "shortcode",
          code: "{% include fractional-cto.html %}",
        },
      ];
    case "jsx":
      return [
        {
          name: "Snippet",
          where,
          kind: "jsx",
          code: `${scriptTag(`${base}fractional-cto.js`, true)}\n${jsx(choice)}`,
        },
      ];
    case "package":
      return [
        { name: "Import", where, kind: "jsx", code: 'import "fractional-cto/react";' },
        {
          name: "Element",
          where: "Where the widget should stand.",
          kind: "jsx",
          code: jsx(choice),
        },
      ];
  }
}

/**
 * @param {string} src
 * @param {boolean} [closed] as JSX closes what has nothing in it
 */
const scriptTag = (src, closed) =>
  `<script async src="${escaped(src)}"${closed ? " />" : "></script>"}`;

/** @param {Choice} choice */
function element({ attributes, tokens }) {
  // Until it is defined it would be a piece of a line, which has no height.
  const style = css([["display", "block"], ...room(tokens), ...tokens]);
  return `<fractional-cto${written(attributes)} style="${escaped(style)}">${fallback(attributes)}</fractional-cto>`;
}

/** @param {Choice} choice */
function div({ attributes, once, tokens }) {
  const data = attributes.map(([name, value]) => /** @type {const} */ ([`data-${name}`, value]));
  const style = css([...room(tokens), ...tokens.map(once ? kept : (it) => it)]);
  return `<div data-fractional-cto${written(data)} style="${escaped(style)}">${fallback(attributes)}</div>`;
}

/**
 * A token as WordPress keeps it of people who may not write every HTML: it takes out each
 * declaration with a function in it that it does not know, and looks into none of a `var()`.
 * @param {[name: string, value: string]} token
 * @returns {[name: string, value: string]}
 */
const kept = ([name, value]) => [name, value.includes("(") ? `var(--none, ${value})` : value];

/** @param {Choice} choice */
function jsx({ attributes, tokens }) {
  const style = [
    ...[...room(tokens), ...tokens].map(([name, value]) => `${property(name)}: ${quoted(value)}`),
  ];
  return `<fractional-cto${written(attributes)} style={{ display: "block", ${style.join(", ")} }}>${fallback(attributes)}</fractional-cto>`;
}

/** @param {string} name of a declaration, as an object of styles has it */
const property = (name) =>
  name.startsWith("--")
    ? quoted(name)
    : name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** @param {string} text */
const quoted = (text) => JSON.stringify(text);

/**
 * Room for the widget before it is up, so that nothing below it moves: what the first question
 * needs, which is more in a narrow column. How wide that is cannot be told from here; what is
 * around a column in the middle of a page is taken to be a twentieth on small screens.
 * @param {Choice["tokens"]} tokens
 * @returns {[name: string, value: string][]}
 */
function room(tokens) {
  const size = tokens.find(([name]) => name === "--fcto-size")?.[1];
  const lines = (/** @type {number} */ count) =>
    size ? `${count * Number.parseFloat(size)}px` : `${count}em`;
  return [["min-height", `clamp(${lines(39)}, ${lines(65)} - 70vw, ${lines(55)})`]];
}

/** @param {readonly (readonly [string, string])[]} declarations */
const css = (declarations) => declarations.map(([name, value]) => `${name}: ${value}`).join("; ");

/**
 * The link that stands in for the widget before it runs and where it cannot.
 * @param {Choice["attributes"]} attributes
 */
function fallback(attributes) {
  const link = linkOf(attributes);
  return link && `\n  ${link}\n`;
}

/** @param {Choice["attributes"]} attributes */
function linkOf(attributes) {
  const booking = chosenValue(attributes, "booking");
  return booking && `<a href="${escaped(booking)}">${LINK_TEXT}</a>`;
}

/**
 * @param {Choice["attributes"]} attributes
 * @param {string} name
 */
const chosenValue = (attributes, name) => attributes.find(([it]) => it === name)?.[1] ?? "";

/**
 * The frame, in a box: on its own it would be a piece of a line, which block themes of WordPress do
 * not put into the column of the text.
 * @param {Choice} choice
 * @param {string} base
 */
function frame(choice, base) {
  const src = address({ ...choice, alone: true }, base);
  return `<div>\n  <iframe src="${escaped(src)}" title="${FRAME_TITLE}" width="100%" height="720" style="border: 0; display: block" loading="lazy" allow="clipboard-write"></iframe>\n</div>`;
}

/**
 * @param {Choice} choice
 * @param {string} base
 */
function address({ attributes, alone }, base) {
  const url = new URL("embed.html", base);
  // By what an address says the plugin tells that it is one of these.
  const bare = !alone && !attributes.some(([name]) => name === "booking" || name === "view");
  const all = bare ? [["view", "assessment"], ...attributes] : attributes;
  for (const [name = "", value = ""] of all) url.searchParams.set(name, value);
  return url.href;
}

/**
 * What the plugin for WordPress takes: of the colours, the accent.
 * @param {Choice} choice
 */
function settings({ attributes, tokens }) {
  const accent = chosenValue(tokens, "--fcto-accent");
  /** @type {Choice["attributes"]} */
  const own = accent ? [["accent", accent]] : [];
  return [...attributes, ...own];
}

/** @param {Choice} choice */
function shortcode(choice) {
  const link = linkOf(choice.attributes);
  // It has no way to write these in a value, and takes the end of the shortcode for its own.
  const values = settings(choice).map(
    ([name, value]) => /** @type {const} */ ([name, value.replace(/[[\]]/g, encodeURIComponent)]),
  );
  return `[fractional-cto${written(values)}]${link && `${link}[/fractional-cto]`}`;
}

/**
 * The block as WordPress saves it, which its editor takes for the block itself.
 * @param {Choice} choice
 * @returns {Part[]}
 */
function block(choice) {
  const all = settings(choice);
  const booking = chosenValue(all, "booking");
  const own = Object.fromEntries(all.filter(([name]) => name !== "booking"));
  const attributes = { ...(booking && { site: false }), ...own };
  const json = Object.keys(attributes).length ? ` ${serialized(attributes)}` : "";
  const name = "fractional-cto/assessment";
  const link = `<p class="wp-block-fractional-cto-assessment">${linkOf(all)}</p>`;
  const code = booking
    ? `<!-- wp:${name}${json} -->\n${link}\n<!-- /wp:${name} -->`
    : `<!-- wp:${name}${json} /-->`;
  const list = all.map(([name, value]) => {
    const [label = name, values] =
      /** @type {Record<string, readonly [string, object?]>} */ (PANEL)[name] ?? [];
    return `${label}: ${Reflect.get(values ?? {}, value) ?? value}`;
  });
  /** @type {Part[]} */
  const parts = [{ name: "Block", where: choice.where, kind: "block", code }];
  if (list.length) {
    const where = "The same by hand, in the side panel. What is not named stays as it is.";
    parts.push({ name: "Its settings", where, kind: "list", code: list.join("\n") });
  }
  return parts;
}

/**
 * As WordPress writes what a block is set to into a comment.
 * @param {object} attributes
 */
const serialized = (attributes) =>
  JSON.stringify(attributes).replace(
    /--|[<>&]|\\"/g,
    (found) =>
      ({ "--": "\\u002d\\u002d", "<": "\\u003c", ">": "\\u003e", "&": "\\u0026" })[found] ??
      "\\u0022",
  );

/** @param {readonly (readonly [string, string])[]} attributes */
const written = (attributes) =>
  attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");

/** @param {string} text */
const escaped = (text) =>
  text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/**
 * Whether an address is one that other people's browsers cannot reach.
 * @param {string} address
 */
export function isLocal(address) {
  const { hostname, protocol } = new URL(address);
  return (
    protocol === "file:" ||
    /^(localhost|.*\.(localhost|local|test|internal)|0\.0\.0\.0|127\..*|10\..*|192\.168\..*|172\.(1[6-9]|2\d|3[01])\..*|\[(::1|f[cde].*)\])$/.test(
      hostname,
    )
  );
}
