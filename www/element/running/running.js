/** What the loader needs once a widget runs; it comes with the glue. */
export { mount } from "./mount.js";
export { fillStandIns } from "./stand-in.js";
