/** The ways to take something along that only a page has: paper, the clipboard, a file. */

/**
 * Prints a part of the widget on a page of its own: the host page is left out, and as it was.
 * @param {Element} root the widget's
 * @param {string} selector of the part
 * @param {CSSStyleSheet} sheet
 */
export function print(root, selector, sheet) {
  const part = root.querySelector(selector);
  const around = part?.closest(".frame")?.cloneNode();
  if (!part || !around) return;
  around.appendChild(part.cloneNode(true));
  const frame = document.createElement("iframe");
  frame.hidden = true;
  document.body.append(frame);
  const page = /** @type {Window & typeof globalThis} */ (frame.contentWindow);
  // A sheet belongs to the document it was made in, and a page may forbid any other style.
  const copy = new page.CSSStyleSheet();
  copy.replaceSync(Array.from(sheet.cssRules, (rule) => rule.cssText).join(""));
  page.document.adoptedStyleSheets = [copy];
  page.document.title = document.title;
  page.document.body.append(page.document.adoptNode(around));
  page.addEventListener("afterprint", () => frame.remove());
  page.print();
}

/**
 * Copies a text, and says whether that was allowed.
 * @param {string} text
 */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Offers a text as a file.
 * @param {string} name
 * @param {string} type
 * @param {string} text
 */
export function download(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The working days of the week that begins next Monday, and now, as calendar files have them. */
export function nextWeek() {
  const digits = (/** @type {Date} */ date) => date.toISOString().replace(/[-:]|\.\d+/g, "");
  const now = new Date();
  const dates = [1, 2, 3, 4, 5].map((weekday) => {
    const ahead = ((8 - now.getDay()) % 7 || 7) + weekday - 1;
    return digits(
      new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + ahead)),
    ).slice(0, 8);
  });
  return { dates: dates.join(" "), stamp: digits(now) };
}
