import { FractionalCto } from "./element.js";

// Outside a browser there is nothing to register with, and the import does nothing. On a page
// that has this script twice, the first definition stays.
if (globalThis.customElements && !customElements.get("fractional-cto")) {
  customElements.define("fractional-cto", FractionalCto);
}

export { FractionalCto };
