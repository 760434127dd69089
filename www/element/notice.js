import { draw } from "./first.js";

/** @import { Message, Spoken } from "fractional-cto-assets" */

/** A message as {@link draw} takes it. @type {import("fractional-cto-assets").Tree} */
const TREE = [
  "div",
  { class: "frame notice", part: "notice", lang: 0, dir: 1 },
  ["h2", {}, 2],
  ["p", {}, 3],
  ["button", { type: "button", part: "button" }, 4],
];

/**
 * A message that needs nothing but this script: a heading, a sentence, and a button.
 * @param {Element} element
 * @param {Spoken} spoken
 * @param {Message} message
 * @param {() => void} onRetry called once, at the first press of the button
 * @returns {HTMLElement} with the message in it
 */
export function createNotice(element, { language, dir }, [title, text, action, doing], onRetry) {
  const root = draw(element, TREE, [language, dir, title, text, action]);
  const button = /** @type {HTMLElement} */ (root.querySelector("button"));
  button.onclick = () => {
    button.onclick = null;
    // Still there and focusable, so that a keyboard user keeps their place while waiting.
    button.ariaDisabled = "true";
    button.textContent = doing;
    onRetry();
  };
  return root;
}
