/** What the parts of the builder do to its page. */

/**
 * An element of the page, by its id.
 * @template {HTMLElement} [E=HTMLElement]
 * @param {string} id
 */
export const part = (id) => /** @type {E} */ (document.getElementById(id));

/**
 * Writes a text only where it changes: a live region is read out whenever it is written to.
 * @param {HTMLElement} element
 * @param {string} text
 */
export function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * An element with a text.
 * @param {string} name
 * @param {string} text
 */
export function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
