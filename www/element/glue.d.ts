/** Hears what the widget has to say: an event's name without its prefix, and its detail. */
export type Emit = (name: string, detail: Record<string, unknown>) => void;

/** A mounted widget. */
export interface Handle {
  /** Applies changed attributes and keeps the visitor's answers. */
  update(attributes: Record<string, string>): void;
  /** The answers given so far, by the ids of question and option. */
  answers(): Record<string, string>;
  /** The result on show, as `fcto-result` told it. */
  result(): object | undefined;
  /** Takes answers over by the ids of question and option, or says that there are none. */
  open(answers: unknown): void;
  /** Empties all answers. */
  reset(): void;
  /** Whether to hear of what happens to the window. */
  listen(on: boolean): void;
  /** Takes the widget off the page and frees what it holds. */
  unmount(): void;
}

/** One instance of the widget's wasm, with memory of its own. */
export interface Bindgen {
  /** Instantiates a compiled module. It must settle before anything else is called. */
  (source: { module_or_path: WebAssembly.Module }): Promise<unknown>;
  /**
   * Starts the widget in an element.
   * @param attributes what each says, by name; see {@link attributesOf}
   * @throws {Error} when the pack cannot be read
   */
  mount(
    root: HTMLElement,
    pack: Uint8Array,
    attributes: Record<string, string>,
    emit: Emit,
  ): Handle;
}

/** The glue module: each call of the factory gives bindings for one instance. */
export interface Glue {
  /** @param onfault hears whatever the instance throws; after that it must not be entered again */
  default(onfault: (fault: unknown) => void): Bindgen;
}
