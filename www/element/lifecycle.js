import { attributesOf, packOf, readAttribute } from "./attributes.js";
import { FirstScreen, firstSheet } from "./first.js";
import { loadWidget } from "./load.js";
import { createNotice } from "./notice.js";
import { released } from "./released.js";
import { loadSpoken, spokenHere } from "./spoken.js";

/** @import { ErrorCode } from "fractional-cto-assets" */
/** @import { Handle } from "./glue.d.ts" */

/** How near the viewport an element comes before anything is fetched for it. */
const NEAR = "600px";

/**
 * The life of one element's widget: it waits until it is near, shows the first screen, loads, runs,
 * and recovers.
 *
 * It is made once for an element and stays through every move of that element: what is mounted is
 * never taken down because its element left the page, since the element may come back. The wasm
 * instance is freed with the element.
 */
export class Lifecycle {
  /** @readonly */
  #host;
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
  /**
   * What is shown until the widget runs; kept through a failure with what was chosen.
   * @type {FirstScreen | undefined}
   */
  #first;
  #sheets = [firstSheet];
  /** The widget that runs, if one does. @type {Handle | undefined} */
  #running;
  /** The answers that the page has set before the widget ran. @type {any} */
  #early;

  /**
   * @param {HTMLElement} host
   */
  constructor(host) {
    this.#host = host;
  }

  /** The answers given so far, by the ids of question and option. */
  get answers() {
    return this.#running?.answers() ?? {};
  }
  set answers(answers) {
    if (this.#running) this.#running.open(answers);
    else this.#early = answers;
  }

  /** The result on show, as `fcto-result` told it, or nothing. */
  get result() {
    return this.#running?.result() ?? null;
  }

  /** Starts the widget as soon as its element is near the viewport, unless it has been started. */
  watch() {
    if (!this.#shadow) {
      const mode = /** @type {ShadowRootMode} */ (readAttribute(this.#host, "shadow"));
      this.#shadow = this.#host.attachShadow({ mode });
      this.#shadow.adoptedStyleSheets = this.#sheets;
      this.#shadow.append(this.#slot);
    }
    this.#running?.listen(true);
    if (this.#packUrl) return;
    this.#observer.observe(this.#host);
    // What is here already comes with the next frame; all else waits until it is near.
    if (spokenHere(this.#host)) requestAnimationFrame(() => this.#showFirst(this.#run));
  }

  /** Stops waiting and listening. A widget that was started is left alone. */
  unwatch() {
    this.#running?.listen(false);
    this.#observer.disconnect();
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

  /** Takes up a change in what the attributes say. Another pack means another run. */
  update() {
    if (this.#packUrl && this.#packUrl !== packOf(this.#host).asset.url) {
      // What was chosen there was an answer to another question.
      this.#first = undefined;
      this.#start();
    } else if (this.#running) this.#running.update(attributesOf(this.#host));
    else if (this.#first && !this.#packUrl) {
      // Nothing was asked for yet, and what is shown looks as the attributes said before.
      this.#first = undefined;
      this.#shadow.replaceChildren(this.#slot);
      this.#showFirst(this.#run);
    }
  }

  async #start() {
    this.#observer.disconnect();
    if (this.#running) {
      this.#running.unmount();
      this.#running = undefined;
      this.#shadow.replaceChildren(this.#slot);
    }
    const run = ++this.#run;
    const { asset } = packOf(this.#host);
    this.#packUrl = asset.url;
    try {
      const [loaded] = await Promise.all([
        loadWidget(asset, (fault) => {
          if (run === this.#run) this.#fail("panic", String(fault), true);
        }),
        this.#showFirst(run),
      ]);
      await released(this.#shadow);
      if (run === this.#run) this.#mount(loaded);
    } catch (error) {
      if (run !== this.#run) return;
      console.error(`<${this.#host.localName}>`, error);
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
    let spoken = spokenHere(this.#host);
    if (!spoken || this.#host.querySelector(":focus")) {
      [spoken] = await Promise.all([loadSpoken(this.#host), this.#fallbackUnfocused()]);
    }
    const waits = run === this.#run && this.#shadow.firstChild === this.#slot;
    if (!waits || this.#early || !spoken || !beginsAtFirst(this.#host)) return;
    this.#first ??= new FirstScreen(this.#host, spoken.screen);
    this.#show(this.#first.root, this.#first.root);
  }

  /** Waits until nobody stands on the fallback: its link is not taken from under a keyboard. */
  async #fallbackUnfocused() {
    if (!this.#host.querySelector(":focus")) return;
    await new Promise((left) => this.#host.addEventListener("focusout", left, { once: true }));
  }

  /** @param {Awaited<ReturnType<typeof loadWidget>>} loaded */
  #mount({ bindgen, sheet, pack }) {
    const run = this.#run;
    const root = document.createElement("div");
    this.#sheets = [firstSheet, sheet];
    // A page that is printed from here has these styles, also before the widget is on show.
    this.#shadow.adoptedStyleSheets = this.#sheets;
    const running = bindgen.mount(root, pack, attributesOf(this.#host), (name, detail) => {
      // The widget is in the middle of something: who hears of it may call it back when it is done.
      queueMicrotask(() => {
        if (run !== this.#run) return;
        if (name === "ready") this.#takeOver(root);
        this.#dispatch(name, detail);
      });
    });
    if (run !== this.#run) return;
    this.#running = running;
    running.listen(this.#host.isConnected);
  }

  /**
   * Puts what the widget has rendered first on the page, and does in it what was done before.
   * @param {HTMLElement} root
   */
  #takeOver(root) {
    const first = this.#first;
    this.#show(first?.counterpart(this.#shadow.activeElement, root) ?? root, root);
    if (this.#early) this.#running?.open(this.#early);
    else first?.replay(root);
    this.#early = this.#first = undefined;
  }

  /**
   * Puts a message with another try in the widget's place. It touches no wasm, which after a
   * panic must not be entered again.
   * @param {ErrorCode} code
   * @param {string} message for developers; visitors do not see it
   * @param {boolean} [stopped] whether the widget has run
   */
  #fail(code, message, stopped = false) {
    this.#run++;
    this.#running = undefined;
    const notice = createNotice(this.#host, stopped, () => this.#start());
    const fallback = stopped ? [] : [this.#slot];
    this.#show(/** @type {HTMLElement} */ (notice.firstChild), ...fallback, notice);
    this.#dispatch("error", { code, message });
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
  #dispatch(name, detail) {
    this.#host.dispatchEvent(
      new CustomEvent(`fcto-${name}`, { detail, bubbles: true, composed: true }),
    );
  }
}

/**
 * Whether a widget will begin with the first screen that is known beforehand.
 * @param {Element} element
 */
function beginsAtFirst(element) {
  // What a link or the browser holds begins elsewhere.
  const elsewhere = location.hash.startsWith("#fcto=") || isKept(readAttribute(element, "save"));
  const view = readAttribute(element, "view");
  return view !== "week" && Boolean(packOf(element).language) && !elsewhere;
}

/** @param {string} save */
function isKept(save) {
  try {
    return save !== "off" && "fractional-cto" in (save === "ask" ? localStorage : sessionStorage);
  } catch {
    return false;
  }
}
