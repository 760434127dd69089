/** Where the built files are, each relative to the script that names it. */
interface Assets {
  /** The module that wraps wasm-bindgen's glue into a factory. */
  readonly glue: string;
  /** What a running widget asks of the page. */
  readonly services: string;
  /** The widget itself. */
  readonly wasm: string;
  /** The widget's one stylesheet. */
  readonly style: string;
  /** The compact content packs by language tag. `en-GB` is always among them. */
  readonly pack: { readonly "en-GB": string; readonly [language: string]: string | undefined };
  /** The engine without the widget, for the headless entry. */
  readonly coreWasm: string;
}

/** Replaced with its value when the scripts are bundled. */
declare const ASSETS: Assets;
