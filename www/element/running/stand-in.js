/** What stands for the element where an editor lets no element of another name through. */
const STAND_IN = "[data-fractional-cto]";

/** The element in each `div` that stands for one. @type {WeakMap<HTMLElement, HTMLElement>} */
const elements = new WeakMap();

/**
 * Puts an element into each `div` that stands for one: its `data-` attributes are the element's, and
 * what is in it is the fallback.
 *
 * What the page has in the `div` stays where it is, since a framework may come back for it; a slot
 * that it is not assigned to keeps it out of sight. The element has a copy. An element that the page
 * takes out is put back, with all that was answered in it.
 * @param {string} name of the element
 */
export function fillStandIns(name) {
  for (const div of document.querySelectorAll(STAND_IN)) {
    fill(/** @type {HTMLElement} */ (div), name);
  }
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
    element.append(...div.cloneNode(true).childNodes);
    element.slot = name;
    Object.assign(element, { config: div.dataset });
    const slot = document.createElement("slot");
    slot.name = name;
    div.attachShadow({ mode: "open" }).append(slot);
  }
  if (element.parentNode !== div) div.append(element);
}
