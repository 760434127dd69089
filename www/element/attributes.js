import { attributes, packs } from "fractional-cto-assets";

/** @import { Asset, AttributeName } from "fractional-cto-assets" */

/** Every attribute's name. */
export const ATTRIBUTES = /** @type {AttributeName[]} */ (Object.keys(attributes));

/** Every attribute's name with that of its property. */
export const PROPERTIES = ATTRIBUTES.map(
  (name) =>
    /** @type {const} */ ([
      name,
      name.replace(/-./g, ([, letter]) => String(letter).toUpperCase()),
    ]),
);

/** The language of the content where none is asked for that there is a pack in. */
const DEFAULT_LANGUAGE = "en-GB";

/**
 * What an attribute says, or its default where it is absent, empty, or not one of the values that
 * are allowed. What is no choice is judged by the widget itself, once it runs.
 * @param {Element} element
 * @param {AttributeName} name
 */
export function readAttribute(element, name) {
  const [fallback, values] = attributes[name];
  const value = element.getAttribute(name);
  return value && (values?.includes(value) ?? true) ? value : fallback;
}

/**
 * The language of the pack that serves a language best: the same tag, or else the same primary
 * language.
 * @param {string} language a BCP 47 tag, or nothing
 * @returns {string | undefined} the pack's own tag, or nothing where no pack is in that language
 */
export function packLanguage(language) {
  const begins = (/** @type {string} */ start) => (/** @type {string} */ tag) =>
    `${tag}-`.toLowerCase().startsWith(`${start}-`);
  const wanted = language.toLowerCase();
  if (!wanted) return undefined;
  const tags = Object.keys(packs);
  return tags.find(begins(wanted)) ?? tags.find(begins(wanted.replace(/-.*/, "")));
}

/**
 * The address of a pack of the page's own, if it is one.
 * @param {string} address relative to the page
 */
function packAddress(address) {
  try {
    const { href, protocol } = new URL(address, document.baseURI);
    if (/^https?:$/.test(protocol)) return href;
  } catch {
    // Not an address at all: refused like one of the wrong kind.
  }
}

/**
 * The language around an element, through the roots of other elements that it may be in.
 * @param {Element} element
 * @returns {string}
 */
function languageAround(element) {
  const near = element.parentElement?.closest("[lang]");
  if (near) return near.getAttribute("lang") ?? "";
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageAround(root.host) : "";
}

/**
 * The content pack that an element is asked for: one of the page's own, or the one in its language,
 * or else in that of the page around it.
 * @param {Element} element
 * @returns {{ asset: Asset, language: string | undefined, refused: string }} the pack; its language,
 *   where it is one of ours; and the names of attributes that are not used, with a space between
 */
export function packOf(element) {
  const [own, wanted] = [readAttribute(element, "pack"), element.getAttribute("lang")];
  const url = own && packAddress(own);
  if (url) return { asset: { url }, language: undefined, refused: "" };
  const { language, found } = languageOf(element);
  const asset = (packs[language] ?? packs[DEFAULT_LANGUAGE])();
  return { asset, language, refused: `${own && "pack"} ${wanted && !found ? "lang" : ""}` };
}

/**
 * The language that an element is in, and that which it was found by, if it was.
 * @param {Element} element
 */
export function languageOf(element) {
  const found = packLanguage(element.getAttribute("lang") || languageAround(element));
  return { language: found ?? DEFAULT_LANGUAGE, found };
}

/**
 * What every attribute says, for the widget to read and to warn of.
 * @param {Element} element
 * @returns {Record<string, string>}
 */
export function attributesOf(element) {
  /** @type {Record<string, string>} */
  const given = { refused: packOf(element).refused, languages: Object.keys(packs).join(" ") };
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value) given[name] = value;
  }
  return given;
}
