import { spoken } from "fractional-cto-assets";
import { packOf, readAttribute } from "./attributes.js";
import { firstScreen, firstSheet } from "./first.js";
import { loadExplanation, loadGlue, loadParts } from "./load.js";
import { readLook } from "./look.js";
import { createNotice } from "./notice.js";
import { loadSpoken, spokenHere } from "./spoken.js";

/** @import { ErrorCode, Message } from "fractional-cto-assets" */
/** @import { FirstScreen } from "./first.js" */
/** @import { Running } from "./glue.d.ts" */

/** A code of a share link in the address, as it is or as mail and chat have written it anew. */
const LINKED = /[#?&]fcto(=|%3D|(-|%2D)\d)/i;

const isLinked = () => (ON_PAGE || globalThis.location) && LINKED.test(location.hash);

/** Whether whoever came by a share link has gone on to scroll by themselves. */
let scrolled = !isLinked();
if (ON_PAGE || globalThis.window) {
  addEventListener("scroll", () => (scrolled = true), { capture: true, once: true });
}

/** How long a message waits for more words, in milliseconds. */
const PATIENCE = 2_000;

/** How near the viewport an element comes before anything is fetched for it. */
const NEAR = "600px";

/**
 * The life of one element's widget: it waits until it is near, shows the first screen, loads, runs,
 * and recovers.
 *
 * It is made once for an element and stays through every move of that element: what is mounted is
 * never taken down because its element left the page, since the element may come back. The wasm
 * instance is freed with the element. What it does with a widget that runs comes with that, in
 * running.js.
 */
export class Lifecycle {
  /** @readonly */
  host;
  /** Attached when the element is first on a page. @type {ShadowRoot} */
  shadow = /** @type {any} */ (undefined);
  /** Counts starts and failures: what an earlier run still has to say is not heard. */
  run = 0;
  /**
   * What is shown until the widget runs; kept through a failure with what was chosen.
   * @type {FirstScreen | undefined}
   */
  first;
  /** The widget that runs, if one does. @type {Running | undefined} */
  running;
  /** Follows how the page looks, once a widget has run. @type {((on: boolean) => void) | undefined} */
  follow;
  /** The answers that the page has set before the widget ran. @type {unknown} */
  early;

  /** @readonly */
  #slot = document.createElement("slot");
  /** @readonly */
  #observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) this.#start();
    },
    { rootMargin: NEAR },
  );
  /** The name of the pack of the current run, or empty before the first. */
  #name = "";
  /** What the widget takes over from the page around it. @readonly */
  #look = new CSSStyleSheet();

  /**
   * @param {HTMLElement} host
   */
  constructor(host) {
    this.host = host;
  }

  /** Starts the widget as soon as its element is near the viewport, unless it has been started. */
  watch() {
    if (!this.shadow) {
      const mode = /** @type {ShadowRootMode} */ (readAttribute(this.host, "shadow"));
      this.shadow = this.host.attachShadow({ mode });
      this.style();
      this.shadow.append(this.#slot);
      // Scripts that make a tap of a touch know nothing of what is in here, and take it away.
      for (const name of ["touchstart", "touchend"]) {
        this.shadow.addEventListener(name, (it) => it.stopPropagation(), { passive: true });
      }
    }
    this.listen(true);
    if (this.#name) return;
    this.#observer.observe(this.host);
    this.#startLinked();
    // What is here already comes with the next frame; all else waits until it is near.
    if (spokenHere(this.pack().language)) {
      requestAnimationFrame(() => this.#showFirst(this.run));
    }
  }

  /** Stops waiting and listening. A widget that was started is left alone. */
  unwatch() {
    this.listen(false);
    this.#observer.disconnect();
  }

  /** @param {boolean} on whether to hear of the page */
  listen(on) {
    this.running?.handle.listen(on);
    this.follow?.(on);
    (on ? addEventListener : removeEventListener)("hashchange", this.#startLinked);
  }

  /** A link is opened wherever the element is. */
  #startLinked = () => {
    if (isLinked()) this.start();
  };

  /** The pack that the element is asked for. */
  pack() {
    return packOf(this.host);
  }

  /** Starts the widget wherever it is, unless it has been started. */
  start() {
    if (!this.#name) this.#start();
  }

  /** Takes up a change in what the attributes say. Another pack means another run. */
  update() {
    const { name } = this.pack();
    // What was chosen there was an answer to another question; and what is shown before anything was
    // asked for looks as the attributes said before.
    const over = this.#name ? this.#name !== name : this.first;
    if (!over) {
      this.running?.update();
      return;
    }
    this.running?.handle.unmount();
    this.running = this.first = undefined;
    this.shadow.replaceChildren(this.#slot);
    if (this.#name) this.#start();
    else this.#showFirst(this.run);
  }

  async #start() {
    this.#observer.disconnect();
    const run = ++this.run;
    this.#name = this.pack().name;
    try {
      const [glue, parts] = await Promise.all([
        loadGlue(),
        loadParts(this.#name),
        this.#showFirst(run),
      ]);
      if (run === this.run) await glue.mount(this, glue.default, parts, loadExplanation);
    } catch (error) {
      if (run === this.run) this.explain(error);
    }
  }

  /**
   * Says in the widget's place what went wrong: with all that is known of it, if that can be had soon.
   * @param {unknown} error
   */
  async explain(error) {
    console.error(`<${this.host.localName}>`, error);
    try {
      const late = new Promise((_, reject) => setTimeout(reject, PATIENCE));
      const it = await Promise.race([loadExplanation(), late]);
      await it.explain(this, error);
    } catch {
      const { name } = /** @type {Error} */ (error);
      this.fail(name === "panic" ? name : "load", error, this.spoken().lost);
    }
  }

  /**
   * Shows the first screen, where that is what the widget will begin with. A message in its place
   * stays until the widget runs.
   * @param {number} run
   */
  async #showFirst(run) {
    const words = await loadSpoken(this.pack().language);
    if (this.#focused()) {
      // Nobody stands on the fallback any more: its link is not taken from under a keyboard.
      await new Promise((left) => this.host.addEventListener("focusout", left, { once: true }));
    }
    // An element that was taken off the page meanwhile shows it when it comes back.
    const here = this.host.isConnected && this.shadow.firstChild === this.#slot;
    const waits = run === this.run && here;
    if (!waits || this.early || !words || !this.#beginsAtFirst()) return;
    this.first ??= firstScreen(this.host, words.screen);
    const { root } = this.first;
    const placed = this.host.querySelector(":focus");
    this.show(root, root);
    if (placed) root.querySelector("input")?.focus();
  }

  /** Whether the widget will begin with what is known beforehand: what is linked or kept does not. */
  #beginsAtFirst() {
    const fresh = readAttribute(this.host, "view") !== "week" && !this.pack().own && !isLinked();
    return fresh && !isKept(readAttribute(this.host, "save"));
  }

  /** What has the focus in the fallback. In a dialog that opens the browser has placed it itself. */
  #focused() {
    const focused = this.host.querySelector(":focus");
    return !focused?.closest(":modal") && focused;
  }

  /** Goes to what a link has led to, unless the reader has gone on by themselves. */
  seek() {
    if (!scrolled) this.host.scrollIntoView();
    scrolled = true;
  }

  /** What is said without the widget, in the element's language if that is here. */
  spoken() {
    return spokenHere(this.pack().language) ?? spoken;
  }

  /**
   * Puts a message with another try in the widget's place. It touches no wasm, which after a
   * panic must not be entered again.
   * @param {ErrorCode} code
   * @param {unknown} error for developers; visitors do not see it
   * @param {Message} message
   */
  fail(code, error, message) {
    const stopped = code === "panic";
    this.run++;
    this.running = undefined;
    const root = createNotice(this.host, this.spoken(), message, () => this.#start());
    const fallback = stopped ? [] : [this.#slot];
    this.show(/** @type {HTMLElement} */ (root.querySelector("[part] *")), ...fallback, root);
    this.dispatch("error", { code, message: String(error) });
    return root;
  }

  /**
   * Gives what is in the shadow root its styles.
   * @param {CSSStyleSheet[]} more beside those of the first screen
   */
  style(...more) {
    this.shadow.adoptedStyleSheets = [firstSheet, this.#look, ...more];
  }

  /** Takes over how the page around the element looks. */
  readLook() {
    this.#look.replaceSync(readLook(this.host, this.shadow));
  }

  /**
   * Replaces what the shadow root shows. Focus that was in it goes along; focus elsewhere on the
   * page is left there.
   * @param {HTMLElement} focusable
   * @param {HTMLElement[]} content
   */
  show(focusable, ...content) {
    const focused = this.shadow.activeElement;
    this.readLook();
    this.shadow.replaceChildren(...content);
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

/** @param {string} save */
function isKept(save) {
  try {
    return save !== "off" && "fractional-cto" in (save === "ask" ? localStorage : sessionStorage);
  } catch {
    return false;
  }
}
