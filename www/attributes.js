import { packLanguage } from "./load.js";

/** What an element can show; the first is the default. */
export const VIEWS = /** @type {const} */ (["assessment", "week", "both"]);

/** Whose booking page it is. */
export const PROVIDERS = /** @type {const} */ ([
  "auto",
  "calendly",
  "cal",
  "savvycal",
  "hubspot",
  "plain",
]);

/** Where answers are kept. */
export const SAVES = /** @type {const} */ (["off", "ask", "session"]);

/** The colours; the first is the default. */
export const THEMES = /** @type {const} */ (["auto", "light", "dark"]);

/**
 * How one attribute is read.
 * @template {string} T
 * @typedef {object} Rule
 * @property {T} fallback what stands in for an absent or refused value
 * @property {string} allowed what is allowed, in words for the console
 * @property {(value: string) => T | undefined} read the value as the widget uses it, or nothing
 *   where it is not allowed
 */

/**
 * One of a list; the first is the default.
 * @template {string} T
 * @param {readonly [T, ...T[]]} values
 * @returns {Rule<T>}
 */
const oneOf = (...values) => ({
  fallback: values[0],
  allowed: values.join(", "),
  read: (value) => values.find((allowed) => allowed === value),
});

/**
 * One of a list, or nothing.
 * @param {string[]} values
 * @returns {Rule<string>}
 */
const orNothing = (values) => ({
  fallback: "",
  allowed: values.join(", "),
  read: (value) => values.find((allowed) => allowed === value),
});

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

/** Every attribute of the element, by name. */
const RULES = {
  analytics: oneOf("off", "datalayer", "plausible"),
  /** @type {Rule<string>} */
  booking: {
    fallback: "",
    allowed: "an https: or mailto: address without user name or password",
    read: (value) => address(value, ["https:", "mailto:"]),
  },
  "booking-provider": oneOf(...PROVIDERS),
  /** @type {Rule<string>} */
  "booking-questions": {
    fallback: "summary",
    allowed: "up to ten ids of questions, or `summary`, with a space between",
    read: (value) => (/^[a-z-]+( [a-z-]+){0,9}$/.test(value) ? value : undefined),
  },
  consent: oneOf("no", "yes"),
  /** @type {Rule<string>} */
  currency: {
    fallback: "",
    allowed: "a three-letter currency code such as GBP",
    read: (value) => (/^[a-z]{3}$/i.test(value) ? value.toUpperCase() : undefined),
  },
  /** @type {Rule<string>} */
  days: orNothing(["1", "1.5", "2", "2.5", "3"]),
  "heading-level": oneOf("2", "3", "4", "5"),
  /** @type {Rule<string>} */
  lang: {
    fallback: "en-GB",
    get allowed() {
      return Object.keys(ASSETS.pack).join(", ");
    },
    read: packLanguage,
  },
  /** @type {Rule<string>} */
  pack: {
    fallback: "",
    allowed: "the address of a content pack",
    read: (value) => address(value, ["https:", "http:"], document.baseURI),
  },
  save: oneOf(...SAVES),
  shadow: oneOf("open", "closed"),
  /** @type {Rule<string>} */
  situation: orNothing(["pre-series-a", "inflection-point", "above-head", "bridge"]),
  theme: oneOf(...THEMES),
  utm: oneOf("own", "page"),
  view: oneOf(...VIEWS),
};

/** @typedef {keyof typeof RULES} AttributeName */

/** Every attribute's name. */
export const ATTRIBUTES = /** @type {AttributeName[]} */ (Object.keys(RULES));

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
 * Says on the console that a value is not used, where it is not.
 * @param {AttributeName} name
 * @param {string | null} value
 */
export function warnAboutAttribute(name, value) {
  const rule = RULES[name];
  if (!value || rule.read(value)) return;
  const used = rule.fallback ? `"${rule.fallback}"` : "nothing";
  console.warn(
    `<fractional-cto> ${name}="${value}" is not allowed. Allowed: ${rule.allowed}. Used instead: ${used}.`,
  );
}
