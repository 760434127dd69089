/** The browser's Back button, which goes a step back in the widget where that is safe. */

const KEY = "fcto";

/** @typedef {{ last: string } & Record<string, number>} Ours */

/** @returns {Ours | undefined} */
const ours = (/** @type {unknown} */ state) => /** @type {any} */ (state)?.[KEY];

/** How many widgets of this page have steps: a reload gives them the same names again. */
let widgets = 0;

/**
 * One widget's steps in the history of the page: an entry for each step forward, none of which
 * changes the address. A page that keeps a history of its own, and a page in a frame, whose entries
 * would be its host's, are left alone.
 */
export class Steps {
  /** @readonly */
  #id = String(widgets++);
  /** How many entries there are. */
  #entries = 0;
  #depth = 0;
  /** Whether the step back that follows comes from the browser's button. */
  #popped = false;

  constructor() {
    if (!this.#safe()) return;
    // Entries of a visit before a reload lead nowhere any more.
    const stale = ours(history.state)?.[this.#id];
    if (stale) history.go(-stale);
  }

  /**
   * Hears of the browser's button.
   * @param {PopStateEvent} event
   * @returns {boolean} whether it goes a step back in this widget
   */
  popped({ state }) {
    const entries = ours(state)?.[this.#id] ?? 0;
    if (entries >= this.#entries) return false;
    this.#entries = entries;
    this.#popped = true;
    return true;
  }

  #safe() {
    return window === top && Object.keys(history.state ?? {}).every((key) => key === KEY);
  }

  /**
   * Hears that another screen is up.
   * @param {number} depth how far from the start it is
   */
  moved(depth) {
    const by = Math.sign(depth - this.#depth);
    const popped = this.#popped && by < 0;
    this.#popped = false;
    this.#depth = depth;
    if (popped || !this.#safe()) return;
    if (by > 0) {
      this.#entries++;
      const all = { ...ours(history.state), last: this.#id, [this.#id]: this.#entries };
      history.pushState({ [KEY]: all }, "");
    } else if (by < 0 && this.#entries) {
      const back = depth ? 1 : this.#entries;
      this.#entries -= back;
      // What another widget has put on top since is not ours to take away.
      if (ours(history.state)?.last === this.#id) history.go(-back);
    }
  }
}
