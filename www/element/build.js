/** @import { Tree } from "fractional-cto-assets" */

/**
 * Makes an element of a tree: pages that enforce Trusted Types let nobody make it from a string.
 * @param {Tree} tree
 * @param {string | null} [namespace] the page's own by default
 * @returns {HTMLElement}
 */
export function build([name, attributes, ...content], namespace = document.body.namespaceURI) {
  if (name === "svg") namespace = "http://www.w3.org/2000/svg";
  const element = /** @type {HTMLElement} */ (document.createElementNS(namespace, name));
  for (const key in attributes) element.setAttribute(key, /** @type {string} */ (attributes[key]));
  element.append(
    ...content.map((part) => (typeof part === "string" ? part : build(part, namespace))),
  );
  return element;
}
