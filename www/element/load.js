import * as assets from "fractional-cto-assets";
import { makeElement } from "./make.js";

/** @import { Asset, ErrorCode } from "fractional-cto-assets" */
/** @import { Glue } from "./glue.d.ts" */

/** How long one file may take, in milliseconds, before a visitor is offered another try. */
const DEADLINE = 20_000;

/**
 * What says that a file did not arrive, or was not what it should be.
 * @param {ErrorCode} code
 * @param {string} url
 * @param {unknown} cause
 */
const failure = (code, url, cause) =>
  Object.assign(new Error(`${url}: ${cause}`, { cause }), { code });

/** How many files did not arrive. */
let lost = 0;

/**
 * Makes a loader that asks for each file once, however many elements want it. A failure is
 * forgotten, so that asking again is a new try.
 * @template T
 * @param {ErrorCode} code
 * @param {(asset: Asset) => Promise<T>} load
 * @returns {(asset: Asset) => Promise<T>}
 */
function shared(code, load) {
  /** @type {Record<string, Promise<T>>} */
  const promises = {};
  return (asset) => {
    const { url } = asset;
    return (promises[url] ??= Promise.race([
      load(asset),
      /** @type {Promise<never>} */ (
        new Promise((_, reject) => setTimeout(reject, DEADLINE, "took too long"))
      ),
    ]).catch((cause) => {
      delete promises[url];
      lost++;
      throw failure(code, url, cause);
    }));
  };
}

/** @param {Asset} asset */
async function get(asset) {
  const response = await fetch(asset.url, asset);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response;
}

/**
 * A module that failed to load stays failed for its exact address as long as the page lives, and
 * one that is still on its way is waited for, so another try has another address.
 *
 * An `import()` cannot say what it expects. It takes what a preload of the same address brought,
 * which can, or fails with it. WebKit preloads whatever comes, but nothing that is not as expected
 * gets past a fetch before, whose answer the others then find in the cache.
 */
const script = shared("load", async ({ url, integrity = "" }) => {
  const href = lost ? `${url}?${lost}` : url;
  await get({ url: href, integrity });
  const link = makeElement(["link", { rel: "modulepreload", integrity, href }]);
  document.head.append(link);
  try {
    return await import(/* @vite-ignore */ /* webpackIgnore: true */ href);
  } finally {
    link.remove();
  }
});

/** @returns {Promise<Glue>} */
const glue = () => script(assets.glue());

const wasm = shared("wasm", async (asset) => {
  const response = await get(asset);
  // Streaming refuses every other type, and plenty of hosts do not know this one.
  return response.headers.get("content-type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
});

/** A text that nothing depends on. */
export const loadText = shared("load", async (asset) => (await get(asset)).text());

const style = shared("load", async (asset) =>
  new CSSStyleSheet().replace(await (await get(asset)).text()),
);

const pack = shared(
  "pack",
  async (asset) => new Uint8Array(await (await get(asset)).arrayBuffer()),
);

/**
 * Fetches all that a widget needs, side by side, and makes it an instance of its own.
 * @param {Asset} packAsset
 * @param {(fault: unknown) => void} onfault hears what the instance throws: it has stopped for good
 * @throws {Error & { code: ErrorCode }}
 */
export async function loadWidget(packAsset, onfault) {
  const [{ default: createBindgen }, module, sheet, bytes] = await Promise.all([
    glue(),
    wasm(assets.wasm()),
    style(assets.style()),
    pack(packAsset),
  ]);
  const bindgen = createBindgen(onfault);
  try {
    await bindgen({ module_or_path: module });
  } catch (cause) {
    throw failure("wasm", assets.wasm().url, cause);
  }
  return { bindgen, sheet, pack: bytes };
}
