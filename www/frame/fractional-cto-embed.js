/**
 * The page in a frame: an element with the attributes that the frame's address asks for. Its
 * height and its events are told to the page around it.
 */

const NAME = "fractional-cto";

/** Who opens this page by a link would take its booking address, its article or words for the owner's. */
const MARKUP_ONLY = ["article", "booking", "pack"];

/** What WordPress knows a frame by: `#?secret=` and what follows. */
const [, secret] = /[?&]secret=(\w+)/.exec(location.hash) ?? [];

/** Nothing of it is private: neither a height nor an event holds an answer. */
const tell = (/** @type {object} */ message) => parent.postMessage({ ...message, secret }, "*");

/**
 * A link to a result is one to the page around this one, once that is known: this page on its own
 * would have lost its article. The running widget reads it where all of a page share what they know.
 * @param {string} address
 */
function around(address) {
  const shared = Symbol.for("fcto");
  const memory = Reflect.get(window, shared) ?? Object.create(null);
  memory.page = address;
  Reflect.set(window, shared, memory);
  const [, code] = /[#?&](fcto[-=%].*)/.exec(address) ?? [];
  if (code) location.hash = code;
}

/** Tells this page from another one that was in the same frame. */
const page = performance.timeOrigin;

/** All that happened, in its order. @type {{ name: string, detail: unknown, at: number }[]} */
const events = [];

const tellEvent = (/** @type {object} */ event) => tell({ message: "event", page, ...event });

/** @type {string[]} */
const known = Reflect.get(customElements.get(NAME) ?? {}, "observedAttributes") ?? [];
const element = document.createElement(NAME);
for (const [name, value] of new URLSearchParams(location.search)) {
  const allowed = window !== top || !MARKUP_ONLY.includes(name);
  if (known.includes(name) && allowed) element.setAttribute(name, value);
}

// The page is in the language of what is in it.
element.addEventListener("fcto-ready", () => {
  /** @type {HTMLElement | null | undefined} */
  const region = element.shadowRoot?.querySelector("[lang]");
  document.documentElement.lang = region?.lang ?? "";
  document.documentElement.dir = region?.dir ?? "";
});

for (const name of ["ready", "start", "step", "result", "book", "share", "error"]) {
  element.addEventListener(`fcto-${name}`, (it) => {
    const { type, detail } = /** @type {CustomEvent} */ (it);
    const event = { name: type, detail, at: events.length };
    events.push(event);
    tellEvent(event);
  });
}

let height = 0;
const tellHeight = () => tell({ message: "height", value: height });
new ResizeObserver(() => {
  const now = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (now === height) return;
  height = now;
  tellHeight();
}).observe(document.documentElement);

// What was said before the page around this one listened was said to nobody.
addEventListener("message", ({ data, source }) => {
  if (source !== parent || Object(data).message !== "listening") return;
  around(String(data.page ?? ""));
  if (height) tellHeight();
  events.forEach(tellEvent);
});

document.body.append(element);
if (window !== top) {
  around("");
  tell({ message: "hello" });
}
