/** Analytics that the page has already: its own tool is told, and none is loaded. */

/** Events by the names that Google Analytics 4 recommends. */
const NAMES = /** @type {Record<string, string>} */ ({
  start: "tutorial_begin",
  result: "tutorial_complete",
  book: "generate_lead",
  share: "share",
});

/**
 * Tells the page's analytics of an event, if it is one of those it is told of.
 * @param {"off" | "datalayer" | "plausible"} tool
 * @param {string} name
 * @param {Record<string, unknown>} detail
 */
export function track(tool, name, detail) {
  const event = NAMES[name];
  const page = /** @type {any} */ (globalThis);
  if (!event) return;
  if (tool === "datalayer") page.dataLayer?.push({ event, ...detail });
  if (tool === "plausible") page.plausible?.(event, { props: detail });
}
