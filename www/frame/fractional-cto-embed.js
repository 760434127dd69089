/**
 * The page in a frame: an element with the attributes that the frame's address asks for. Its
 * height and its events are told to the page around it.
 */

const NAME = "fractional-cto";

/** Who opens this page by a link would take its booking address, or words, for the owner's. */
const MARKUP_ONLY = ["booking", "pack"];

/** What WordPress knows a frame by: `#?secret=` and what follows. */
const [, secret] = /[?&]secret=(\w+)/.exec(location.hash) ?? [];

/** Nothing of it is private: neither a height nor an event holds an answer. */
const tell = (/** @type {object} */ message) => parent.postMessage({ ...message, secret }, "*");

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

for (const event of ["ready", "start", "step", "result", "book", "share", "error"]) {
  element.addEventListener(`fcto-${event}`, (it) => {
    const { type, detail } = /** @type {CustomEvent} */ (it);
    tell({ message: "event", name: type, detail });
  });
}

let height = 0;
new ResizeObserver(() => {
  const now = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (now !== height) tell({ message: "height", value: (height = now) });
}).observe(document.documentElement);

document.body.append(element);
