import type { AttributeName } from "fractional-cto-assets";
import type * as running from "./running/running.js";

/** Hears what the widget has to say: an event's name without its prefix, and its detail. */
export type Emit = (name: string, detail: Record<string, unknown>) => void;

/** An attribute's value that is not used. The widget emits it as `refused`, which is no event. */
export interface Refused {
  readonly name: AttributeName;
  readonly value: string;
  /** What the pack alone knows of what is allowed, in words; empty or absent for nothing. */
  readonly known?: string;
}

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
  (module: WebAssembly.Module): Promise<unknown>;
  /**
   * Starts the widget in an element.
   * @param attributes what each says, by name; see asked.js
   * @throws {Error} when the pack cannot be read
   */
  mount(
    root: HTMLElement,
    pack: Uint8Array,
    attributes: Record<string, string>,
    emit: Emit,
  ): Handle;
}

/** What a widget is made of: its compiled module, the stylesheet of all but the first screen, its pack. */
export type Parts = readonly [module: WebAssembly.Module, sheet: CSSStyleSheet, pack: ArrayBuffer];

/** What went wrong before a widget ran. Its name is that of the file which was lost, if one was. */
export interface Failure extends Error {
  /** The address of the file that was lost. */
  readonly url?: string;
}

/** A widget that runs. */
export interface Running {
  readonly handle: Handle;
  /** Applies what the attributes of its element say by now. */
  update(): void;
}

/** The glue module: each call of the factory gives bindings for one instance. */
export type Glue = typeof running & {
  /** @param onfault hears whatever the instance throws; after that it must not be entered again */
  default(onfault: (fault: unknown) => void): Bindgen;
};
