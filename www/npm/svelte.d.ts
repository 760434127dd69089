import type { HTMLAttributes } from "svelte/elements";
import type { FractionalCto, FractionalCtoEventMap, FractionalCtoProps } from "./fractional-cto.js";

export * from "./fractional-cto.js";

/** What `<fractional-cto>` takes in a component, also by a name of your own. */
export type FractionalCtoElementProps = HTMLAttributes<FractionalCto> &
  FractionalCtoProps & {
    [Name in keyof FractionalCtoEventMap as `on${Name}`]?: (
      event: FractionalCtoEventMap[Name],
    ) => void;
  };

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "fractional-cto": FractionalCtoElementProps;
  }
}
