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
  #pressed;

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
      if (!(target instanceof HTMLButtonElement)) return;
      this.#pressed = target;
      root.ariaBusy = "true";
    };
  }

  /**
   * The control in the running widget that stands where a control does here.
   * @param {Element | null | undefined} control
   * @param {Element} running the widget's own root
   */
  counterpart(control, running) {
    return controls(running)[controls(this.root).indexOf(/** @type {any} */ (control))];
  }

  /**
   * Does in the running widget what was done here.
   * @param {Element} running
   */
  replay(running) {
    const chosen = this.root.querySelector(":checked");
    for (const control of [chosen, this.#pressed]) this.counterpart(control, running)?.click();
  }
}

/**
 * @param {Element} root
 * @returns {HTMLElement[]}
 */
const controls = (root) => Array.from(root.querySelectorAll("input, button"));
