/**
 * What a reader's own tools change inside a widget: translators, above all, which put each text into
 * an element of theirs.
 *
 * Yew knows its nodes one by one. A text that was taken out from under it would go stale, and where
 * it puts something before a node that has gone it panics. So each change of others is noted, and
 * taken back just before Yew draws; the tool sees the new text and does its work again.
 */

/**
 * The element that translators put a text into. What else changes there is a browser's own, such as
 * the text in a field, or that of a part which draws itself.
 */
const MARK = "FONT";

/**
 * Notes what others change in a widget, and takes it back as the widget says that it will draw.
 * @param {HTMLElement} root
 */
export function takeBackForeign(root) {
  /** @type {MutationRecord[]} */
  let noted = [];
  const observer = new MutationObserver((records) => noted.push(...records));
  observer.observe(root, { childList: true, subtree: true });
  const forget = () => {
    observer.takeRecords();
    noted = [];
  };
  const takeBack = () => {
    noted.push(...observer.takeRecords());
    const marked = ({ nodeName = "" }) => nodeName === MARK;
    // The last of them first.
    if (noted.some((it) => [...it.addedNodes].some(marked))) noted.reverse().forEach(undo);
    forget();
  };
  root.addEventListener("fcto-draws", takeBack, true);
  root.addEventListener("fcto-drawn", forget, true);
}

/** @param {MutationRecord} record */
function undo({ target, addedNodes, removedNodes, nextSibling, previousSibling }) {
  // What the tool has taken elsewhere meanwhile stays there.
  const inside = (/** @type {Node | null | undefined} */ it) => it?.parentNode === target && it;
  for (const it of addedNodes) if (inside(it)) target.removeChild(it);
  const before = inside(nextSibling) || (inside(previousSibling) && previousSibling?.nextSibling);
  for (const it of removedNodes) target.insertBefore(it, before || null);
}
