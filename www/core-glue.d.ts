/** The headless engine's bindings, as wasm-bindgen's `web` target writes them. */
declare module "fractional-cto-core-glue" {
  /** Instantiates the engine. It must settle before anything else is called. */
  export default function start(source: { module_or_path: BufferSource }): Promise<unknown>;

  /**
   * Assesses answers by a compact pack.
   * @throws {Error} when an id is not in the pack, or the pack cannot be read
   */
  export function assess(
    pack: Uint8Array,
    answers: import("./fractional-cto-core.d.ts").Answers,
  ): import("./fractional-cto-core.d.ts").Assessment;

  /**
   * Makes an authored pack compact.
   * @throws {Error} naming every fault, one per line
   */
  export function compilePack(source: object): Uint8Array;
}
