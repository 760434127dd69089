/** Whether a script is one of the npm package, where bundlers rename files and write them anew. */
declare const PACKED: boolean;

/** Whether what a script asks for may lie on a disk, as it does in Node. */
declare const ON_DISK: boolean;

/** Whether a script runs in browsers alone, where nothing that it asks for is missing. */
declare const ON_PAGE: boolean;

/** What attributes take, in words for developers. The build writes it. */
declare module "fractional-cto-allowed" {
  /**
   * What an attribute takes in general; what it takes in a pack that has more to say of it, which goes
   * in place of an asterisk; and what is used instead of anything else, or empty for nothing.
   */
  export const allowed: Readonly<
    Record<
      import("fractional-cto-assets").AttributeName,
      readonly [general: string, here: string, used: string]
    >
  >;
}

/** What the build knows of the files beside a script; it writes this module for each. */
declare module "fractional-cto-assets" {
  /**
   * Where a file is, from the script or as a whole, and its hash as `integrity` takes it. What the npm
   * package has as a module is got by a function, and nothing of it has a hash.
   */
  export type File = readonly [path: string | (() => Promise<unknown>), integrity?: string];

  /** An element as its name, its attributes and what stands in it; a number stands for a text. */
  export type Tree = [string, Record<string, string | number>, ...(Tree | string | number)[]];

  /** A title, a sentence, what can be done, and what is said while it is. */
  export type Message = readonly [title: string, text: string, action: string, doing: string];

  /** The address of the site's root, if it was built for one. */
  export const at: string;
  /**
   * The files that a script asks for: `glue`, the module that wraps wasm-bindgen's glue into a factory;
   * `wasm`, the widget itself; `style`, the stylesheet of all but the first screen; `first`, what is
   * said in each language; and the compact content packs by language tag, in a classic script that of
   * its own language alone.
   */
  export const files: { readonly style: File } & { [name: string]: File | undefined };
  /** The languages that there are packs in. */
  export const languages: readonly string[];
  /** Where the engine without the widget is, for the headless entry. */
  export const coreWasm: () => string;
  /** Where the pack is that it has by default. */
  export const corePack: () => string;
  /** What went wrong, as `fcto-error` reports it. A test holds the codes to src/contract/. */
  export type ErrorCode = "load" | "wasm" | "pack" | "panic";
  /** The name of an attribute of the element. A test holds the names to src/contract/. */
  export type AttributeName =
    | "analytics"
    | "article"
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
  /** Every attribute's default, and what else it may be where a script goes by its value, with spaces between. */
  export const attributes: Readonly<Record<AttributeName, string>>;
  /** The first screen without its texts, and its stylesheet. */
  export const first: { readonly style: string; readonly tree: Tree };
  /** What is said in each language before the widget runs, and where it does not. */
  export interface Spoken {
    readonly language: string;
    readonly dir: string;
    /** The texts of the first screen. */
    readonly screen: readonly string[];
    /** Where something could not be loaded. */
    readonly lost: Message;
    // What follows is said seldom. A script does not bring it along.
    /** Why it could not be, where that is known: no WebAssembly, a policy, a file that is gone. */
    readonly why?: readonly string[];
    /** Where the widget has stopped. */
    readonly stopped?: Message;
    /** The link to the booking page. */
    readonly book?: string;
  }
  /** The same in the language of this script, which it brings along. */
  export const spoken: Spoken;
}
