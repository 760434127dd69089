/** The ways to take something along that only a page has: paper, the clipboard, a file. */

/**
 * Prints something on a page of its own: the host page is left out, and stays as it was.
 * @param {Node} content
 * @param {CSSStyleSheet[]} sheets
 */
export function print(content, sheets) {
  const frame = document.createElement("iframe");
  // A frame that is not rendered would print as nothing.
  for (const [name, value] of [
    ["border", "0"],
    ["height", "0"],
    ["position", "fixed"],
    ["visibility", "hidden"],
    ["width", "0"],
  ]) {
    frame.style.setProperty(String(name), String(value));
  }
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  document.body.append(frame);
  const page = /** @type {Window & typeof globalThis} */ (frame.contentWindow);
  // A sheet belongs to the document it was made in, and a page may forbid any other style.
  const copy = new page.CSSStyleSheet();
  const rules = sheets.flatMap((sheet) => [...sheet.cssRules]);
  copy.replaceSync(rules.map((rule) => rule.cssText).join(""));
  page.document.adoptedStyleSheets = [copy];
  page.document.title = document.title;
  page.document.body.append(content);
  page.addEventListener("afterprint", () => frame.remove());
  page.print();
}

/**
 * A part of the widget, in a copy of the frame that gives it its look.
 * @param {Element} root the widget's
 * @param {string} selector
 */
export function copyOf(root, selector) {
  const part = root.querySelector(selector);
  const frame = /** @type {Element} */ (root.querySelector(".frame")?.cloneNode());
  if (part) frame.append(part.cloneNode(true));
  return frame;
}

/** The elements of Markdown that a brief has, by how their lines begin. */
const ELEMENTS = /** @type {const} */ ([
  ["# ", "h2"],
  ["## ", "h3"],
  ["- ", "li"],
  ["", "p"],
]);

/**
 * A brief as elements, in a copy of the frame.
 * @param {Element} root the widget's
 * @param {string} markdown
 */
export function briefOf(root, markdown) {
  const frame = copyOf(root, "none");
  frame.classList.add("brief");
  for (const line of markdown.split("\n").filter(Boolean)) {
    const [mark, name] = ELEMENTS.find(([mark]) => line.startsWith(mark)) ?? ["", "p"];
    const element = document.createElement(name);
    element.textContent = line.slice(mark.length);
    frame.append(element);
  }
  return frame;
}

/**
 * Copies a text.
 * @param {string} text
 * @returns {Promise<string>} the text where that was refused, or nothing
 */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return "";
  } catch {
    return text;
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

/**
 * Nine o'clock on the working days of the week that begins next Monday, and now, in minutes since
 * 1970; and a name for the file that no other has.
 */
export function nextWeek() {
  const minutes = (/** @type {Date} */ date) => Math.floor(date.getTime() / 60_000);
  const now = new Date();
  const monday = now.getDate() + ((8 - now.getDay()) % 7 || 7);
  const days = [0, 1, 2, 3, 4].map((day) =>
    minutes(new Date(now.getFullYear(), now.getMonth(), monday + day, 9)),
  );
  const file = now.getTime().toString(36) + Math.random().toString(36).slice(2);
  return { nine: Uint32Array.from(days), now: minutes(now), file };
}

/** What a saved file says it is, and the version of its form. */
const FORMAT = "fractional-cto-result";
const VERSION = 1;
/** The most characters a file may have that is read. */
const LONGEST = 100_000;

/**
 * A result as a file: its form and version, the result, the answers by id, and the brief.
 * @param {{ result: unknown, answers: Record<string, string>, brief: string }} content
 */
export const fileOf = (content) =>
  JSON.stringify({ format: FORMAT, version: VERSION, ...content }, undefined, 2);

/**
 * Asks for such a file and reads its answers; none where it is something else.
 * @param {(answers: unknown) => void} onanswers
 */
export function openFile(onanswers) {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".json,application/json";
  input.addEventListener("change", async () => {
    const text = await input.files?.[0]?.slice(0, LONGEST).text();
    if (text !== undefined) onanswers(answersIn(text));
  });
  input.click();
}

/** @param {string} text */
function answersIn(text) {
  try {
    const { format, version, answers } = JSON.parse(text);
    if (format === FORMAT && version === VERSION) return answers ?? {};
  } catch {
    // Not JSON, and so no saved result either.
  }
  return {};
}
