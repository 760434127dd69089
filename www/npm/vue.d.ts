import type { EmitFn, HTMLAttributes, PublicProps } from "vue";
import type { FractionalCto, FractionalCtoEventMap, FractionalCtoProps } from "./fractional-cto.js";

export * from "./fractional-cto.js";

/** The element as templates see it, also by a name of your own. */
export type FractionalCtoComponent = new () => FractionalCto & {
  /** What a template may bind; there is no such property. */
  $props: HTMLAttributes & FractionalCtoProps & PublicProps;
  /** What a template may hear; there is no such method. */
  $emit: EmitFn<{
    [Name in keyof FractionalCtoEventMap]: (event: FractionalCtoEventMap[Name]) => void;
  }>;
};

declare module "vue" {
  interface GlobalComponents {
    "fractional-cto": FractionalCtoComponent;
  }
}
