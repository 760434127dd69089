import { track } from "./analytics.js";
import { PROVIDERS, SAVES, THEMES, VIEWS } from "./choices.js";
import { Keep } from "./keep.js";
import { linkTo, pageUtm, takeCode } from "./link.js";
import { Steps } from "./steps.js";
import { briefOf, copy, copyOf, download, fileOf, nextWeek, openFile, print } from "./take.js";

/** @import { Widget } from "./widget.js" */
/** @import { Bindgen, Config, Handle, Settings } from "./glue.d.ts" */

/**
 * The code of the link that led here. The first assessment of the page shows it, and the first week
 * explorer does.
 * @type {Partial<Record<"assessment" | "week", string>> | undefined}
 */
let linked;

/** @param {"assessment" | "week"} view */
function takeLinked(view) {
  if (!linked) {
    const code = takeCode();
    linked = { assessment: code, week: code };
  }
  const code = linked[view] ?? "";
  delete linked[view];
  return code;
}

/** An element's steps in the page's history go on when its widget starts again. @type {WeakMap<HTMLElement, Steps>} */
const stepsOf = new WeakMap();

/** A widget that runs, with all that it asks of the page and tells it. */
export class Running {
  /** @readonly */
  #widget;
  /** @readonly */
  #root = document.createElement("div");
  /** @readonly @type {Handle} */
  #handle;
  /** @readonly */
  #keep;
  /** @readonly */
  #steps;
  /** What the result on show is, as the host page was told. @type {object | null} */
  #result = null;
  /** Whether the visitor has answered something. */
  #begun = false;
  #stopped = false;

  /**
   * @param {Widget} widget
   * @param {Bindgen} bindgen
   * @param {Uint8Array} pack
   * @param {CSSStyleSheet[]} sheets
   * @throws {Error} when the pack cannot be read
   */
  constructor(widget, bindgen, pack, sheets) {
    this.#widget = widget;
    const config = widget.config();
    const code = takeLinked(config.view === "week" ? "week" : "assessment");
    this.#keep = new Keep(config.save);
    prepare(this.#root, config);
    const takes = this.#takes(this.#root, sheets);
    const start = { code: code || this.#keep.code, fromLink: Number(Boolean(code)) };
    this.#handle = bindgen.mount(
      this.#root,
      pack,
      { ...settings(config), ...start },
      (name, detail) => {
        // The widget is in the middle of something: who hears of it may call it back when it is done.
        queueMicrotask(() => {
          if (this.#stopped) return;
          const take = takes[name];
          if (take) take(this.#handle, detail);
          else this.#tell(name, detail);
        });
      },
    );
    this.#root.onkeydown = keepKey;
    this.#steps = stepsOf.get(widget.host) ?? new Steps();
    stepsOf.set(widget.host, this.#steps);
    this.#tellKept(this.#handle);
  }

  /** The answers given so far, by the ids of question and option. */
  get answers() {
    return this.#handle.answers();
  }
  set answers(answers) {
    this.#handle.open(answers);
  }

  get result() {
    return this.#result;
  }

  /** Takes up a change of the configuration. */
  update() {
    const config = this.#widget.config();
    prepare(this.#root, config);
    this.#handle.update(settings(config));
  }

  reset() {
    this.#handle.reset();
  }

  /**
   * Hears what happens elsewhere.
   * @param {Event} event
   */
  hear(event) {
    if (event.type === "fcto-result") {
      // Another widget has a result: a week explorer is planned for its answers.
      this.#handle.shape(/** @type {any} */ (event.target).answers);
    } else if (event.type === "storage") {
      // Another tab has deleted what was kept.
      if (this.#keep.isDeleted(/** @type {StorageEvent} */ (event))) this.#forget();
    } else if (event.type === "popstate") {
      if (this.#steps.popped(/** @type {PopStateEvent} */ (event))) this.#handle.back();
    } else {
      // A share link was followed on the page itself.
      const code = takeCode();
      if (code) this.#handle.link(code);
    }
  }

  /** Is not to be heard of again; `unmount` where the wasm may still be entered. */
  stop() {
    this.#stopped = true;
  }

  unmount() {
    this.stop();
    this.#handle.unmount();
  }

  /**
   * What only the page can do for the widget, by the name under which it asks for it.
   * @param {HTMLElement} root
   * @param {CSSStyleSheet[]} sheets
   * @returns {Record<string, (handle: Handle, detail: Record<string, unknown>) => void>}
   */
  #takes(root, sheets) {
    return {
      print: () => print(copyOf(root, ".week"), sheets),
      paper: (_, { text }) => print(briefOf(root, String(text)), sheets),
      copy: async (handle, { text }) => handle.copied(await copy(String(text))),
      link: async (handle, { text }) => {
        handle.copied(await copy(linkTo(String(text))));
        this.#tell("share", {});
      },
      file: (_, { text }) => {
        const content = { result: this.#result, answers: this.answers, brief: String(text) };
        download("fractional-cto-result.json", "application/json", fileOf(content));
      },
      unknown: (_, { text }) =>
        console.warn(
          `<fractional-cto> booking-questions: the pack has no question "${text}". Nothing is sent for it.`,
        ),
      open: (handle) => openFile((answers) => handle.open(answers)),
      calendar: (handle) => {
        const { nine, now, file } = nextWeek();
        download("week.ics", "text/calendar", handle.calendar(nine, now, file));
      },
      moved: (handle, { depth, code }) => {
        this.#result = null;
        this.#steps.moved(Number(depth));
        if (!code) return;
        this.#keep.write(String(code));
        this.#tellKept(handle);
      },
      keep: (handle) => {
        this.#keep.begin();
        this.#tellKept(handle);
      },
      forget: () => this.#forget(),
    };
  }

  /** Deletes what was kept. */
  #forget() {
    this.#keep.forget();
    this.#tellKept(this.#handle);
  }

  /** @param {Handle} handle */
  #tellKept(handle) {
    handle.kept(...this.#keep.state(this.#widget.config().lang));
  }

  /**
   * Tells the host page, and its analytics once the visitor has agreed to them.
   * @param {string} name
   * @param {Record<string, unknown>} detail
   */
  #tell(name, detail) {
    if (name === "ready") this.#widget.show(this.#root);
    if (name === "start") this.#begun = true;
    if (name === "result") this.#result = detail;
    this.#widget.dispatch(name, detail);
    const { analytics, consent } = this.#widget.config();
    // A result that came with a link was not reached here.
    const counts = name !== "result" || this.#begun;
    if (consent === "yes" && counts) track(analytics, name, detail);
  }
}

/**
 * Keeps a key that a control here takes from the page's own shortcuts. From outside the shadow root
 * they cannot see that the focus is on a control.
 * @param {KeyboardEvent} event
 */
function keepKey(event) {
  const taken = /^(Arrow|Home|End|Page|Enter| )/.test(event.key);
  if (taken && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
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
function settings(config) {
  const { booking, bookingQuestions, bookingProvider, currency, situation } = config;
  return {
    booking,
    currency,
    situation,
    questions: bookingQuestions,
    utm: config.utm === "page" ? pageUtm() : "",
    // A frame that allows scripts and nothing else has no origin, and no link in it leads anywhere.
    bare: Number(origin === "null"),
    headingLevel: Number(config.headingLevel),
    halfDays: 2 * Number(config.days),
    provider: PROVIDERS.indexOf(bookingProvider),
    save: SAVES.indexOf(config.save),
    theme: THEMES.indexOf(config.theme),
    view: VIEWS.indexOf(config.view),
  };
}
