import start, { assess as assessWith, compilePack } from "fractional-cto-core-glue";

/** @import { Answers, Assessment, PackSource } from "./fractional-cto-core.d.ts" */

/**
 * Reads a file that lies on the web or, in Node, on the disk.
 * @param {URL} url
 */
async function read(url) {
  if (url.protocol === "file:") {
    return new Uint8Array(await (await import("node:fs/promises")).readFile(url));
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** @param {string} path relative to this script, as the build writes them */
const built = (path) => new URL(path, import.meta.url);

/**
 * Remembers what was made of each key. A failure is forgotten, so that asking again is a new try.
 * @template K, T
 * @param {{ get(key: K): Promise<T> | undefined, set(key: K, value: Promise<T>): unknown, delete(key: K): unknown }} made
 * @param {(key: K) => Promise<T>} make
 * @returns {(key: K) => Promise<T>}
 */
function remembering(made, make) {
  return (key) => {
    let promise = made.get(key);
    if (!promise) {
      promise = make(key).catch((error) => {
        made.delete(key);
        throw error;
      });
      made.set(key, promise);
    }
    return promise;
  };
}

const engine = remembering(new Map(), async (/** @type {string} */ path) => {
  await start({ module_or_path: await read(built(path)) });
});

const packAt = remembering(new Map(), (/** @type {string} */ href) => read(new URL(href)));

const compiled = remembering(new WeakMap(), async (/** @type {object} */ source) =>
  compilePack(source),
);

/**
 * @param {PackSource | undefined} pack
 * @returns {Promise<Uint8Array>}
 */
async function packBytes(pack) {
  if (pack === undefined) return packAt(built(ASSETS.pack["en-GB"]).href);
  if (pack instanceof Uint8Array) return pack;
  if (pack instanceof URL) return packAt(pack.href);
  if (typeof pack === "string") return packAt(new URL(pack, globalThis.location?.href).href);
  return compiled(pack);
}

/**
 * Assesses answers without a page: the engine alone, in a browser or in Node.
 * @param {Answers} answers
 * @param {PackSource} [pack]
 * @returns {Promise<Assessment>}
 */
export async function assess(answers, pack) {
  await engine(ASSETS.coreWasm);
  return assessWith(await packBytes(pack), answers);
}
