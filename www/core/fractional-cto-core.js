import { corePack, coreWasm } from "fractional-cto-assets";
import start, { compilePack, Engine, booking as judge } from "fractional-cto-core-glue";

/** @import { Answers, Assessment, Booking, PackSource, Week, WeekRequest } from "./fractional-cto-core.d.ts" */

/**
 * Reads a file that lies on the web or, in Node, on the disk.
 * @param {string} url a whole address, or what a bundler has made of one
 */
async function read(url) {
  if (ON_DISK && url.startsWith("file:")) {
    return new Uint8Array(await (await import("node:fs/promises")).readFile(new URL(url)));
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

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

const started = remembering(new Map(), async (/** @type {string} */ href) => {
  await start({ module_or_path: await read(href) });
});

const engineAt = remembering(
  new Map(),
  async (/** @type {string} */ href) => new Engine(await read(href)),
);

const engineOf = remembering(
  new WeakMap(),
  async (/** @type {object} */ pack) =>
    new Engine(pack instanceof Uint8Array ? pack : compilePack(pack)),
);

/**
 * The engine with a pack, made once for each.
 * @param {PackSource | undefined} pack
 */
async function engine(pack) {
  await started(coreWasm());
  if (pack === undefined) return engineAt(corePack());
  if (pack instanceof URL) return engineAt(pack.href);
  if (typeof pack === "string") return engineAt(new URL(pack, globalThis.location?.href).href);
  return engineOf(pack);
}

/**
 * Assesses answers without a page: the engine alone, in a browser or in Node.
 * @param {Answers} answers
 * @param {PackSource} [pack]
 * @returns {Promise<Assessment>}
 */
export async function assess(answers, pack) {
  return (await engine(pack)).assess(answers);
}

/**
 * Plans a fractional CTO's week.
 * @param {WeekRequest} [request]
 * @param {PackSource} [pack]
 * @returns {Promise<Week>}
 */
export async function plan({ situation, days, answers } = {}, pack) {
  return (await engine(pack)).plan(situation, days, answers);
}

/**
 * Judges a booking address as the widget does.
 * @param {string} address
 * @returns {Promise<Booking>}
 */
export async function booking(address) {
  await started(coreWasm());
  return judge(address);
}
