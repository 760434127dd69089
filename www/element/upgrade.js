import { parsed } from "./parsed.js";

/** What stands for the element where an editor lets no element of another name through. */
const STAND_IN = "data-fractional-cto";

/** The element in each `div` that stands for one. @type {WeakMap<HTMLElement, HTMLElement>} */
const elements = new WeakMap();

/**
 * Puts an element into each `div` that stands for one, now and whenever one comes: its `data-`
 * attributes are the element's, and what is in it is the fallback.
 *
 * What the page has in the `div` stays where it is, since a framework may come back for it; a slot
 * that it is not assigned to keeps it out of sight. The element has a copy. An element that the page
 * takes out is put back, with all that was answered in it.
 * @param {string} name of the element
 */
export async function upgrade(name) {
  await parsed();
  const each = () => {
    for (const div of document.querySelectorAll(`[${STAND_IN}]`)) {
      fill(/** @type {HTMLElement} */ (div), name);
    }
  };
  each();
  const all = { attributeFilter: [STAND_IN], childList: true, subtree: true };
  new MutationObserver(each).observe(document, all);
}

/**
 * @param {HTMLElement} div
 * @param {string} name
 */
function fill(div, name) {
  let element = elements.get(div);
  if (!element) {
    // A copy of the page has a copy of the element, which knows nothing of its answers.
    div.querySelector(`${name}[slot]`)?.remove();
    if (div.querySelector(name)) return;
    element = document.createElement(name);
    elements.set(div, element);
    element.append(...[...div.childNodes].map((it) => it.cloneNode(true)));
    element.slot = name;
    Object.assign(element, { config: div.dataset });
    const slot = document.createElement("slot");
    slot.name = name;
    div.attachShadow({ mode: "open" }).append(slot);
  }
  if (element.parentNode !== div) div.append(element);
}
