/** What the loader needs once a widget runs; it comes with the glue. */
export { followLook } from "./follow.js";
export { released } from "./released.js";
export { counterpart, replay } from "./replay.js";
