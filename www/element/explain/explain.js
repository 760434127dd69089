// What is said to developers alone comes from the same file, which is seldom asked for.
export { warn } from "./warn.js";

/** @import { Lifecycle } from "../lifecycle.js" */
/** @import { ErrorCode } from "fractional-cto-assets" */
/** @import { Failure } from "../glue.d.ts" */

/** How long a server may take to say whether it has a file, in milliseconds. */
const PATIENCE = 900;

/**
 * What `fcto-error` says of a failure, by its name: that of a file that is lost, or a panic. All others
 * are packs; and past loading there is only mounting, which refuses one.
 * @type {Record<string, ErrorCode>}
 */
const CODES = { glue: "load", panic: "panic", style: "load", wasm: "wasm" };

/**
 * Says in the place of an element's widget what went wrong, as far as that can be known.
 * @param {Lifecycle} life
 * @param {Failure} failure
 */
export async function explain(life, failure) {
  const { run } = life;
  const { lost, why = [], stopped = lost, book } = life.spoken();
  const reason = why[(await whyLost(failure)) - 1] ?? lost[1];
  if (run !== life.run) return;
  const code = CODES[failure.name] ?? "pack";
  const panic = code === "panic";
  const root = life.fail(code, failure, panic ? stopped : [lost[0], reason, lost[2], lost[3]]);
  // Before a widget has run, what the page has put into the element is on show, and may be a link.
  if (panic || !life.host.childElementCount) offerBooking(life, root, book);
}

/** What the page's policy has forbidden. @type {Set<string | undefined>} */
const forbidden = new Set();
document.addEventListener("securitypolicyviolation", ({ blockedURI }) => forbidden.add(blockedURI));

/**
 * Why something did not arrive, as a place among the words that a message has for it: nothing known,
 * no WebAssembly, a policy that forbids it, a file that is gone.
 * @param {Failure} failure
 */
async function whyLost({ cause, url }) {
  if (!globalThis.WebAssembly) return 1;
  if (cause instanceof WebAssembly.CompileError) return 2;
  // A server that is too slow, of which the loader throws no more than a text, is not asked again.
  if (!url || typeof cause === "string") return 0;
  // It is asked for once more: a policy says what it forbids while it does. And what a server sends in
  // place of a file is not what the hash says, and so looks like a fault of the line.
  const signal = AbortSignal.timeout(PATIENCE);
  const answer = await fetch(url, { method: "HEAD", signal }).catch(() => undefined);
  if (forbidden.has(url)) return 2;
  return answer?.status === 404 ? 3 : 0;
}

/**
 * Adds a link to the booking page, if a browser would go there and nowhere else. The widget has a
 * stricter rule, but here it does not run.
 * @param {Lifecycle} life
 * @param {HTMLElement} root with the message in it
 * @param {string} [text]
 */
function offerBooking({ host }, root, text = "") {
  const link = document.createElement("a");
  const href = host.getAttribute("booking") ?? "";
  Object.assign(link, { href, rel: "noopener", part: "link", textContent: text || href });
  if (!/^(https|mailto):/.test(href) || link.username || link.password) return;
  const paragraph = document.createElement("p");
  paragraph.append(link);
  root.firstElementChild?.append(paragraph);
}
