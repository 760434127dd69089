import { PROVIDERS, SAVES, THEMES, VIEWS } from "./attributes.js";
import { AssetError, loadWidget } from "./load.js";
import { createNotice } from "./notice.js";

/** @import { ErrorCode } from "./load.js" */
/** @import { Config, Handle, Settings } from "./glue.d.ts" */
/** @import { Keep, Steps } from "./services.js" */
/** @typedef {typeof import("./services.js")} Page */

/**
 * The code of the link that led here. The first assessment of the page shows it, and the first week
 * explorer does.
 * @type {Partial<Record<"assessment" | "week", string>> | undefined}
 */
let linked;

/**
 * @param {Page} page
 * @param {"assessment" | "week"} view
 */
function takeLinked(page, view) {
  if (!linked) {
    const code = page.takeCode();
    linked = { assessment: code, week: code };
  }
  const code = linked[view] ?? "";
  delete linked[view];
  return code;
}

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
  /** The running widget. @type {{ handle: Handle, root: HTMLElement, page: Page } | undefined} */
  #running;
  /** The answers that the page has set before the widget ran. @type {unknown} */
  #early;
  /** What the result on show is, as the host page was told. @type {object | null} */
  #result = null;
  /** Whether the visitor has answered something in this run. */
  #begun = false;
  /** @type {Keep | undefined} */
  #keep;
  /** @type {Steps | undefined} */
  #steps;

  /** What happens elsewhere and is heard here, as long as the element is on the page. */
  #elsewhere = {
    /** Another widget has a result: a week explorer is planned for its answers. */
    "fcto-result": (/** @type {Event} */ { target }) => {
      if (target === this.#host || this.#source.config().view !== "week") return;
      const { answers } = /** @type {{ answers?: Record<string, string> }} */ (target ?? {});
      if (!answers) return;
      if (this.#running) this.#running.handle.shape(answers);
      else this.#early = answers;
    },
    /** Another tab has deleted what was kept. */
    storage: (/** @type {Event} */ event) => {
      if (this.#keep?.isDeleted(/** @type {StorageEvent} */ (event))) this.#forget();
    },
    /** A share link was followed on the page itself. */
    hashchange: () => {
      const code = this.#running?.page.takeCode();
      if (code) this.#running?.handle.link(code);
    },
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
  set answers(answers) {
    if (this.#running) this.#running.handle.open(answers);
    else this.#early = answers;
  }

  /** The result on show, as `fcto-result` told it, or nothing. */
  get result() {
    return this.#result;
  }

  /** Starts the widget as soon as its element is near the viewport, unless it has been started. */
  watch() {
    for (const [name, hear] of Object.entries(this.#elsewhere)) {
      (name === "fcto-result" ? document : window).addEventListener(name, hear);
    }
    if (!this.#packUrl) this.#observer.observe(this.#host);
  }

  /** Stops waiting and listening. A widget that was started is left alone. */
  unwatch() {
    for (const [name, hear] of Object.entries(this.#elsewhere)) {
      (name === "fcto-result" ? document : window).removeEventListener(name, hear);
    }
    this.#observer.disconnect();
  }

  /** Starts the widget wherever it is, unless it has been started. */
  start() {
    if (!this.#packUrl) this.#start();
  }

  /** Empties all answers. */
  reset() {
    this.#running?.handle.reset();
  }

  /** Moves the focus to the heading on show. */
  focus() {
    /** @type {HTMLElement | null} */ (this.#shadow.querySelector('[tabindex="-1"]'))?.focus();
  }

  /** Takes up a change in what the source says. Another pack means another run. */
  update() {
    if (this.#packUrl && this.#packUrl !== this.#source.packUrl()) {
      this.#start();
    } else if (this.#running) {
      const config = this.#source.config();
      prepare(this.#running.root, config);
      this.#running.handle.update(settings(config, this.#running.page));
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
  #mount({ bindgen, page, sheet, pack }) {
    const run = this.#run;
    const config = this.#source.config();
    const root = document.createElement("div");
    const code = takeLinked(page, config.view === "week" ? "week" : "assessment");
    const keep = (this.#keep = new page.Keep(config.save));
    const takes = this.#takes(page, root, sheet);
    prepare(root, config);
    this.#shadow.adoptedStyleSheets = [sheet];
    this.#show(root, root);
    const start = { code: code || keep.code, fromLink: Number(Boolean(code)) };
    const handle = bindgen.mount(root, pack, { ...settings(config, page), ...start }, (name, detail) => {
      // The widget is in the middle of something: who hears of it may call it back when it is done.
      queueMicrotask(() => {
        if (run !== this.#run) return;
        const take = takes[name];
        if (take) take(handle, detail);
        else this.#tell(name, detail);
      });
    });
    if (run !== this.#run) return;
    this.#running = { handle, root, page };
    this.#begun = false;
    this.#steps ??= new page.Steps(() => this.#running?.handle.back());
    this.#tellKept(handle);
    if (this.#early) handle.open(this.#early);
    this.#early = undefined;
  }

  /**
   * What only the page can do for the widget, by the name under which it asks for it.
   * @param {Page} page
   * @param {HTMLElement} root
   * @param {CSSStyleSheet} sheet
   * @returns {Record<string, (handle: Handle, detail: Record<string, unknown>) => void>}
   */
  #takes(page, root, sheet) {
    const { briefOf, copy, copyOf, download, fileOf, linkTo, nextWeek, openFile } = page;
    return {
      print: () => page.print(copyOf(root, ".week"), sheet),
      paper: (_, { text }) => page.print(briefOf(root, String(text)), sheet),
      copy: async (handle, { text }) => handle.copied(await copy(String(text))),
      link: async (handle, { text }) => {
        handle.copied(await copy(linkTo(String(text))));
        this.#tell("share", {});
      },
      file: (handle, { text }) => {
        const content = { result: this.#result, answers: handle.answers(), brief: String(text) };
        download("fractional-cto-result.json", "application/json", fileOf(content));
      },
      unknown: (_, { text }) =>
        console.warn(
          `<fractional-cto> booking-questions: the pack has no question "${text}". Nothing is sent for it.`,
        ),
      open: (handle) => openFile((answers) => handle.open(answers)),
      calendar: (handle) => {
        const { dates, stamp } = nextWeek();
        download("week.ics", "text/calendar", handle.calendar(dates, stamp));
      },
      moved: (handle, { depth, code }) => {
        this.#result = null;
        this.#steps?.moved(Number(depth));
        if (!code) return;
        this.#keep?.write(String(code));
        this.#tellKept(handle);
      },
      keep: (handle) => {
        this.#keep?.begin();
        this.#tellKept(handle);
      },
      forget: () => this.#forget(),
    };
  }

  /** Deletes what was kept. */
  #forget() {
    this.#keep?.forget();
    if (this.#running) this.#tellKept(this.#running.handle);
  }

  /** @param {Handle} handle */
  #tellKept(handle) {
    if (this.#keep) handle.kept(...this.#keep.state(this.#source.config().lang));
  }

  /**
   * Tells the host page, and its analytics once the visitor has agreed to them.
   * @param {string} name
   * @param {Record<string, unknown>} detail
   */
  #tell(name, detail) {
    if (name === "start") this.#begun = true;
    if (name === "result") this.#result = detail;
    this.#dispatch(name, detail);
    const { analytics, consent } = this.#source.config();
    // A result that came with a link was not reached here.
    const counts = name !== "result" || this.#begun;
    if (consent === "yes" && counts) this.#running?.page.track(analytics, name, detail);
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
 * @param {Page} page
 * @returns {Settings}
 */
function settings(config, page) {
  const { booking, bookingQuestions, bookingProvider, currency, situation } = config;
  return {
    booking,
    currency,
    situation,
    questions: bookingQuestions,
    utm: config.utm === "page" ? page.pageUtm() : "",
    headingLevel: Number(config.headingLevel),
    halfDays: 2 * Number(config.days),
    provider: PROVIDERS.indexOf(bookingProvider),
    save: SAVES.indexOf(config.save),
    theme: THEMES.indexOf(config.theme),
    view: VIEWS.indexOf(config.view),
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
