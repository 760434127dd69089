/** @import { Glue } from "./glue.d.ts" */

/** How long one file may take, in milliseconds, before a visitor is offered another try. */
const DEADLINE = 20_000;

/**
 * What went wrong, as `fcto-error` reports it: `load` for the glue or the stylesheet, `wasm`,
 * `pack`, or `panic` for a fault inside the running widget.
 * @typedef {"load" | "wasm" | "pack" | "panic"} ErrorCode
 */

/** A file that did not arrive, or was not what it should be. */
export class AssetError extends Error {
  /**
   * @param {ErrorCode} code
   * @param {string} url
   * @param {unknown} cause
   */
  constructor(code, url, cause) {
    super(`${url}: ${cause instanceof Error ? cause.message : cause}`, { cause });
    /** @readonly */
    this.code = code;
  }
}

/**
 * Makes a loader that asks for each address once, however many elements want it. A failure is
 * forgotten, so that asking again is a new try.
 * @template T
 * @param {ErrorCode} code
 * @param {(url: string) => Promise<T>} load
 * @returns {(url: string) => Promise<T>}
 */
function shared(code, load) {
  /** @type {Map<string, Promise<T>>} */
  const promises = new Map();
  return (url) => {
    const known = promises.get(url);
    if (known) return known;
    const promise = new Promise((resolve, reject) => {
      const timer = setTimeout(reject, DEADLINE, "took too long");
      load(url).then(resolve, reject).finally(() => clearTimeout(timer));
    }).catch((cause) => {
      promises.delete(url);
      throw new AssetError(code, url, cause);
    });
    promises.set(url, promise);
    return promise;
  };
}

/** @param {string} url */
async function get(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response;
}

/** How often a script was asked for: each try has its own fragment. */
let tries = 0;

/**
 * A module that failed to load stays failed for its exact address as long as the page lives, but
 * a fragment makes a new address without changing what the server is asked for.
 */
const script = shared("load", (url) => import(`${url}#${tries++}`));

/** @returns {Promise<Glue>} */
const glue = () => script(built(ASSETS.glue));

/** @returns {Promise<typeof import("./services.js")>} */
const services = () => script(built(ASSETS.services));

const wasm = shared("wasm", async (url) => {
  const response = await get(url);
  // Streaming refuses every other type, and plenty of hosts do not know this one.
  return response.headers.get("content-type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
});

const style = shared("load", async (url) =>
  new CSSStyleSheet().replace(await (await get(url)).text()),
);

const pack = shared("pack", async (url) => new Uint8Array(await (await get(url)).arrayBuffer()));

/** @param {string} path relative to this script, as the build writes them */
const built = (path) => new URL(path, import.meta.url).href;

/**
 * The language of the pack that serves a language best: the same tag, or else the same primary
 * language.
 * @param {string} language a BCP 47 tag
 * @returns {string | undefined} the pack's own tag, or nothing where no pack is in that language
 */
export function packLanguage(language) {
  const wanted = language.toLowerCase();
  const tags = Object.keys(ASSETS.pack);
  const primary = (/** @type {string} */ tag) => tag.toLowerCase().split("-")[0];
  return (
    tags.find((tag) => tag.toLowerCase() === wanted) ??
    tags.find((tag) => primary(tag) === primary(wanted))
  );
}

/**
 * The address of the pack for a language that {@link packLanguage} gave.
 * @param {string} language
 */
export const packAddress = (language) => built(ASSETS.pack[language] ?? ASSETS.pack["en-GB"]);

/**
 * Fetches all that a widget needs, side by side, and makes it an instance of its own.
 * @param {string} packUrl absolute
 * @param {(fault: unknown) => void} onfault hears what the instance throws: it has stopped for good
 * @throws {AssetError}
 */
export async function loadWidget(packUrl, onfault) {
  const wasmUrl = built(ASSETS.wasm);
  const [{ default: createBindgen }, page, module, sheet, bytes] = await Promise.all([
    glue(),
    services(),
    wasm(wasmUrl),
    style(built(ASSETS.style)),
    pack(packUrl),
  ]);
  const bindgen = createBindgen(onfault);
  try {
    await bindgen({ module_or_path: module });
  } catch (cause) {
    throw new AssetError("wasm", wasmUrl, cause);
  }
  return { bindgen, page, sheet, pack: bytes };
}
