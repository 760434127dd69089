import { attributes, languages } from "fractional-cto-assets";

/** @import { AttributeName } from "fractional-cto-assets" */

/** Every attribute's name with that of its property. */
export const PROPERTIES = /** @type {AttributeName[]} */ (Object.keys(attributes)).map(
  (name) => /** @type {const} */ ([name, name.replace(/-./g, (it) => it.slice(1).toUpperCase())]),
);

/** The language of the content where none is asked for that there is a pack in. */
const DEFAULT_LANGUAGE = "en-GB";

/**
 * What an attribute says, or its default where it is absent, empty, or not one of the values that
 * this script goes by. The others are judged by the widget itself, once it runs.
 *
 * Before the script arrives, frameworks write the name of the property into the markup, as
 * `headinglevel`.
 * @param {Element} element
 * @param {AttributeName} name
 */
export function readAttribute(element, name) {
  const [fallback = "", ...others] = attributes[name].split(" ");
  const value = element.getAttribute(name) ?? element.getAttribute(name.replaceAll("-", ""));
  return value && (!others[0] || others.includes(value)) ? value : fallback;
}

/**
 * The address of a pack of the page's own, if it is one.
 * @param {string} address relative to the page
 */
function packAddress(address) {
  try {
    const { href, protocol } = new URL(address, document.baseURI);
    if (address && /^https?:$/.test(protocol)) return href;
  } catch {
    // Not an address at all: refused like one of the wrong kind.
  }
}

/**
 * The language of the pack that serves an element best: the one whose primary language it is in, by
 * what it says itself or what the page around it does.
 * @param {Element | undefined} element
 * @returns {string | undefined} nothing where no pack is in that language
 */
function languageOf(element) {
  if (!element) return undefined;
  const found = languages.find((it) => element.matches(`:lang(${it.replace(/-.*/, "")})`));
  // In Firefox an element does not have the language around the root that it is in.
  return found ?? languageOf(/** @type {ShadowRoot} */ (element.getRootNode()).host);
}

/**
 * The content pack that an element is asked for: one of the page's own, or the one in its language,
 * or else in that of the page around it.
 * @param {Element} element
 * @returns {{ own: string | undefined, found: string | undefined, language: string, name: string }}
 *   the address of the page's own, if it has one; the language that one of ours was found by, if it
 *   was; the language that the element is in; and what names the pack, an address or a language
 */
export function packOf(element) {
  const own = packAddress(readAttribute(element, "pack"));
  const found = languageOf(element);
  const language = found ?? DEFAULT_LANGUAGE;
  return { own, found, language, name: own ?? language };
}
