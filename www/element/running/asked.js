/** @import { packOf } from "../attributes.js" */
/** @import { Refused } from "../glue.d.ts" */

/**
 * What every attribute says, for the widget to read.
 * @param {HTMLElement} host
 */
export function attributesOf(host) {
  /** @type {Record<string, string>} */
  const said = {};
  const { observedAttributes } = /** @type {{ observedAttributes: string[] }} */ (
    /** @type {unknown} */ (host.constructor)
  );
  for (const name of observedAttributes) {
    // Before the script arrives, frameworks write the name of the property into the markup.
    const value = host.getAttribute(name) ?? host.getAttribute(name.replaceAll("-", ""));
    if (value) said[name] = value;
  }
  return said;
}

/**
 * What is not used of what a pack is asked for by.
 * @param {Record<string, string>} said
 * @param {ReturnType<typeof packOf>} pack that was found
 * @returns {Refused[]}
 */
export function refusedOf({ pack = "", lang = "" }, { own, found }) {
  /** @type {Refused[]} */
  const refused = [];
  if (!own && pack) refused.push({ name: "pack", value: pack });
  if (!own && !found && lang) refused.push({ name: "lang", value: lang });
  return refused;
}
