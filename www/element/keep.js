/** Where answers are kept beyond the page, if anywhere. What is read back is not trusted. */

const KEY = "fractional-cto";
/** The version of what is written: a version, when it runs out, and a code, with spaces between. */
const VERSION = "1";
const LONGEST = 300;
const LIFE = 30 * 24 * 60 * 60 * 1000;

/** What the visitor is told: see `kept` in glue.d.ts. */
const NOT = 0;
const UNTIL = 1;
const TAB = 2;
const REFUSED = 3;

/** One widget's hold on a storage. Every use of one may throw, and then nothing is kept. */
export class Keep {
  /** @readonly */
  #tab;
  #on = false;
  #code = "";
  #until = 0;
  #refused = false;

  /** @param {"off" | "ask" | "session"} save */
  constructor(save) {
    this.#tab = save === "session";
    if (save !== "off") this.#read();
    if (this.#tab) this.#on = true;
  }

  /** The code that was kept before, or nothing. */
  get code() {
    return this.#code;
  }

  #storage() {
    return this.#tab ? sessionStorage : localStorage;
  }

  #read() {
    try {
      const text = this.#storage().getItem(KEY) ?? "";
      const [version, until, code = ""] = text.split(" ");
      if (text.length > LONGEST || version !== VERSION || !(Number(until) > Date.now())) {
        this.#storage().removeItem(KEY);
        return;
      }
      [this.#on, this.#code, this.#until] = [true, code, Number(until)];
    } catch {
      // A page may forbid storage. Nothing was kept, then.
    }
  }

  /**
   * Keeps a code in place of an earlier one, if anything is to be kept; nothing is kept of nothing.
   * @param {string} code
   * @returns {boolean} whether the browser allowed it
   */
  write(code) {
    this.#code = code;
    if (!this.#on) return true;
    try {
      if (!code) this.#storage().removeItem(KEY);
      else
        this.#storage().setItem(
          KEY,
          [VERSION, (this.#until ||= Date.now() + LIFE), code].join(" "),
        );
      return true;
    } catch {
      this.#on = false;
      return false;
    }
  }

  /** Begins to keep what was last written, because the visitor asked for it. */
  begin() {
    this.#on = true;
    this.#refused = !this.write(this.#code);
  }

  /** Deletes what was kept and keeps nothing more. */
  forget() {
    const code = this.#code;
    this.write("");
    this.#code = code;
    this.#on = false;
    this.#until = 0;
  }

  /**
   * What to tell the visitor, as `kept` takes it.
   * @param {string} language of the date; the browser's own where it is empty
   * @returns {readonly [number, string]}
   */
  state(language) {
    if (this.#refused) return [REFUSED, ""];
    if (!this.#on || !this.#until) return [NOT, ""];
    if (this.#tab) return [TAB, ""];
    const date = new Date(this.#until);
    return [UNTIL, date.toLocaleDateString(language || undefined, { dateStyle: "long" })];
  }

  /**
   * Whether another tab has deleted what is kept, which then is not to come back.
   * @param {StorageEvent} event
   */
  isDeleted({ key, newValue }) {
    return !this.#tab && this.#on && (key === null || (key === KEY && newValue === null));
  }
}
