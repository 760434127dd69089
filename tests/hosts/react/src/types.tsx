// The types refuse what the element would.
import type { FractionalCtoElementProps, FractionalCtoResult } from "fractional-cto/react";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "finance-check": FractionalCtoElementProps;
    }
  }
}

const result: FractionalCtoResult = { state: "clear" };

export const pages = [
  <fractional-cto key="1" heading-level="4" view="week" days="1.5" lang="de" className="wide" />,
  <finance-check key="2" config={{ theme: "dark" }} answers={{ funding: "seed" }} />,
  <fractional-cto key="3" onfcto-step={({ detail }) => detail.index.toFixed() + result.state} />,
  <fractional-cto key="3a" style={{ minHeight: "39em", "--fcto-accent": "#123456" }} />,
  // @ts-expect-error: there is no such token.
  <fractional-cto key="3b" style={{ "--accent": "#123456" }} />,
  // @ts-expect-error: there is no such level.
  <fractional-cto key="4" headingLevel="9" />,
  // @ts-expect-error: there is no such view.
  <fractional-cto key="5" view="calendar" />,
  // @ts-expect-error: there is no such attribute.
  <fractional-cto key="6" bookings="https://calendly.com/you" />,
  // @ts-expect-error: a result has no answers.
  <fractional-cto key="7" onfcto-result={({ detail }) => detail.answers} />,
];
