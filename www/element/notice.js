import { build } from "./build.js";

/**
 * What a message says: a title, a sentence, what can be done, and what is said while it is.
 * @typedef {readonly [title: string, text: string, action: string, doing: string]} Words
 */

/**
 * The few words that must be here, because what went missing is the very pack that holds all
 * others.
 * @type {Words}
 */
const LOST = [
  "The assessment could not be loaded",
  "Please check your connection.",
  "Try again",
  "Trying again…",
];

/**
 * A message that needs nothing but this script: a heading, a sentence, a button and, where there
 * is a booking address, a link, in this order.
 * @param {object} options
 * @param {Words | undefined} options.words by default, that it could not be loaded
 * @param {string} options.headingLevel
 * @param {string} options.theme
 * @param {string} options.booking a checked address, or empty for no link
 * @param {() => void} options.onRetry called once, at the first press of the button
 */
export function createNotice({ words = LOST, headingLevel, theme, booking, onRetry }) {
  const [title, text, action, doing] = words;
  const notice = build([
    "div",
    { class: "notice", part: "notice", lang: "en-GB", "data-theme": theme },
    [`h${headingLevel}`, {}, title],
    ["p", {}, text],
    ["button", { type: "button", part: "button" }, action],
  ]);
  const button = /** @type {HTMLElement} */ (notice.children[2]);
  if (booking) {
    notice.append(
      build(["a", { href: booking, rel: "noopener", part: "link" }, "Book a strategy call"]),
    );
  }
  button.onclick = () => {
    button.onclick = null;
    // Still there and focusable, so that a keyboard user keeps their place while waiting.
    button.ariaDisabled = "true";
    button.textContent = doing;
    onRetry();
  };
  return notice;
}
