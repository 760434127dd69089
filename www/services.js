/**
 * What a running widget asks of the page. It is loaded with the widget and not before: nobody who
 * only reads past needs it.
 */
export { track } from "./analytics.js";
export { Keep } from "./keep.js";
export { linkTo, pageUtm, takeCode } from "./link.js";
export { Steps } from "./steps.js";
export { briefOf, copy, copyOf, download, fileOf, nextWeek, openFile, print } from "./take.js";
