/** What the widget is told: plain strings, an empty one where the page says nothing. */
export interface Config {
  /** A checked `https:` or `mailto:` address, or empty for no booking link. */
  booking: string;
  theme: "auto" | "light" | "dark";
  /**
   * The language of the chosen pack. Where the page names a pack by its address, what the page
   * says of its language, or empty.
   */
  lang: string;
  /** The level of the widget's own title, "2" to "5". */
  headingLevel: "2" | "3" | "4" | "5";
  /** An ISO 4217 code such as `GBP`, or empty for the pack's own choice. */
  currency: string;
}

/** Hears what the widget has to say: an event's name without its prefix, and its detail. */
export type Emit = (name: string, detail: Record<string, unknown>) => void;

/** A mounted widget. */
export interface Handle {
  /** Applies changed configuration and keeps the visitor's answers. */
  update(config: Config): void;
  /** Takes the widget off the page and frees what it holds. */
  unmount(): void;
}

/** One instance of the widget's wasm, with memory of its own. */
export interface Bindgen {
  /** Instantiates a compiled module. It must settle before anything else is called. */
  (source: { module_or_path: WebAssembly.Module }): Promise<unknown>;
  /**
   * Starts the widget in an element.
   * @throws {Error} when the pack cannot be read
   */
  mount(root: HTMLElement, pack: Uint8Array, config: Config, emit: Emit): Handle;
}

/** The glue module: each call of the factory gives bindings for one instance. */
export interface Glue {
  /** @param onfault hears whatever the instance throws; after that it must not be entered again */
  default(onfault: (fault: unknown) => void): Bindgen;
}
