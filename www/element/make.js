/** @import { Tree } from "fractional-cto-assets" */

/**
 * Makes an element of a tree: pages that enforce Trusted Types let nobody make it from a string.
 * @param {Tree} tree
 * @param {readonly string[]} [texts] what the numbers in the tree stand for
 * @param {number} [deeper] how many levels its headings are deeper than written
 * @param {string | null} [namespace] the page's own by default
 * @returns {HTMLElement}
 */
export function makeElement(
  [name, attributes, ...content],
  texts = [],
  deeper = 0,
  namespace = document.body.namespaceURI,
) {
  const text = (/** @type {string | number} */ it) => (typeof it === "number" ? texts[it] : it);
  if (name === "svg") namespace = "http://www.w3.org/2000/svg";
  const [, level] = /^h(\d)$/.exec(name) ?? [];
  const tag = level ? `h${Math.min(Number(level) + deeper, 6)}` : name;
  const element = /** @type {HTMLElement} */ (document.createElementNS(namespace, tag));
  for (const key of Object.keys(attributes)) {
    element.setAttribute(key, text(attributes[key] ?? "") ?? "");
  }
  element.append(
    ...content.map((part) =>
      Array.isArray(part) ? makeElement(part, texts, deeper, namespace) : (text(part) ?? ""),
    ),
  );
  return element;
}
