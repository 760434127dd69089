import { attributesOf, refusedOf } from "./asked.js";
import { followLook } from "./follow.js";
import { takeBackForeign } from "./foreign.js";
import { released } from "./released.js";
import { counterpart, replay } from "./replay.js";

/** @import { Glue, Handle, Parts, Refused } from "../glue.d.ts" */
/** @import { Lifecycle } from "../lifecycle.js" */

/**
 * Mounts a widget in the place of an element's first screen.
 * @param {Lifecycle} life
 * @param {Glue["default"]} instantiate
 * @param {Parts} parts what was loaded for it
 * @param {typeof import("../load.js").loadExplanation} loadExplanation
 */
export async function mount(life, instantiate, [module, sheet, pack], loadExplanation) {
  const { host, shadow, run } = life;
  const bindgen = instantiate((fault) => {
    if (run === life.run) life.explain(Object.assign(new Error(String(fault)), { name: "panic" }));
  });
  try {
    await bindgen(module);
  } catch (cause) {
    throw Object.assign(/** @type {Error} */ (cause), { name: "wasm" });
  }
  await released(shadow);
  if (run !== life.run) return;
  const root = document.createElement("div");
  takeBackForeign(root);
  // A page that is printed from here has these styles, also before the widget is on show.
  life.style(sheet);
  const warn = async (/** @type {Refused} */ refused) => {
    const it = await loadExplanation().catch(() => undefined);
    // Without the words it is still said which value it is.
    if (it) it.warn(host, refused);
    else console.warn(`<${host.localName}>`, refused);
  };
  const asked = () => {
    const said = attributesOf(host);
    refusedOf(said, life.pack()).forEach(warn);
    return said;
  };
  hearAbove(life, root);
  const handle = bindgen.mount(root, new Uint8Array(pack), asked(), (name, detail) => {
    // No event: it is for whoever runs the page, and not for the page.
    if (name === "refused") return warn(/** @type {any} */ (detail));
    // The widget is in the middle of something: who hears of it may call it back when it is done.
    queueMicrotask(() => {
      if (run !== life.run) return;
      if (name === "ready") takeOver(life, handle, root);
      life.dispatch(name, detail);
    });
  });
  if (run !== life.run) return;
  life.running = { handle, update: () => handle.update(asked()) };
  life.follow ??= followLook(host, () => life.readLook());
  life.listen(host.isConnected);
}

/**
 * Who hears of an event in a shadow root, by its name.
 * @type {WeakMap<ShadowRoot, Map<string, (event: Event) => void>>}
 */
const hearers = new WeakMap();

/**
 * Has what listens to the root of a widget hear of it at the shadow root. A screen reader says of all in
 * an element that listens for clicks that it can be clicked. One listener stays for each event, since Yew
 * takes none of its own away; it serves the widget that runs.
 * @param {Lifecycle} life
 * @param {HTMLElement} root
 */
function hearAbove(life, root) {
  const { shadow, run } = life;
  const all = hearers.get(shadow) ?? new Map();
  hearers.set(shadow, all);
  root.addEventListener = (
    /** @type {string} */ name,
    /** @type {any} */ hear,
    /** @type {any} */ how,
  ) => {
    if (!all.has(name)) shadow.addEventListener(name, (event) => all.get(name)(event), how);
    all.set(name, (/** @type {Event} */ event) => run === life.run && hear(event));
  };
}

/**
 * Puts a widget that is ready where the first screen was. What was done on that is done in what the
 * widget has drawn in its place.
 * @param {Lifecycle} life
 * @param {Handle} handle
 * @param {HTMLElement} root
 */
function takeOver(life, handle, root) {
  const { first, early } = life;
  life.show((first && counterpart(first, life.shadow.activeElement, root)) ?? root, root);
  if (early) handle.open(early);
  else if (first) replay(first, root);
  life.early = life.first = undefined;
  if (handle.result()) life.seek();
}
