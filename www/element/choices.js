/** The values of attributes that the wasm knows by their position. The first is the default. */

/** What an element can show. */
export const VIEWS = /** @type {const} */ (["assessment", "week", "both"]);

/** Whose booking page it is. */
export const PROVIDERS = /** @type {const} */ ([
  "auto",
  "calendly",
  "cal",
  "savvycal",
  "hubspot",
  "plain",
]);

/** Where answers are kept. */
export const SAVES = /** @type {const} */ (["off", "ask", "session"]);

/** The colours. */
export const THEMES = /** @type {const} */ (["auto", "light", "dark"]);
