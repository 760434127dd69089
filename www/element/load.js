import { files } from "fractional-cto-assets";
import { makeElement } from "./make.js";
import { parsed } from "./parsed.js";
import { loadElsewhere } from "./spoken.js";

/** @import { Glue, Parts } from "./glue.d.ts" */

/** How long one file may take, in milliseconds, before a visitor is offered another try. */
const DEADLINE = 20_000;

/** How many files did not arrive. */
let lost = 0;

/**
 * Asks what the files are called by now: a page may have been open while its site was built anew. One
 * that holds this script to its hash gets no others.
 */
async function renew() {
  if (PACKED || document.querySelector("script[integrity][src*=fractional-cto]")) return;
  try {
    Object.assign(files, await (await fetch(new URL("assets.json", import.meta.url))).json());
  } catch {
    // Then they are what they were.
  }
}

/** It is asked when a file is lost; whoever tries again waits for the answer. @type {unknown} */
let renewing;

/** What was asked for, by name. @type {Record<string, Promise<any>>} */
const asked = {};

/**
 * Asks for a file once, however many elements want it. A failure is forgotten, so that asking again is
 * a new try.
 * @template T
 * @param {string} name in the build's list, a language for its pack, or the address of a file of
 *   somebody else's
 * @param {(response: Response, url: string, integrity: string) => Promise<T>} read
 * @returns {Promise<T>}
 * @throws {Error & { name: string, url: string }}
 */
export const ask = (name, read) => (asked[name] ??= load(name, read));

/** @type {typeof ask} */
async function load(name, read) {
  let url = "";
  const arrival = async () => {
    await renewing;
    if (!files[name] && !name.includes(":")) await loadElsewhere();
    const [path, integrity = ""] = files[name] ?? [name];
    if (PACKED && typeof path === "function") {
      return read(/** @type {Response} */ (await path()), url, integrity);
    }
    // Some bundlers make a path of an address, which is one of the page's host.
    url = new URL(/** @type {string} */ (path), PACKED ? document.baseURI : import.meta.url).href;
    // A module that failed to load stays failed for its exact address as long as the page lives, and
    // one that is still on its way is waited for, so another try has another address.
    if (lost && name === "glue") url += `?${lost}`;
    const response = await fetch(url, { integrity });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return read(response, url, integrity);
  };
  try {
    return await Promise.race([
      arrival(),
      new Promise((_, reject) => setTimeout(reject, DEADLINE, "took too long")),
    ]);
  } catch (cause) {
    delete asked[name];
    lost++;
    renewing = renew();
    throw Object.assign(new Error(`${name} ${url}: ${cause}`, { cause }), { name, url });
  }
}

/**
 * The module that a file holds.
 *
 * An `import()` cannot say what it expects. It takes what a preload of the same address brought,
 * which can, or fails with it. WebKit preloads whatever comes, but nothing that is not as expected
 * got past the fetch before, whose answer the others then find in the cache.
 * @param {any} response in the npm package the module itself
 * @param {string} href
 * @param {string} integrity
 * @returns {Promise<any>}
 */
async function module(response, href, integrity) {
  if (PACKED) return response;
  // In Firefox the first module that is asked for ends the page's import map, if it is still to come.
  await parsed();
  const link = makeElement(["link", { rel: "modulepreload", integrity, href }]);
  document.head.append(link);
  try {
    return await import(/* @vite-ignore */ /* webpackIgnore: true */ href);
  } finally {
    link.remove();
  }
}

/** @type {() => Promise<Glue>} */
export const loadGlue = () => ask("glue", module);

/** @type {() => Promise<typeof import("./explain/explain.js")>} */
export async function loadExplanation() {
  await loadElsewhere();
  return ask("explain", module);
}

/**
 * Fetches all else that a widget needs, side by side.
 * @param {string} pack the name of its pack
 * @returns {Promise<Parts>}
 */
export const loadParts = (pack) =>
  Promise.all([
    // A response whose hash is checked comes as a whole, so there is nothing to compile as it streams.
    ask("wasm", async (response) => WebAssembly.compile(await response.arrayBuffer())),
    ask("style", async (response) => new CSSStyleSheet().replace(await response.text())),
    ask(pack, (response) => response.arrayBuffer()),
  ]);
