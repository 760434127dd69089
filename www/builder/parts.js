/** What an author takes away: texts to paste, each with where it goes and a button that copies it. */
import { element, part, say } from "./page.js";
import { isLocal } from "./snippet.js";

/** @import { Part } from "./snippet.js" */

/** What stands there to be pasted. */
let shownParts = "";

/**
 * Shows what is to be pasted, and leaves it untouched where it is there already: a press of a
 * button ends the typing in a field, and must not take that button away.
 * @param {Part[]} parts
 * @param {string} base where the widget's scripts are
 */
export function showParts(parts, base) {
  const now = JSON.stringify(parts);
  if (now === shownParts) return;
  shownParts = now;
  say(part("copied"), "");
  const { origin } = new URL(base);
  part("local").hidden = !(isLocal(base) && parts.some(({ code }) => code.includes(origin)));
  say(
    part("local"),
    `This page is at ${origin}, which other people’s browsers cannot reach. Put your own host in its place.`,
  );
  part("parts").replaceChildren(...parts.map(partElement));
}

/**
 * @param {Part} part
 * @param {number} index
 */
function partElement({ name, where, code }, index) {
  const block = element("div", "");
  block.className = "part";
  const title = element("h3", name);
  title.id = `part-${index}`;
  const place = element("p", where);
  place.className = "note";
  place.id = `where-${index}`;
  const text = document.createElement("textarea");
  text.readOnly = true;
  text.spellcheck = false;
  text.rows = code.split("\n").length + 1;
  text.value = code;
  text.setAttribute("aria-labelledby", title.id);
  text.setAttribute("aria-describedby", place.id);
  const button = element("button", "Copy");
  button.setAttribute("type", "button");
  button.setAttribute("aria-describedby", title.id);
  button.addEventListener("click", () => void copyPart(name, text));
  block.append(title, place, text, button);
  return block;
}

/**
 * @param {string} text
 * @returns {Promise<boolean>} whether the browser allowed it
 */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} name
 * @param {HTMLTextAreaElement} text
 */
async function copyPart(name, text) {
  const refused = !(await copy(text.value));
  if (refused) {
    text.focus();
    text.select();
  }
  say(
    part("copied"),
    refused
      ? `The browser did not allow copying. “${name}” is selected: copy it with Ctrl+C or ⌘C.`
      : `“${name}” is copied.`,
  );
}
