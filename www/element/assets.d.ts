/** What the build knows of the files beside a script; it writes this module for each. */
declare module "fractional-cto-assets" {
  /** A file, and what it must hold. */
  export interface Asset {
    readonly url: string;
    /** Its hash, as `integrity` takes it; a file of somebody else's has none. */
    readonly integrity?: string;
  }

  /** An element as its name, its attributes and what stands in it; a number stands for a text. */
  export type Tree = [string, Record<string, string | number>, ...(Tree | string | number)[]];

  /** A title, a sentence, what can be done, and what is said while it is. */
  export type Message = readonly [title: string, text: string, action: string, doing: string];

  /** The module that wraps wasm-bindgen's glue into a factory. */
  export const glue: () => Asset;
  /** The widget itself. */
  export const wasm: () => Asset;
  /** The stylesheet of all but the first screen. */
  export const style: () => Asset;
  /** The compact content packs by language tag. */
  export const packs: {
    readonly "en-GB": () => Asset;
    readonly [language: string]: (() => Asset) | undefined;
  };
  /** The engine without the widget, for the headless entry. */
  export const coreWasm: () => Asset;
  /** What went wrong, as `fcto-error` reports it. A test holds the codes to src/contract/. */
  export type ErrorCode = "load" | "wasm" | "pack" | "panic";
  /** The name of an attribute of the element. A test holds the names to src/contract/. */
  export type AttributeName =
    | "analytics"
    | "booking"
    | "booking-provider"
    | "booking-questions"
    | "consent"
    | "currency"
    | "days"
    | "heading-level"
    | "lang"
    | "pack"
    | "save"
    | "shadow"
    | "situation"
    | "theme"
    | "utm"
    | "view";
  /** Every attribute: its default, and the values that are allowed where that is a list. */
  export const attributes: Readonly<
    Record<AttributeName, readonly [fallback: string, values?: readonly string[]]>
  >;
  /** The first screen without its texts, and its stylesheet. */
  export const first: { readonly style: string; readonly tree: Tree };
  /** What is said in each language before the widget runs, and where it does not. */
  export interface Spoken {
    readonly dir: string;
    /** The texts of the first screen. */
    readonly screen: readonly string[];
    /** Where something could not be loaded. */
    readonly lost: Message;
    /** Where the widget has stopped. */
    readonly stopped: Message;
    /** The link to the booking page. */
    readonly book: string;
  }
  /** The same in the language of this script, which it brings along. */
  export const spoken: Spoken & { readonly language: string };
  /** The same in other languages, as files in JSON, by the language tags of {@link packs}. */
  export const spokenElsewhere: Readonly<Record<string, () => Asset>>;
}
