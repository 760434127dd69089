import { packAddress } from "./load.js";
import { ATTRIBUTES, readAttribute, warnAboutAttribute } from "./attributes.js";
import { Widget } from "./widget.js";

/** @import { AttributeName } from "./attributes.js" */
/** @import { Config } from "./glue.d.ts" */

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
 * @attr {string} booking - Where a call is booked: an `https:` or `mailto:` address.
 * @attr {string} currency - The currency of sums, such as `GBP`.
 * @attr {"1" | "1.5" | "2" | "2.5" | "3"} days - The days a week that the week explorer starts with;
 *   what is usual in the situation by default.
 * @attr {"2" | "3" | "4" | "5"} [heading-level="2"] - The level of the widget's own title.
 * @attr {string} [lang="en-GB"] - The language, as far as there is a pack in it.
 * @attr {string} pack - The address of a content pack, relative to the page. It wins over `lang`.
 * @attr {"open" | "closed"} [shadow="open"] - The shadow root's mode, read once when the element
 *   is first on a page.
 * @attr {"pre-series-a" | "inflection-point" | "above-head" | "bridge"} situation - The situation
 *   that the week explorer starts with, until answers give one.
 * @attr {"auto" | "light" | "dark"} [theme="auto"] - The colours; `auto` follows the page.
 * @attr {"assessment" | "week" | "both"} [view="assessment"] - The assessment, the week explorer,
 *   or both. A week explorer on its own follows the result of an assessment on the same page.
 *
 * @slot - The fallback, such as a link to the booking page.
 *
 * @event {CustomEvent<{}>} fcto-ready - The first question is up.
 * @event {CustomEvent<{}>} fcto-start - The first answer was given.
 * @event {CustomEvent<{ index: number, total: number }>} fcto-step - Another question is up: its
 *   number, and the most that there can be.
 * @event {CustomEvent<{ verdict?: string, situation?: string, state: string }>} fcto-result - A
 *   result is up. Too little known names no verdict.
 * @event {CustomEvent<{}>} fcto-book - The booking link was followed.
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

  /** Made when the element is first on a page. @type {Widget | undefined} */
  #widget;

  connectedCallback() {
    if (!this.#widget) {
      this.#adoptEarlyProperties();
      this.#widget = new Widget(this, this.attachShadow({ mode: this.shadow }), {
        config: () => this.#config(),
        packUrl: () => this.pack || packAddress(readAttribute(this, "lang")),
      });
    }
    this.#widget.watch();
  }

  disconnectedCallback() {
    this.#widget?.unwatch();
  }

  /**
   * @param {AttributeName} name
   * @param {string | null} before
   * @param {string | null} value
   */
  attributeChangedCallback(name, before, value) {
    if (value === before) return;
    // A pack of the page's own may be in any language.
    if (name !== "lang" || !this.pack) warnAboutAttribute(name, value);
    this.#widget?.update();
  }

  get booking() {
    return readAttribute(this, "booking");
  }
  set booking(value) {
    this.#reflect("booking", value);
  }

  get currency() {
    return readAttribute(this, "currency");
  }
  set currency(value) {
    this.#reflect("currency", value);
  }

  get days() {
    return readAttribute(this, "days");
  }
  set days(value) {
    this.#reflect("days", value);
  }

  get headingLevel() {
    return readAttribute(this, "heading-level");
  }
  set headingLevel(value) {
    this.#reflect("heading-level", value);
  }

  get pack() {
    return readAttribute(this, "pack");
  }
  set pack(value) {
    this.#reflect("pack", value);
  }

  get shadow() {
    return readAttribute(this, "shadow");
  }
  set shadow(value) {
    this.#reflect("shadow", value);
  }

  get situation() {
    return readAttribute(this, "situation");
  }
  set situation(value) {
    this.#reflect("situation", value);
  }

  get theme() {
    return readAttribute(this, "theme");
  }
  set theme(value) {
    this.#reflect("theme", value);
  }

  get view() {
    return readAttribute(this, "view");
  }
  set view(value) {
    this.#reflect("view", value);
  }

  /** The answers given so far, by the ids of question and option. */
  get answers() {
    return this.#widget?.answers ?? {};
  }

  /**
   * @param {AttributeName} name
   * @param {string | null | undefined} value frameworks set nothing to take a property back
   */
  #reflect(name, value) {
    if (value == null) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }

  /** A property set before this class was defined hides the accessor: it is set once more. */
  #adoptEarlyProperties() {
    for (const [name, value] of Object.entries(this)) {
      if (!(name in FractionalCto.prototype)) continue;
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
  }

  /** @returns {Config} */
  #config() {
    return {
      booking: this.booking,
      currency: this.currency,
      days: this.days,
      headingLevel: this.headingLevel,
      lang: this.pack ? this.lang : readAttribute(this, "lang"),
      situation: this.situation,
      theme: this.theme,
      view: this.view,
    };
  }
}
