/**
 * For a page with the widget in a frame: the frame is as high as its content, and the widget's
 * events are heard on the `iframe` element.
 *
 * What a frame has said before this script ran was heard by nobody. So each side says that it is
 * there: the page to its frames once this runs, a frame to its page once it is up; and whoever of
 * them comes second, the frame then says all of it again, and what was heard already is known by its
 * place.
 */

/**
 * The page with the widget, as frames show it; none until it is known.
 * @type {URL | undefined}
 */
let shown;

/**
 * Says which page it is that frames show. The script that a host serves knows the one beside it; a
 * package lies beside none.
 * @param {string | URL} page its address, such as "https://YOUR-HOST/v1/embed.html"
 */
export function listen(page) {
  shown = new URL(page, globalThis.document?.baseURI);
  if (!globalThis.document) return;
  for (const frame of frames(document)) {
    if (originOf(frame)) greet(frame);
  }
}

/** No widget is higher than this, in pixels. */
const HIGHEST = 20_000;

const EVENTS = ["ready", "start", "step", "result", "book", "share", "error"].map(
  (it) => `fcto-${it}`,
);

/**
 * How many events of a frame's page were heard, by the window and the page in it.
 * @type {WeakMap<object, { page: unknown, events: number }>}
 */
const heard = new WeakMap();

globalThis.document?.defaultView?.addEventListener("message", ({ data, origin, source }) => {
  const { message, value, name, detail, page, at } = Object(data);
  if (!source || !["height", "event", "hello"].includes(message)) return;
  const frame = frameOf(source);
  if (!frame || origin !== originOf(frame)) return;
  if (message === "hello") greet(frame);
  else if (message === "height") {
    if (value > 0 && value <= HIGHEST) frame.style.height = `${Number(value)}px`;
  } else if (EVENTS.includes(name) && isNews(source, page, at)) {
    frame.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
});

if (!PACKED) listen(new URL("embed.html", import.meta.url));

/**
 * Says to a frame that it is listened to, and on what page: a link to a result is one to that page, and
 * is opened in the frame. The address is no more than whom it belongs to has anyway.
 * @param {HTMLIFrameElement} frame
 */
function greet(frame) {
  frame.contentWindow?.postMessage({ message: "listening", page: location.href }, "*");
}

/**
 * Whether an event of a frame is heard for the first time. One without a place is of a page that
 * says each event once.
 * @param {object} source
 * @param {unknown} page
 * @param {unknown} at
 */
function isNews(source, page, at) {
  if (typeof at !== "number") return true;
  const known = heard.get(source);
  const events = known?.page === page ? known?.events : 0;
  if (at !== events) return false;
  heard.set(source, { page, events: at + 1 });
  return true;
}

/**
 * The frame that a window is in; nothing where it is in none that can be found.
 * @param {object} source
 */
function frameOf(source) {
  for (const frame of frames(document)) {
    if (frame.contentWindow === source) return frame;
  }
}

/**
 * Every frame of a page, those in the open roots of other elements too. These come last, since to
 * find them is to look at every element, and most pages have none.
 * @param {Document | ShadowRoot} root
 * @returns {Iterable<HTMLIFrameElement>}
 */
function* frames(root) {
  yield* root.querySelectorAll("iframe");
  for (const { shadowRoot } of root.querySelectorAll("*")) {
    if (shadowRoot) yield* frames(shadowRoot);
  }
}

/**
 * The origin that a frame with the widget speaks from; nothing where it is another page's.
 * @param {HTMLIFrameElement} frame
 */
function originOf({ sandbox, src }) {
  const { origin, pathname } = new URL(src, document.baseURI);
  if (!shown || origin !== shown.origin || named(pathname) !== named(shown.pathname)) return;
  const opaque = sandbox.length && !sandbox.contains("allow-same-origin");
  return opaque ? "null" : origin;
}

/**
 * A path as hosts write it that leave the ending of a page out.
 * @param {string} path
 */
function named(path) {
  return path.replace(/(\.html|\/)$/, "");
}
