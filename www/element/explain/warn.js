import { allowed } from "fractional-cto-allowed";

/** @import { Refused } from "../glue.d.ts" */

/**
 * Warns of an attribute's value that is not used.
 * @param {HTMLElement} host
 * @param {Refused} refused
 */
export function warn({ localName }, { name, value, known }) {
  const [general, here, used] = allowed[name];
  const words = known ? here.replace("*", () => known) : general;
  console.warn(
    `<${localName}> ${name}="${value}" is not allowed. Allowed: ${words}. Used instead: ${used || "nothing"}.`,
  );
}
