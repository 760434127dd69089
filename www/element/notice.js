import { readAttribute } from "./attributes.js";
import { makeElement } from "./make.js";

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

/** What is said where a widget that ran has stopped. @type {Words} */
export const STOPPED = [
  "The assessment has stopped",
  "The fault is on our side, and starting again usually helps.",
  "Start again",
  "Starting again…",
];

/**
 * A message that needs nothing but this script: a heading, a sentence, a button and, where the
 * fallback brings no link, one to the booking page, in this order.
 * @param {Element} element
 * @param {Words | undefined} words by default, that it could not be loaded
 * @param {() => void} onRetry called once, at the first press of the button
 */
export function createNotice(element, words = LOST, onRetry) {
  const [title, text, action, doing] = words;
  const theme = readAttribute(element, "theme");
  const notice = makeElement([
    "div",
    { class: "notice", part: "notice", lang: "en-GB" },
    [`h${readAttribute(element, "heading-level")}`, {}, title],
    ["p", {}, text],
    ["button", { type: "button", part: "button" }, action],
  ]);
  if (theme !== "auto") notice.dataset.theme = theme;
  const button = /** @type {HTMLElement} */ (notice.children[2]);
  const href = bookingAddress(element);
  // Where a widget has stopped the fallback is not on show.
  if (href && (words === STOPPED || !element.childElementCount)) {
    const link = ["a", { href, rel: "noopener", part: "link" }, "Book a strategy call"];
    notice.append(makeElement(/** @type {any} */ (link)));
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

/**
 * The booking address, if a browser would go there and nowhere else. The widget has a stricter
 * rule, but here it does not run.
 * @param {Element} element
 */
function bookingAddress(element) {
  try {
    const { href, protocol, username, password } = new URL(readAttribute(element, "booking"));
    if (/^(https|mailto):$/.test(protocol) && !username && !password) return href;
  } catch {
    // Not an address at all.
  }
}
