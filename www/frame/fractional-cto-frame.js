/**
 * For a page with the widget in a frame: the frame is as high as its content, and the widget's
 * events are heard on the `iframe` element.
 */

const PAGE = new URL("embed.html", import.meta.url);

/** No widget is higher than this, in pixels. */
const HIGHEST = 20_000;

const EVENTS = ["ready", "start", "step", "result", "book", "share", "error"].map(
  (it) => `fcto-${it}`,
);

globalThis.document?.defaultView?.addEventListener("message", ({ data, origin, source }) => {
  const frame = Array.from(document.querySelectorAll("iframe")).find(
    ({ contentWindow }) => contentWindow && contentWindow === source,
  );
  if (!frame || !data || origin !== originOf(frame)) return;
  const { message, value, name, detail } = data;
  if (message === "height" && value > 0 && value <= HIGHEST) {
    frame.style.height = `${Number(value)}px`;
  } else if (message === "event" && EVENTS.includes(name)) {
    frame.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
});

/**
 * The origin that a frame with the widget speaks from; nothing where it is another page's.
 * @param {HTMLIFrameElement} frame
 */
function originOf({ sandbox, src }) {
  const { origin, pathname } = new URL(src, document.baseURI);
  if (origin !== PAGE.origin || pathname !== PAGE.pathname) return;
  const opaque = sandbox.length && !sandbox.contains("allow-same-origin");
  return opaque ? "null" : origin;
}
