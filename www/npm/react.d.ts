import type { CSSProperties, DetailedHTMLProps, HTMLAttributes } from "react";
import type { FractionalCto, FractionalCtoEventMap, FractionalCtoProps } from "./fractional-cto.js";

export * from "./fractional-cto.js";

/** What `<fractional-cto>` takes in JSX, also by a name of your own. React 19 sets properties. */
export type FractionalCtoElementProps = Omit<
  DetailedHTMLProps<HTMLAttributes<FractionalCto>, FractionalCto>,
  "style"
> &
  FractionalCtoProps & {
    /** With the tokens of the widget, such as `--fcto-accent`. */
    style?: (CSSProperties & { [token: `--fcto-${string}`]: string | undefined }) | undefined;
  } & {
    [Name in keyof FractionalCtoEventMap as `on${Name}`]?: (
      event: FractionalCtoEventMap[Name],
    ) => void;
  };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "fractional-cto": FractionalCtoElementProps;
    }
  }
}
