import { PROPERTIES, readAttribute } from "./attributes.js";
import { Lifecycle } from "./lifecycle.js";

/** @import { AttributeName } from "fractional-cto-assets" */

/** Outside a browser the class can be named but not made. */
const Base =
  ON_PAGE || globalThis.HTMLElement ? HTMLElement : /** @type {typeof HTMLElement} */ (class {});

/**
 * A self-assessment: is a fractional CTO right for you?
 *
 * Its children are the fallback: they are shown until the widget runs, and where it cannot.
 *
 * Every attribute has a property; one that was set before the script arrived is honoured. A value
 * that is not allowed is named on the console and the default is used.
 *
 * Attributes and events stand in src/contract/, from where the manifest has them.
 *
 * @element fractional-cto
 *
 * @slot - The fallback, such as a link to the booking page.
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
 * @cssproperty --fcto-small-font - The face of small print and buttons; that of the text by default.
 * @cssproperty --fcto-size - The text size; the page's own by default.
 * @cssproperty --fcto-ink - The text; the page's own by default, where it can be read.
 * @cssproperty --fcto-quiet - Quiet text.
 * @cssproperty --fcto-paper - The ground; none by default.
 * @cssproperty --fcto-tint - The ground of what is chosen or tried.
 * @cssproperty --fcto-accent - Links, buttons and the leading bar; as the link in the fallback by default.
 * @cssproperty --fcto-rule - Hairlines.
 * @cssproperty --fcto-line - The outlines of controls.
 * @cssproperty --fcto-error - Errors.
 * @cssproperty [--fcto-scroll-margin=96px] - Room for a sticky header above a focused heading.
 */
export class FractionalCto extends Base {
  static observedAttributes = PROPERTIES.flat().map((name) => name.toLowerCase());

  #lifecycle = new Lifecycle(this);

  connectedCallback() {
    adoptEarlyProperties(this);
    this.#lifecycle.watch();
  }

  disconnectedCallback() {
    this.#lifecycle.unwatch();
  }

  /**
   * @param {AttributeName} _name
   * @param {string | null} before
   * @param {string | null} value
   */
  attributeChangedCallback(_name, before, value) {
    if (value !== before) this.#lifecycle.update();
  }

  /**
   * The answers given so far, by the ids of question and option. Set, they are taken over: the
   * result is shown, or the first question that they leave open.
   */
  get answers() {
    return this.#lifecycle.running?.handle.answers() ?? {};
  }
  set answers(/** @type {unknown} */ answers) {
    const { running } = this.#lifecycle;
    if (running) running.handle.open(answers);
    else this.#lifecycle.early = answers;
  }

  /** The result on show, as `fcto-result` told it, or nothing. */
  get result() {
    return this.#lifecycle.running?.handle.result() ?? null;
  }

  /** Several attributes at once, by the names of their properties. */
  set config(/** @type {Record<string, unknown>} */ config) {
    for (const [name, property] of PROPERTIES) {
      if (Object.hasOwn(config, property)) reflect(this, name, config[property]);
    }
  }

  /** Starts the widget now, wherever on the page it is. */
  start() {
    this.#lifecycle.start();
  }

  /** Empties all answers and begins anew. */
  reset() {
    this.#lifecycle.running?.handle.reset();
  }

  /**
   * Moves the focus to the heading that is on show.
   * @override
   */
  focus() {
    /** @type {HTMLElement | null} */ (
      this.#lifecycle.shadow?.querySelector('[tabindex="-1"]')
    )?.focus();
  }
}

/**
 * A property set before the class was defined hides the accessor: it is set once more.
 * @param {any} element
 */
function adoptEarlyProperties(element) {
  for (const name of Object.keys(element)) {
    if (!(name in FractionalCto.prototype)) continue;
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}

/**
 * @param {Element} element
 * @param {AttributeName} name
 * @param {unknown} value frameworks set nothing to take a property back
 */
function reflect(element, name, value) {
  if (value != null) element.setAttribute(name, String(value));
  else for (const it of [name, name.replaceAll("-", "")]) element.removeAttribute(it);
}

for (const [name, property] of PROPERTIES) {
  // Every element has this one.
  if (name === "lang") continue;
  Object.defineProperty(FractionalCto.prototype, property, {
    enumerable: true,
    get() {
      return readAttribute(this, name);
    },
    set(value) {
      reflect(this, name, value);
    },
  });
}
