import { first } from "fractional-cto-assets";
import { build } from "./build.js";

/** @import { Tree } from "fractional-cto-assets" */
/** @import { Config } from "./glue.d.ts" */

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

  /** @param {Config} config */
  constructor({ headingLevel, theme }) {
    // Headings are one level below the one before them.
    const levels = JSON.stringify(first.tree).replace(
      /"h(\d)"/g,
      (_, level) => `"h${level - 2 + Number(headingLevel)}"`,
    );
    /** @type {Tree} */
    const tree = JSON.parse(levels);
    tree[1]["data-theme"] = theme;
    const root = (this.root = build(["div", {}, tree]));
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
