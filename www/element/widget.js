import { configOf, packOf } from "./attributes.js";
import { FirstScreen, firstSheet } from "./first.js";
import { loadWidget } from "./load.js";
import { createNotice } from "./notice.js";

/** @import { ErrorCode } from "./load.js" */
/** @import { Config } from "./glue.d.ts" */
/** @import { Running } from "./services.js" */

/** How near the viewport an element comes before anything is fetched for it. */
const NEAR = "600px";

/** What happens elsewhere on the page, or in another tab, and is heard. */
const ELSEWHERE = ["fcto-result", "storage", "hashchange", "popstate"];

/**
 * The life of one element's widget: it waits until it is near, shows the first screen, loads, runs,
 * and recovers.
 *
 * It is made once for an element and stays through every move of that element: what is mounted is
 * never taken down because its element left the page, since the element may come back. The wasm
 * instance is freed with the element.
 */
export class Widget {
  /** @readonly */
  host;
  /** Attached when the element is first on a page. @type {ShadowRoot} */
  #shadow = /** @type {any} */ (undefined);
  /** @readonly */
  #slot = document.createElement("slot");
  /** @readonly */
  #observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) this.#start();
    },
    { rootMargin: NEAR },
  );

  /** Counts starts and failures: what an earlier run still has to say is not heard. */
  #run = 0;
  /** The address of the pack of the current run, or empty before the first. */
  #packUrl = "";
  /** What is shown until the widget runs; kept through a failure with what was chosen. @type {FirstScreen | undefined} */
  #first;
  #sheets = [firstSheet];
  /** @type {Running | undefined} */
  #running;
  /** The answers that the page has set before the widget ran. @type {any} */
  #early;

  /**
   * @param {HTMLElement} host
   */
  constructor(host) {
    this.host = host;
  }

  /** What the page asks for, read afresh whenever it is needed. */
  config() {
    return configOf(this.host);
  }

  /** The answers given so far, by the ids of question and option. */
  get answers() {
    return this.#running?.answers ?? {};
  }
  set answers(answers) {
    if (this.#running) this.#running.answers = answers;
    else this.#early = answers;
  }

  /** The result on show, as `fcto-result` told it, or nothing. */
  get result() {
    return this.#running?.result ?? null;
  }

  /** Starts the widget as soon as its element is near the viewport, unless it has been started. */
  watch() {
    if (!this.#shadow) {
      this.#shadow = this.host.attachShadow({ mode: this.config().shadow });
      this.#shadow.adoptedStyleSheets = this.#sheets;
      this.#shadow.append(this.#slot);
    }
    for (const name of ELSEWHERE) addEventListener(name, this);
    if (!this.#packUrl) this.#observer.observe(this.host);
  }

  /** Stops waiting and listening. A widget that was started is left alone. */
  unwatch() {
    for (const name of ELSEWHERE) removeEventListener(name, this);
    this.#observer.disconnect();
  }

  /** @param {Event} event of those in {@link ELSEWHERE} */
  handleEvent(event) {
    if (event.type === "fcto-result") {
      const { answers } = /** @type {any} */ (event.target);
      if (!answers || event.target === this.host || this.config().view !== "week") return;
      if (!this.#running) this.#early = answers;
    }
    this.#running?.hear(event);
  }

  /** Starts the widget wherever it is, unless it has been started. */
  start() {
    if (!this.#packUrl) this.#start();
  }

  /** Empties all answers. */
  reset() {
    this.#running?.reset();
  }

  /** Moves the focus to the heading on show. */
  focus() {
    /** @type {HTMLElement | null} */ (this.#shadow?.querySelector('[tabindex="-1"]'))?.focus();
  }

  /** Takes up a change in what the source says. Another pack means another run. */
  update() {
    if (this.#packUrl && this.#packUrl !== packOf(this.config()).url) {
      // What was chosen there was an answer to another question.
      this.#first = undefined;
      this.#start();
    } else this.#running?.update();
  }

  async #start() {
    this.#observer.disconnect();
    if (this.#running) {
      this.#running.unmount();
      this.#running = undefined;
      this.#shadow.replaceChildren(this.#slot);
    }
    const run = ++this.#run;
    const pack = packOf(this.config());
    this.#packUrl = pack.url;
    try {
      const [loaded] = await Promise.all([
        loadWidget(pack, (fault, words) => {
          if (run === this.#run) this.#fail("panic", String(fault), words);
        }),
        this.#showFirst(run),
      ]);
      await loaded.page.released(this.#shadow);
      if (run === this.#run) this.#mount(loaded);
    } catch (error) {
      if (run !== this.#run) return;
      console.error("<fractional-cto>", error);
      // Past loading there is only mounting, which refuses a pack.
      this.#fail(/** @type {any} */ (error).code ?? "pack", String(error));
    }
  }

  /**
   * Shows the first screen, where that is what the widget will begin with. A message in its place
   * stays until the widget runs.
   * @param {number} run
   */
  async #showFirst(run) {
    await this.#fallbackUnfocused();
    const config = this.config();
    const waits = run === this.#run && this.#shadow.firstChild === this.#slot;
    if (!waits || this.#early || !beginsAtFirst(config)) return;
    this.#first ??= new FirstScreen(config);
    this.#show(this.#first.root, this.#first.root);
  }

  /** Waits until nobody stands on the fallback: its link is not taken from under a keyboard. */
  async #fallbackUnfocused() {
    if (!this.host.querySelector(":focus")) return;
    await new Promise((left) => this.host.addEventListener("focusout", left, { once: true }));
  }

  /** @param {Awaited<ReturnType<typeof loadWidget>>} loaded */
  #mount({ bindgen, page, sheet, pack }) {
    const run = this.#run;
    this.#sheets = [firstSheet, sheet];
    const running = new page.Running(this, bindgen, pack, this.#sheets);
    if (run === this.#run) this.#running = running;
    else running.stop();
  }

  /**
   * Puts what the widget has rendered first on the page, and does in it what was done before.
   * @param {HTMLElement} root
   */
  show(root) {
    const first = this.#first;
    this.#shadow.adoptedStyleSheets = this.#sheets;
    this.#show(first?.counterpart(this.#shadow.activeElement, root) ?? root, root);
    if (this.#early && this.#running) this.#running.answers = this.#early;
    else first?.replay(root);
    this.#early = this.#first = undefined;
  }

  /**
   * Puts a message with another try in the widget's place. It touches no wasm, which after a
   * panic must not be entered again.
   * @param {ErrorCode} code
   * @param {string} message for developers; visitors do not see it
   * @param {import("./notice.js").Words} [words] where the widget has run, and stopped
   */
  #fail(code, message, words) {
    this.#run++;
    this.#running?.stop();
    this.#running = undefined;
    const config = this.config();
    const notice = createNotice({
      ...config,
      words,
      // The fallback brings its own link.
      booking: words || !this.host.childElementCount ? config.booking : "",
      onRetry: () => this.#start(),
    });
    this.#show(
      /** @type {HTMLElement} */ (notice.firstChild),
      ...(words ? [] : [this.#slot]),
      notice,
    );
    this.dispatch("error", { code, message });
  }

  /**
   * Replaces what the shadow root shows. Focus that was in it goes along; focus elsewhere on the
   * page is left there.
   * @param {HTMLElement} focusable
   * @param {HTMLElement[]} content
   */
  #show(focusable, ...content) {
    const focused = this.#shadow.activeElement;
    this.#shadow.replaceChildren(...content);
    if (!focused) return;
    // What nobody can focus is focused by the script alone; a control is left as it is.
    if (focusable.tabIndex) focusable.tabIndex = -1;
    focusable.focus();
  }

  /**
   * @param {string} name without the prefix
   * @param {Record<string, unknown>} detail
   */
  dispatch(name, detail) {
    this.host.dispatchEvent(
      new CustomEvent(`fcto-${name}`, { detail, bubbles: true, composed: true }),
    );
  }
}

/**
 * Whether a widget will begin with the first screen that is known beforehand.
 * @param {Config} config
 */
function beginsAtFirst({ lang, pack, save, view }) {
  // What a link or the browser holds begins elsewhere.
  const elsewhere = location.hash.startsWith("#fcto=") || isKept(save);
  return view !== "week" && lang === "en-GB" && !pack && !elsewhere;
}

/** @param {Config["save"]} save */
function isKept(save) {
  try {
    return save !== "off" && "fractional-cto" in (save === "ask" ? localStorage : sessionStorage);
  } catch {
    return false;
  }
}
