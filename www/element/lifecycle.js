import { attributesOf, packOf, readAttribute } from "./attributes.js";
import { FirstScreen, firstSheet } from "./first.js";
import { loadWidget, whyLost } from "./load.js";
import { readLook } from "./look.js";
import { createNotice } from "./notice.js";
import { loadSpoken, spokenHere } from "./spoken.js";

/** @import { ErrorCode } from "fractional-cto-assets" */
/** @import { Handle } from "./glue.d.ts" */

/** A code of a share link in the address, as it is or as mail and chat have written it anew. */
const LINKED = /[#?&]fcto(=|%3D|(-|%2D)\d)/i;

/** Whether whoever came by a share link has gone on to scroll by themselves. */
let scrolled = !LINKED.test(globalThis.location?.hash);
globalThis.addEventListener?.("scroll", () => (scrolled = true), { capture: true, once: true });

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
  /** What the widget takes over from the page around it. @readonly */
  #look = new CSSStyleSheet();
  /** Follows it once the widget runs. @type {((on: boolean) => void) | undefined} */
  #follow;
  #sheets = [firstSheet, this.#look];
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
      // Scripts that make a tap of a touch know nothing of what is in here, and take it away.
      for (const name of ["touchstart", "touchend"]) {
        this.#shadow.addEventListener(name, (it) => it.stopPropagation(), { passive: true });
      }
    }
    this.#listen(true);
    if (this.#packUrl) return;
    this.#observer.observe(this.#host);
    this.#startLinked();
    // What is here already comes with the next frame; all else waits until it is near.
    if (spokenHere(this.#host)) requestAnimationFrame(() => this.#showFirst(this.#run));
  }

  /** Stops waiting and listening. A widget that was started is left alone. */
  unwatch() {
    this.#listen(false);
    this.#observer.disconnect();
  }

  /** @param {boolean} on whether to hear of the page */
  #listen(on) {
    this.#running?.listen(on);
    this.#follow?.(on);
    (on ? addEventListener : removeEventListener)("hashchange", this.#startLinked);
  }

  /** A link is opened wherever the element is. */
  #startLinked = () => {
    if (LINKED.test(location.hash)) this.start();
  };

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
          if (run === this.#run) this.#fail("panic", String(fault));
        }),
        this.#showFirst(run),
      ]);
      await loaded.released(this.#shadow);
      if (run === this.#run) this.#mount(loaded);
    } catch (error) {
      if (run !== this.#run) return;
      console.error(`<${this.#host.localName}>`, error);
      // Past loading there is only mounting, which refuses a pack. What browsers throw has a code too,
      // but in digits.
      const { code } = /** @type {{ code: ErrorCode | number }} */ (error);
      this.#fail(typeof code === "string" ? code : "pack", String(error), whyLost(error));
    }
  }

  /**
   * Shows the first screen, where that is what the widget will begin with. A message in its place
   * stays until the widget runs.
   * @param {number} run
   */
  async #showFirst(run) {
    let spoken = spokenHere(this.#host);
    if (!spoken || this.#focused()) {
      [spoken] = await Promise.all([loadSpoken(this.#host), this.#fallbackUnfocused()]);
    }
    // An element that was taken off the page meanwhile shows it when it comes back.
    const here = this.#host.isConnected && this.#shadow.firstChild === this.#slot;
    const waits = run === this.#run && here;
    if (!waits || this.#early || !spoken || !beginsAtFirst(this.#host)) return;
    this.#first ??= new FirstScreen(this.#host, spoken.screen);
    const placed = this.#host.querySelector(":focus");
    this.#show(this.#first.root, this.#first.root);
    if (placed) this.#first.root.querySelector("input")?.focus();
  }

  /** What has the focus in the fallback. In a dialog that opens the browser has placed it itself. */
  #focused() {
    const focused = this.#host.querySelector(":focus");
    return !focused?.closest(":modal") && focused;
  }

  /** Waits until nobody stands on the fallback: its link is not taken from under a keyboard. */
  async #fallbackUnfocused() {
    if (!this.#focused()) return;
    await new Promise((left) => this.#host.addEventListener("focusout", left, { once: true }));
  }

  /** @param {Awaited<ReturnType<typeof loadWidget>>} loaded */
  #mount({ bindgen, sheet, pack, followLook, counterpart, replay }) {
    const run = this.#run;
    const root = document.createElement("div");
    this.#sheets = [firstSheet, this.#look, sheet];
    // A page that is printed from here has these styles, also before the widget is on show.
    this.#shadow.adoptedStyleSheets = this.#sheets;
    const running = bindgen.mount(root, pack, attributesOf(this.#host), (name, detail) => {
      // The widget is in the middle of something: who hears of it may call it back when it is done.
      queueMicrotask(() => {
        if (run !== this.#run) return;
        if (name === "ready") {
          // What was done on the first screen is done in what the widget has rendered in its place.
          const first = this.#first;
          const { activeElement } = this.#shadow;
          this.#show((first && counterpart(first, activeElement, root)) ?? root, root);
          if (this.#early) this.#running?.open(this.#early);
          else if (first) replay(first, root);
          this.#early = this.#first = undefined;
          if (!scrolled && this.result) {
            scrolled = true;
            this.#host.scrollIntoView();
          }
        }
        this.#dispatch(name, detail);
      });
    });
    if (run !== this.#run) return;
    this.#running = running;
    this.#follow ??= followLook(this.#host, () => this.#readLook());
    this.#listen(this.#host.isConnected);
  }

  /**
   * Puts a message with another try in the widget's place. It touches no wasm, which after a
   * panic must not be entered again.
   * @param {ErrorCode} code
   * @param {string} message for developers; visitors do not see it
   * @param {number} [why] it was not loaded, as a place among the words for that; else it has run
   */
  #fail(code, message, why) {
    const stopped = why === undefined;
    this.#run++;
    this.#running = undefined;
    const notice = createNotice(this.#host, why, () => this.#start());
    const fallback = stopped ? [] : [this.#slot];
    const root = document.createElement("div");
    root.append(notice);
    this.#show(/** @type {HTMLElement} */ (notice.firstChild), ...fallback, root);
    this.#dispatch("error", { code, message });
  }

  #readLook() {
    this.#look.replaceSync(readLook(this.#host, this.#shadow));
  }

  /**
   * Replaces what the shadow root shows. Focus that was in it goes along; focus elsewhere on the
   * page is left there.
   * @param {HTMLElement} focusable
   * @param {HTMLElement[]} content
   */
  #show(focusable, ...content) {
    const focused = this.#shadow.activeElement;
    this.#readLook();
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
  const elsewhere = LINKED.test(location.hash) || isKept(readAttribute(element, "save"));
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
