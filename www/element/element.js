import { ATTRIBUTES, PROPERTIES, readAttribute, warnAboutAttribute } from "./attributes.js";
import { Widget } from "./widget.js";

/** @import { AttributeName } from "./attributes.js" */

/** Outside a browser the class can be named but not made. */
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

/**
 * A self-assessment: is a fractional CTO right for you?
 *
 * Its children are the fallback: they are shown until the widget runs, and where it cannot.
 *
 * Every attribute has a property; one that was set before the script arrived is honoured. A value
 * that is not allowed is named on the console and the default is used.
 *
 * @element fractional-cto
 *
 * @attr {"off" | "datalayer" | "plausible"} [analytics="off"] - The page's own analytics that are
 *   told of start, result, sharing and booking, once `consent` is `yes`.
 * @attr {string} booking - Where a call is booked: an `https:` or `mailto:` address.
 * @attr {"auto" | "calendly" | "cal" | "savvycal" | "hubspot" | "plain"} [booking-provider="auto"] -
 *   Whose booking page it is; `auto` tells by the address.
 * @attr {string} [booking-questions="summary"] - What answers the booking page's own questions, in
 *   their order: `summary`, or ids of questions, with a space between.
 * @attr {"no" | "yes"} [consent="no"] - Whether the visitor has agreed to analytics.
 * @attr {string} currency - The currency of sums, such as `GBP`.
 * @attr {"1" | "1.5" | "2" | "2.5" | "3"} days - The days a week that the week explorer starts with;
 *   what is usual in the situation by default.
 * @attr {"2" | "3" | "4" | "5"} [heading-level="2"] - The level of the widget's own title.
 * @attr {string} [lang="en-GB"] - The language, as far as there is a pack in it.
 * @attr {string} pack - The address of a content pack, relative to the page. It wins over `lang`.
 * @attr {"off" | "ask" | "session"} [save="off"] - Where answers are kept: nowhere, in the browser
 *   for 30 days if the visitor asks for it, or in the tab.
 * @attr {"open" | "closed"} [shadow="open"] - The shadow root's mode, read once when the element
 *   is first on a page.
 * @attr {"pre-series-a" | "inflection-point" | "above-head" | "bridge"} situation - The situation
 *   that the week explorer starts with, until answers give one.
 * @attr {"auto" | "light" | "dark"} [theme="auto"] - The colours; `auto` follows the page.
 * @attr {"own" | "page"} [utm="own"] - Whose UTM parameters the booking page is given: those of the
 *   assessment, or first those of the page.
 * @attr {"assessment" | "week" | "both"} [view="assessment"] - The assessment, the week explorer,
 *   or both. A week explorer on its own follows the result of an assessment on the same page.
 *
 * @slot - The fallback, such as a link to the booking page.
 *
 * @event {CustomEvent<{}>} fcto-ready - The widget runs, and its first screen is up.
 * @event {CustomEvent<{}>} fcto-start - The first answer was given.
 * @event {CustomEvent<{ index: number, total: number }>} fcto-step - Another question is up: its
 *   number, and the most that there can be.
 * @event {CustomEvent<{ verdict?: string, situation?: string, state: string }>} fcto-result - A
 *   result is up. Too little known names no verdict.
 * @event {CustomEvent<{}>} fcto-book - The booking link was followed.
 * @event {CustomEvent<{}>} fcto-share - A link to the result was asked for.
 * @event {CustomEvent<{ code: import("./load.js").ErrorCode, message: string }>} fcto-error -
 *   Something failed: `load` (a script or the stylesheet did not arrive), `wasm`, `pack`, or
 *   `panic` (the widget has stopped). The visitor sees a message and can try again.
 *
 * @csspart frame - The whole widget.
 * @csspart option - An answer to a question.
 * @csspart button - The main button of a screen, and the booking link.
 * @csspart small - A small button.
 * @csspart link - A link, or a button that looks like one.
 * @csspart back - The way to the screen before.
 * @csspart verdict - The verdict with what to do next.
 * @csspart quote - A sentence of the article.
 * @csspart chart - The points of every verdict, and the hours of every role.
 * @csspart choice - A choice in a control of the week explorer.
 * @csspart calendar - The timetable.
 * @csspart entry - An activity in it.
 * @csspart notice - The message shown where the widget cannot load or has stopped.
 *
 * @cssproperty --fcto-font - The text face; the page's own by default.
 * @cssproperty --fcto-small-font - The face of small print and buttons.
 * @cssproperty --fcto-size - The text size; the page's own by default.
 * @cssproperty --fcto-ink - The text.
 * @cssproperty --fcto-quiet - Quiet text.
 * @cssproperty --fcto-paper - The ground.
 * @cssproperty --fcto-tint - The ground of what is chosen or tried.
 * @cssproperty --fcto-accent - Links, buttons and the leading bar.
 * @cssproperty --fcto-rule - Hairlines.
 * @cssproperty --fcto-line - The outlines of controls.
 * @cssproperty --fcto-error - Errors.
 * @cssproperty [--fcto-scroll-margin=96px] - Room for a sticky header above a focused heading.
 */
export class FractionalCto extends Base {
  static observedAttributes = ATTRIBUTES;

  #widget = new Widget(this);

  connectedCallback() {
    this.#adoptEarlyProperties();
    this.#widget.watch();
  }

  disconnectedCallback() {
    this.#widget.unwatch();
  }

  /**
   * @param {AttributeName} name
   * @param {string | null} before
   * @param {string | null} value
   */
  attributeChangedCallback(name, before, value) {
    if (value === before) return;
    // A pack of the page's own may be in any language.
    if (name !== "lang" || !readAttribute(this, "pack")) warnAboutAttribute(name, value);
    this.#widget.update();
  }

  /**
   * The answers given so far, by the ids of question and option. Set, they are taken over: the
   * result is shown, or the first question that they leave open.
   */
  get answers() {
    return this.#widget.answers;
  }
  set answers(answers) {
    this.#widget.answers = answers;
  }

  /** The result on show, as `fcto-result` told it, or nothing. */
  get result() {
    return this.#widget.result;
  }

  /** Several attributes at once, by the names of their properties. */
  set config(/** @type {Record<string, unknown>} */ config) {
    for (const [name, property] of PROPERTIES) {
      if (Object.hasOwn(config, property)) reflect(this, name, config[property]);
    }
  }

  /** Starts the widget now, wherever on the page it is. */
  start() {
    this.#widget.start();
  }

  /** Empties all answers and begins anew. */
  reset() {
    this.#widget.reset();
  }

  /**
   * Moves the focus to the heading that is on show.
   * @override
   */
  focus() {
    this.#widget.focus();
  }

  /** A property set before this class was defined hides the accessor: it is set once more. */
  #adoptEarlyProperties() {
    for (const [name, value] of Object.entries(this)) {
      if (!(name in FractionalCto.prototype)) continue;
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
  }
}

/**
 * @param {Element} element
 * @param {AttributeName} name
 * @param {unknown} value frameworks set nothing to take a property back
 */
function reflect(element, name, value) {
  if (value == null) element.removeAttribute(name);
  else element.setAttribute(name, String(value));
}

for (const [name, property] of PROPERTIES) {
  // Every element has this one.
  if (name === "lang") continue;
  Object.defineProperty(FractionalCto.prototype, property, {
    configurable: true,
    enumerable: true,
    get() {
      return readAttribute(this, name);
    },
    set(value) {
      reflect(this, name, value);
    },
  });
}
