/** @import { Tree } from "fractional-cto-assets" */

/** What a picture is made of. */
const DRAWN = /^(svg|rect)$/;

/**
 * Makes an element of a tree: pages that enforce Trusted Types let nobody make it from a string.
 * @param {Tree} tree
 * @param {readonly string[]} [texts] what the numbers in the tree stand for
 * @param {number} [deeper] how many levels its headings are deeper than written
 * @returns {HTMLElement}
 */
export function makeElement([name, attributes, ...content], texts = [], deeper = 0) {
  const text = (/** @type {string | number} */ it) =>
    (typeof it === "number" ? texts[it] : it) ?? "";
  const element = /** @type {HTMLElement} */ (
    DRAWN.test(name)
      ? document.createElementNS("http://www.w3.org/2000/svg", name)
      : document.createElement(
          name.replace(/^h(\d)/, (_, level) => `h${Math.min(Number(level) + deeper, 6)}`),
        )
  );
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, text(value));
  element.append(
    ...content.map((it) => (Array.isArray(it) ? makeElement(it, texts, deeper) : text(it))),
  );
  return element;
}
