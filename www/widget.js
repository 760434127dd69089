import { THEMES, VIEWS } from "./attributes.js";
import { AssetError, loadWidget } from "./load.js";
import { createNotice } from "./notice.js";
import { copy, download, nextWeek, print } from "./take.js";

/** @import { ErrorCode } from "./load.js" */
/** @import { Config, Handle, Settings } from "./glue.d.ts" */

/** How near the viewport an element comes before anything is fetched for it. */
const NEAR = "600px";

/**
 * What a widget needs to know, read afresh whenever it is needed.
 * @typedef {object} Source
 * @property {() => Config} config
 * @property {() => string} packUrl the absolute address of the content pack
 */

/**
 * The life of one element's widget: it waits until it is near, loads, runs, and recovers.
 *
 * It is made once for an element and stays through every move of that element: what is mounted is
 * never taken down because its element left the page, since the element may come back. The wasm
 * instance is freed with the element.
 */
export class Widget {
  /** @readonly @type {HTMLElement} */
  #host;
  /** @readonly @type {ShadowRoot} */
  #shadow;
  /** @readonly @type {Source} */
  #source;
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
  /** The pack of the current run, or empty before the first. */
  #packUrl = "";
  /** The running widget. @type {{ handle: Handle, root: HTMLElement } | undefined} */
  #running;
  /** Hears the results of other widgets; only a week explorer has something to do then. */
  #onresult = (/** @type {Event} */ { target }) => {
    if (target === this.#host || this.#source.config().view !== "week") return;
    const { answers } = /** @type {{ answers?: Record<string, string> }} */ (target ?? {});
    if (answers) this.#running?.handle.shape(answers);
  };

  /**
   * @param {HTMLElement} host
   * @param {ShadowRoot} shadow
   * @param {Source} source
   */
  constructor(host, shadow, source) {
    this.#host = host;
    this.#shadow = shadow;
    this.#source = source;
    shadow.append(this.#slot);
  }

  /** The answers given so far, by the ids of question and option. */
  get answers() {
    return this.#running?.handle.answers() ?? {};
  }

  /** Starts the widget as soon as its element is near the viewport, unless it has been started. */
  watch() {
    document.addEventListener("fcto-result", this.#onresult);
    if (!this.#packUrl) this.#observer.observe(this.#host);
  }

  /** Stops waiting. A widget that was started is left alone. */
  unwatch() {
    document.removeEventListener("fcto-result", this.#onresult);
    this.#observer.disconnect();
  }

  /** Takes up a change in what the source says. Another pack means another run. */
  update() {
    if (this.#packUrl && this.#packUrl !== this.#source.packUrl()) {
      this.#start();
    } else if (this.#running) {
      const config = this.#source.config();
      prepare(this.#running.root, config);
      this.#running.handle.update(settings(config));
    }
  }

  async #start() {
    this.#observer.disconnect();
    if (this.#running) {
      this.#running.handle.unmount();
      this.#running = undefined;
      this.#shadow.replaceChildren(this.#slot);
    }
    const run = ++this.#run;
    const packUrl = (this.#packUrl = this.#source.packUrl());
    try {
      const loaded = await loadWidget(packUrl, (fault) => {
        if (run === this.#run) this.#fail("panic", String(fault));
      });
      await this.#fallbackUnfocused();
      if (run === this.#run) this.#mount(loaded);
    } catch (error) {
      if (run !== this.#run) return;
      console.error("<fractional-cto>", error);
      this.#fail(codeOf(error), String(error));
    }
  }

  /** Waits until nobody stands on the fallback: its link is not taken from under a keyboard. */
  async #fallbackUnfocused() {
    if (!this.#host.querySelector(":focus")) return;
    await new Promise((left) => this.#host.addEventListener("focusout", left, { once: true }));
  }

  /** @param {Awaited<ReturnType<typeof loadWidget>>} loaded */
  #mount({ bindgen, sheet, pack }) {
    const run = this.#run;
    const config = this.#source.config();
    const root = document.createElement("div");
    /** What only the page can do. @type {Record<string, (detail: Record<string, unknown>) => void>} */
    const takes = {
      print: () => print(root, ".week", sheet),
      copy: async ({ text }) => handle.copied(await copy(String(text))),
      calendar: () => {
        const { dates, stamp } = nextWeek();
        download("week.ics", "text/calendar", handle.calendar(dates, stamp));
      },
    };
    prepare(root, config);
    this.#shadow.adoptedStyleSheets = [sheet];
    this.#show(root, root);
    const handle = bindgen.mount(root, pack, settings(config), (name, detail) => {
      // The widget is in the middle of something: who hears of it may call it back when it is done.
      queueMicrotask(() => {
        if (run !== this.#run) return;
        const take = takes[name];
        if (take) take(detail);
        else this.#dispatch(name, detail);
      });
    });
    if (run === this.#run) this.#running = { handle, root };
  }

  /**
   * Puts a message with another try in the widget's place. It touches no wasm, which after a
   * panic must not be entered again.
   * @param {ErrorCode} code
   * @param {string} message for developers; visitors do not see it
   */
  #fail(code, message) {
    this.#run++;
    this.#running = undefined;
    const stopped = code === "panic";
    const config = this.#source.config();
    const { notice, heading } = createNotice({
      kind: stopped ? "stopped" : "lost",
      headingLevel: config.headingLevel,
      // The fallback brings its own link.
      booking: stopped || !this.#host.childElementCount ? config.booking : "",
      onRetry: () => this.#start(),
    });
    notice.dataset.theme = config.theme;
    if (stopped) this.#show(heading, notice);
    else this.#show(heading, this.#slot, notice);
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
    if (focused) {
      focusable.tabIndex = -1;
      focusable.focus();
    }
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
 * What the stylesheet and assistive technology need to know of the widget's root.
 * @param {HTMLElement} root
 * @param {Config} config
 */
function prepare(root, { theme, lang }) {
  root.dataset.theme = theme;
  root.lang = lang;
}

/**
 * @param {Config} config
 * @returns {Settings}
 */
function settings({ booking, currency, situation, theme, view, headingLevel, days }) {
  return {
    booking,
    currency,
    situation,
    headingLevel: Number(headingLevel),
    halfDays: 2 * Number(days),
    theme: THEMES.indexOf(theme),
    view: VIEWS.indexOf(view),
  };
}

/**
 * @param {unknown} error
 * @returns {ErrorCode}
 */
function codeOf(error) {
  if (error instanceof AssetError) return error.code;
  // Past loading there is only mounting, which refuses a pack.
  return "pack";
}
