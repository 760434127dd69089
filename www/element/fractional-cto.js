import { FractionalCto } from "./element.js";

/** The element's own name. */
const NAME = "fractional-cto";

/**
 * Defines the element, also by a name of the page's own. On a page that has this script twice, the
 * first definition of a name stays; outside a browser there is nothing to define it in.
 * @param {string} [name] one with a hyphen in it, as every custom element's
 */
export function define(name = NAME) {
  if (!globalThis.customElements || customElements.get(name)) return;
  // A class has one name only.
  customElements.define(name, name === NAME ? FractionalCto : class extends FractionalCto {});
}

define();

if (globalThis.customElements) {
  // Where an editor lets no element of another name through, a `div` stands for it: its `data-`
  // attributes are the element's, and what is in it is the fallback.
  for (const div of document.querySelectorAll("[data-fractional-cto]:not(:has(fractional-cto))")) {
    const element = document.createElement(NAME);
    Object.assign(element, { config: /** @type {HTMLElement} */ (div).dataset });
    element.append(...div.childNodes);
    div.append(element);
  }
}

export { FractionalCto };
