/** @import { FirstScreen } from "../first.js" */

/**
 * The control in the running widget that stands where a control does on the first screen.
 * @param {FirstScreen} first
 * @param {Element | null | undefined} control
 * @param {Element} running the widget's own root
 */
export function counterpart(first, control, running) {
  return controls(running)[controls(first.root).indexOf(/** @type {any} */ (control))];
}

/**
 * Does in the running widget what was done on the first screen.
 * @param {FirstScreen} first
 * @param {Element} running
 */
export function replay(first, running) {
  const chosen = first.root.querySelector(":checked");
  for (const control of [chosen, first.pressed]) counterpart(first, control, running)?.click();
}

/**
 * @param {Element} root
 * @returns {HTMLElement[]}
 */
const controls = (root) => Array.from(root.querySelectorAll("input, button"));
