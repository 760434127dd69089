import { FractionalCto } from "./element.js";

const NAME = "fractional-cto";

// Outside a browser there is nothing to register with, and the import does nothing. On a page
// that has this script twice, the first definition stays.
if (globalThis.customElements) {
  if (!customElements.get(NAME)) customElements.define(NAME, FractionalCto);

  // Where an editor lets no element of another name through, a `div` stands for it: its `data-`
  // attributes are the element's, and what is in it is the fallback.
  for (const div of document.querySelectorAll(`[data-${NAME}]`)) {
    div.removeAttribute(`data-${NAME}`);
    const element = document.createElement(NAME);
    Object.assign(element, { config: /** @type {HTMLElement} */ (div).dataset });
    element.append(...div.childNodes);
    div.append(element);
  }
}

export { FractionalCto };
