import { packs } from "fractional-cto-assets";
import { PROVIDERS, SAVES, THEMES, VIEWS } from "./choices.js";
import { loadServices, packAsset, packLanguage } from "./load.js";

/** @import { Asset } from "fractional-cto-assets" */
/** @import { Config } from "./glue.d.ts" */

/**
 * How one attribute is read.
 * @template {string} T
 * @typedef {object} Rule
 * @property {T} fallback what stands in for an absent or refused value
 * @property {readonly string[]} [values] all that is allowed, where that is a list
 * @property {(value: string) => T | undefined} read the value as the widget uses it, or nothing
 *   where it is not allowed
 */

/**
 * One of a list.
 * @template {string} T
 * @param {readonly T[]} values
 * @param {T} fallback
 * @returns {Rule<T>}
 */
const among = (values, fallback) => ({
  fallback,
  values,
  read: (value) => values.find((allowed) => allowed === value),
});

/**
 * One of a list; the first is the default.
 * @template {string} T
 * @param {readonly [T, ...T[]]} values
 */
const oneOf = (...values) => among(values, values[0]);

/**
 * Anything that is found to be allowed.
 * @param {(value: string) => string | undefined} read
 * @param {string} [fallback]
 * @returns {Rule<string>}
 */
const any = (read, fallback = "") => ({ fallback, read });

/**
 * An absolute form of an address with one of the given schemes and no user name or password.
 * @param {string} value
 * @param {string[]} schemes
 * @param {string} [base] what a relative address is relative to; without it none is allowed
 */
function address(value, schemes, base) {
  try {
    const url = new URL(value, base);
    if (schemes.includes(url.protocol) && !url.username && !url.password) return url.href;
  } catch {
    // Not an address at all: refused like one of the wrong kind.
  }
}

/** Every attribute of the element, by name. What is allowed is said in words in warning.js. */
const RULES = {
  analytics: oneOf("off", "datalayer", "plausible"),
  booking: any((value) => address(value, ["https:", "mailto:"])),
  "booking-provider": oneOf(...PROVIDERS),
  "booking-questions": any((value) => value.match(/^[a-z-]+( [a-z-]+){0,9}$/)?.[0], "summary"),
  consent: oneOf("no", "yes"),
  currency: any((value) => value.match(/^[a-z]{3}$/i)?.[0].toUpperCase()),
  days: among(["1", "1.5", "2", "2.5", "3"], ""),
  "heading-level": oneOf("2", "3", "4", "5"),
  lang: { ...any(packLanguage, "en-GB"), values: Object.keys(packs) },
  pack: any((value) => address(value, ["https:", "http:"], document.baseURI)),
  save: oneOf(...SAVES),
  shadow: oneOf("open", "closed"),
  situation: among(["pre-series-a", "inflection-point", "above-head", "bridge"], ""),
  theme: oneOf(...THEMES),
  utm: oneOf("own", "page"),
  view: oneOf(...VIEWS),
};

/** @typedef {keyof typeof RULES} AttributeName */

/** Every attribute's name. */
export const ATTRIBUTES = /** @type {AttributeName[]} */ (Object.keys(RULES));

/** Every attribute's name with that of its property. */
export const PROPERTIES = ATTRIBUTES.map(
  (name) =>
    /** @type {const} */ ([
      name,
      name.replace(/-./g, ([, letter]) => String(letter).toUpperCase()),
    ]),
);

/**
 * What an attribute says, or its default where it is absent, empty or refused.
 * @template {AttributeName} N
 * @param {Element} element
 * @param {N} name
 */
export function readAttribute(element, name) {
  const rule = RULES[name];
  const value = element.getAttribute(name);
  return /** @type {(typeof RULES)[N]["fallback"]} */ (
    (value && rule.read(value)) || rule.fallback
  );
}

/**
 * Everything that an element is asked for, by the names of the properties.
 * @param {HTMLElement} element
 * @returns {Config}
 */
export function configOf(element) {
  const config = Object.fromEntries(
    PROPERTIES.map(([name, property]) => [property, readAttribute(element, name)]),
  );
  // A pack of the page's own may be in any language.
  if (config.pack) config.lang = element.lang;
  return /** @type {Config} */ (/** @type {unknown} */ (config));
}

/**
 * The content pack that an element is asked for.
 * @param {Config} config
 * @returns {Asset}
 */
export const packOf = ({ lang, pack }) => (pack ? { url: pack } : packAsset(lang));

/**
 * Says on the console that a value is not used, where it is not.
 * @param {AttributeName} name
 * @param {string | null} value
 */
export async function warnAboutAttribute(name, value) {
  /** @type {Rule<string>} */
  const rule = RULES[name];
  if (value && !rule.read(value)) (await loadServices()).warn(name, value, rule);
}
