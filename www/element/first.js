import { first } from "fractional-cto-assets";
import { readAttribute } from "./attributes.js";
import { makeElement } from "./make.js";

/** The stylesheet of the first screen, which every other one has too; none outside a browser. */
export const firstSheet = globalThis.CSSStyleSheet && new CSSStyleSheet();
firstSheet?.replaceSync(first.style);

/**
 * The first screen, to be seen and used before the widget runs. It is what the widget itself
 * renders first, so that nothing moves when that takes over.
 */
export class FirstScreen {
  /** @readonly */
  root;
  /** The button that was pressed last. @type {Element | undefined} */
  pressed;

  /**
   * @param {Element} element whose attributes say how it looks
   * @param {readonly string[]} texts in its language
   */
  constructor(element, texts) {
    // The tree is that of the default level, 2.
    const deeper = Number(readAttribute(element, "heading-level")) - 2;
    const tree = makeElement(first.tree, texts, deeper);
    const theme = readAttribute(element, "theme");
    if (theme !== "auto") tree.dataset.theme = theme;
    const root = (this.root = document.createElement("div"));
    root.append(tree);
    root.onclick = ({ target }) => {
      // A translator puts elements of its own into a button.
      const button = /** @type {Element} */ (target).closest("button");
      if (!button) return;
      this.pressed = button;
      root.ariaBusy = "true";
    };
  }
}
