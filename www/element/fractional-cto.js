import { FractionalCto } from "./element.js";
import { upgrade } from "./upgrade.js";

/** The element's own name. */
const NAME = "fractional-cto";

/**
 * Defines the element, also by a name of the page's own. On a page that has this script twice, the
 * first definition of a name stays; outside a browser there is nothing to define it in.
 * @param {string} [name] one with a hyphen in it, as every custom element's
 */
export function define(name = NAME) {
  if (!(ON_PAGE || globalThis.customElements) || customElements.get(name)) return;
  // A class has one name only.
  customElements.define(name, name === NAME ? FractionalCto : class extends FractionalCto {});
  if (name === NAME) upgrade(name);
}

define();

export { FractionalCto };
