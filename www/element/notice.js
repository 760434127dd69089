import { readAttribute } from "./attributes.js";
import { makeElement } from "./make.js";
import { spokenNow } from "./spoken.js";

/**
 * A message that needs nothing but this script: a heading, a sentence, a button and, where the
 * fallback brings no link, one to the booking page, in this order.
 * @param {Element} element
 * @param {boolean} stopped whether the widget ran, and has stopped; else it could not be loaded
 * @param {() => void} onRetry called once, at the first press of the button
 */
export function createNotice(element, stopped, onRetry) {
  const { language, words } = spokenNow(element);
  const [title, text, action, doing] = stopped ? words.stopped : words.lost;
  const theme = readAttribute(element, "theme");
  const notice = makeElement([
    "div",
    { class: "notice", part: "notice", lang: language, dir: words.dir },
    [`h${readAttribute(element, "heading-level")}`, {}, title],
    ["p", {}, text],
    ["button", { type: "button", part: "button" }, action],
  ]);
  if (theme !== "auto") notice.dataset.theme = theme;
  const button = /** @type {HTMLElement} */ (notice.children[2]);
  const href = bookingAddress(element);
  // Where a widget has stopped the fallback is not on show.
  if (href && (stopped || !element.childElementCount)) {
    const link = ["a", { href, rel: "noopener", part: "link" }, words.book];
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
