import { around } from "../look.js";

/**
 * Makes what hears whenever the page around an element may look otherwise.
 * @param {Element} host
 * @param {() => void} changed is called with the next frame
 * @returns {(on: boolean) => void} whether to listen, from where the element is now
 */
export function followLook(host, changed) {
  let frame = 0;
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(changed);
  };
  const observer = new MutationObserver(soon);
  /** What the host stands in, and it itself. @type {Set<EventTarget | null>} */
  const path = new Set();
  // A stylesheet that comes late, and a ground that fades into another; no picture, and no other fade.
  /** @param {Event} event */
  const heard = ({ target }) => {
    const apart = target instanceof Element && !target.matches("link, style");
    if (!apart || path.has(target)) soon();
  };
  let ended = new AbortController();
  return (on) => {
    ended.abort();
    observer.disconnect();
    cancelAnimationFrame(frame);
    path.clear();
    if (!on) return;
    for (let /** @type {Element | undefined} */ at = host; at; at = around(at)) {
      observer.observe(at, { attributes: true });
      path.add(at);
    }
    ended = new AbortController();
    const options = { capture: true, signal: ended.signal };
    matchMedia("(prefers-color-scheme: dark)").addEventListener?.("change", soon, options);
    for (const name of ["load", "transitionend"]) addEventListener(name, heard, options);
    soon();
  };
}
