/**
 * A widget that runs, with what it asks of the page. It is loaded with the wasm and not before:
 * nobody who only reads past needs it.
 */
export { released } from "./released.js";
export { Running } from "./running.js";
export { warn } from "./warning.js";

/** What is said where a widget has stopped. @type {import("./notice.js").Words} */
export const STOPPED = [
  "The assessment has stopped",
  "The fault is on our side, and starting again usually helps.",
  "Start again",
  "Starting again…",
];
