import { first } from "fractional-cto-assets";
import { readAttribute } from "./attributes.js";
import { makeElement } from "./make.js";

/** @import { Tree } from "fractional-cto-assets" */

/** The stylesheet of the first screen, which every other one has too; none outside a browser. */
export const firstSheet = (ON_PAGE || globalThis.CSSStyleSheet) && new CSSStyleSheet();
if (ON_PAGE || firstSheet) firstSheet.replaceSync(first.style);

/**
 * Draws what is shown where no widget runs, as the attributes of its element say.
 * @param {Element} element
 * @param {Tree} tree in which the title has level 2, the default
 * @param {readonly string[]} texts
 * @returns {HTMLElement} with what is drawn in it
 */
export function draw(element, tree, texts) {
  const drawn = makeElement(tree, texts, Number(readAttribute(element, "heading-level")) - 2);
  const theme = readAttribute(element, "theme");
  if (theme !== "auto") drawn.dataset.theme = theme;
  const root = document.createElement("div");
  root.append(drawn);
  return root;
}

/**
 * The first screen, to be seen and used before the widget runs. It is what the widget itself
 * renders first, so that nothing moves when that takes over.
 * @param {Element} element whose attributes say how it looks
 * @param {readonly string[]} texts in its language
 */
export function firstScreen(element, texts) {
  const root = draw(element, first.tree, texts);
  /** @type {FirstScreen} */
  const screen = { root, pressed: null };
  root.onclick = ({ target }) => {
    // A translator puts elements of its own into a button.
    const button = /** @type {Element} */ (target).closest("button");
    if (!button) return;
    screen.pressed = button;
    root.ariaBusy = "true";
  };
  return screen;
}

/**
 * @typedef {object} FirstScreen
 * @property {HTMLElement} root
 * @property {Element | null} pressed the button that was pressed last
 */
