/** The headless engine's bindings, as wasm-bindgen's `web` target writes them. */
declare module "fractional-cto-core-glue" {
  /** Instantiates the engine. It must settle before anything else is called. */
  export default function start(source: { module_or_path: BufferSource }): Promise<unknown>;

  /** Judges a booking address as the widget does. */
  export function booking(address: string): import("./fractional-cto-core.d.ts").Booking;

  /** The engine with a pack. */
  export class Engine {
    /** @throws {Error} when the compact pack cannot be read */
    constructor(pack: Uint8Array);

    /** @throws {Error} when an id is not in the pack */
    assess(
      answers: import("./fractional-cto-core.d.ts").Answers,
    ): import("./fractional-cto-core.d.ts").Assessment;

    /** @throws {Error} when an id or the number of days is not allowed */
    plan(
      situation: string | undefined,
      days: number | undefined,
      answers: import("./fractional-cto-core.d.ts").Answers | undefined,
    ): import("./fractional-cto-core.d.ts").Week;
  }

  /**
   * Makes an authored pack compact.
   * @throws {Error} naming every fault, one per line
   */
  export function compilePack(source: object): Uint8Array;
}
