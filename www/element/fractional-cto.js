import { FractionalCto } from "./element.js";

// Outside a browser there is nothing to register with, and the import does nothing. On a page
// that has this script twice, the first definition stays.
if (globalThis.customElements) {
  if (!customElements.get("fractional-cto")) customElements.define("fractional-cto", FractionalCto);

  // Where an editor lets no element of another name through, a `div` stands for it: its `data-`
  // attributes are the element's, and what is in it is the fallback.
  for (const div of document.querySelectorAll("[data-fractional-cto]:not(:has(fractional-cto))")) {
    const element = document.createElement("fractional-cto");
    Object.assign(element, { config: /** @type {HTMLElement} */ (div).dataset });
    element.append(...div.childNodes);
    div.append(element);
  }
}

export { FractionalCto };
