/** What an author pastes, made of what they chose. */
import { platform } from "./platforms.js";

/** @import { PlatformName, Way } from "./platforms.js" */

/**
 * @typedef {object} Choice
 * @property {PlatformName} platform
 * @property {Way} way
 * @property {[name: string, value: string][]} attributes those that are not the default, in the
 *   order in which they are written
 * @property {[name: string, value: string][]} tokens custom properties for the page's style
 * @property {boolean} follow whether a frame is to follow the height of what is in it
 */

/**
 * Something to paste as a whole.
 * @typedef {object} Part
 * @property {string} name
 * @property {string} where
 * @property {string} code
 */

/** What a frame is called by screen readers. */
const FRAME_TITLE = "Is a fractional CTO right for you?";

/** The element by either way in. */
const SELECTORS = { element: "fractional-cto", div: "[data-fractional-cto]" };

/**
 * All that is to be pasted, part by part.
 * @param {Choice} choice
 * @param {string} base the address of the folder with the widget's scripts
 * @returns {Part[]}
 */
export function snippet(choice, base) {
  const { form, framed, paste } = platform(choice.platform);
  const where = paste[choice.way] ?? "";
  if (choice.way === "address") return [{ name: "Address", where, code: address(choice, base) }];
  if (choice.way === "frame") {
    const script = choice.follow && !framed ? [scriptTag(`${base}fractional-cto-frame.js`)] : [];
    return shaped(form, where, [frame(choice, base), ...script].join("\n"));
  }
  const element = choice.way === "div" ? div(choice.attributes) : customElement(choice.attributes);
  const script = scriptTag(`${base}fractional-cto.js`);
  const style = styleRules(SELECTORS[choice.way], choice.tokens);
  if (form === "apart" && choice.way === "div") {
    return [
      { name: "In the post", where, code: element },
      {
        name: "Once for the site: script",
        where: "Into the site’s header: by the theme, or with a plugin for code in the header.",
        code: script,
      },
      {
        name: "Once for the site: style",
        where: "Into Additional CSS, in the Customiser or under Styles in the site editor.",
        code: style,
      },
    ];
  }
  return shaped(form, where, `<style>\n${indent(style)}\n</style>\n${script}\n${element}`);
}

/**
 * @param {"apart" | "shortcode" | undefined} form
 * @param {string} where
 * @param {string} code
 * @returns {Part[]}
 */
function shaped(form, where, code) {
  if (form !== "shortcode") return [{ name: "Snippet", where, code }];
  return [
    { name: "Shortcode", where, code },
    {
      name: "In the Markdown",
      where:
        "Where the widget should stand. Under unsafe you can paste the first part there instead.",
      code: "{{< fractional-cto >}}",
    },
  ];
}

/** @param {string} src */
const scriptTag = (src) => `<script type="module" src="${escaped(src)}"></script>`;

/** @param {Choice["attributes"]} attributes */
const customElement = (attributes) =>
  `<fractional-cto${written(attributes)}>${fallback(attributes)}</fractional-cto>`;

/** @param {Choice["attributes"]} attributes */
function div(attributes) {
  const data = attributes.map(([name, value]) => /** @type {const} */ ([`data-${name}`, value]));
  return `<div data-fractional-cto${written(data)}>${fallback(attributes)}</div>`;
}

/**
 * The link that stands in for the widget before it runs and where it cannot.
 * @param {Choice["attributes"]} attributes
 */
function fallback(attributes) {
  const booking = attributes.find(([name]) => name === "booking")?.[1];
  return booking ? `\n  <a href="${escaped(booking)}">Book a strategy call</a>\n` : "";
}

/**
 * @param {Choice} choice
 * @param {string} base
 */
function frame(choice, base) {
  const src = address(choice, base);
  return `<iframe src="${escaped(src)}" title="${FRAME_TITLE}" width="100%" height="720" style="border: 0" loading="lazy" allow="clipboard-write"></iframe>`;
}

/**
 * @param {Choice} choice
 * @param {string} base
 */
function address({ attributes }, base) {
  const url = new URL("embed.html", base);
  for (const [name, value] of attributes) url.searchParams.set(name, value);
  return url.href;
}

/**
 * Room for the widget before it is up, and its tokens. Without script there is only the link, and
 * no hole is left around it.
 * @param {string} selector
 * @param {Choice["tokens"]} tokens
 */
function styleRules(selector, tokens) {
  const declarations = ["display: block;", ...tokens.map(([name, value]) => `${name}: ${value};`)];
  return [
    `${selector} {`,
    ...declarations.map(indent),
    "}",
    "@media (scripting: enabled) {",
    `  ${selector} { min-height: clamp(38rem, 56rem - 40vw, 48rem); }`,
    "}",
  ].join("\n");
}

/** @param {readonly (readonly [string, string])[]} attributes */
const written = (attributes) =>
  attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");

/** @param {string} text */
const indent = (text) => text.replace(/^/gm, "  ");

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
