/** @import { AttributeName, Rule } from "./attributes.js" */

/** What is allowed, in words, where it is not a list. @type {Partial<Record<AttributeName, string>>} */
const ALLOWED = {
  booking: "an https: or mailto: address without user name or password",
  "booking-questions": "up to ten ids of questions, or `summary`, with a space between",
  currency: "a three-letter currency code such as GBP",
  pack: "the address of a content pack",
};

/**
 * Says on the console that a value is not used.
 * @param {AttributeName} name
 * @param {string} value
 * @param {Rule<string>} rule
 */
export function warn(name, value, { fallback, values }) {
  const used = fallback ? `"${fallback}"` : "nothing";
  console.warn(
    `<fractional-cto> ${name}="${value}" is not allowed. Allowed: ${values?.join(", ") ?? ALLOWED[name]}. Used instead: ${used}.`,
  );
}
