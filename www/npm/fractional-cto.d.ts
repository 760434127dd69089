/** The values of attributes, by the names of the properties that reflect them. */
export interface FractionalCtoConfig {
  /** The page's own analytics that are told of start, result, sharing and booking. */
  analytics?: "off" | "datalayer" | "plausible";
  /** Where a call is booked: an `https:` or `mailto:` address. */
  booking?: string;
  /** Whose booking page it is; `auto` tells by the address. */
  bookingProvider?: "auto" | "calendly" | "cal" | "savvycal" | "hubspot" | "plain";
  /** What answers the booking page's own questions: `summary`, or ids of questions, with spaces. */
  bookingQuestions?: string;
  /** Whether the visitor has agreed to analytics. */
  consent?: "no" | "yes";
  /** The currency of sums, such as `GBP`. */
  currency?: string;
  /** The days a week that the week explorer starts with. */
  days?: "" | "1" | "1.5" | "2" | "2.5" | "3";
  /** The level of the widget's own title. */
  headingLevel?: "2" | "3" | "4" | "5";
  /** The language, as far as there is a pack in it. */
  lang?: string;
  /** The address of a content pack. */
  pack?: string;
  /** Where answers are kept: nowhere, in the browser if the visitor asks for it, or in the tab. */
  save?: "off" | "ask" | "session";
  /** The shadow root's mode, read once. */
  shadow?: "open" | "closed";
  /** The situation that the week explorer starts with. */
  situation?: "" | "pre-series-a" | "inflection-point" | "above-head" | "bridge";
  /** The colours; `auto` follows the page. */
  theme?: "auto" | "light" | "dark";
  /** Whose UTM parameters the booking page is given first. */
  utm?: "own" | "page";
  /** The assessment, the week explorer, or both. */
  view?: "assessment" | "week" | "both";
}

/** A result as `fcto-result` tells it. */
export interface FractionalCtoResult {
  /** The verdict's id; nothing where too little is known. */
  verdict?: "fractional" | "advisor" | "developer" | "manager" | "full-time" | "not-yet";
  /** The id of the article's situation that it comes nearest to. */
  situation?: string;
  /** How sure it is. */
  state: string;
}

/** The details of the events, by their names. */
export interface FractionalCtoEvents {
  /** The widget runs, and its first screen is up. */
  "fcto-ready": Record<string, never>;
  /** The first answer was given. */
  "fcto-start": Record<string, never>;
  /** Another question is up. */
  "fcto-step": { index: number; total: number };
  /** A result is up. */
  "fcto-result": FractionalCtoResult;
  /** The booking link was followed. */
  "fcto-book": Record<string, never>;
  /** A link to the result was asked for. */
  "fcto-share": Record<string, never>;
  /** Something failed. */
  "fcto-error": { code: "load" | "wasm" | "pack" | "panic"; message: string };
}

/** The element `<fractional-cto>`. */
export interface FractionalCto extends HTMLElement, Required<FractionalCtoConfig> {
  /** The answers given so far, by the ids of question and option; set, they are taken over. */
  answers: Record<string, string>;
  /** The result on show, or nothing. */
  readonly result: FractionalCtoResult | null;
  /** Several attributes at once. */
  set config(config: FractionalCtoConfig);
  lang: string;
  /** Starts the widget now, wherever on the page it is. */
  start(): void;
  /** Empties all answers and begins anew. */
  reset(): void;
  /** Moves the focus to the heading that is on show. */
  focus(): void;
}

export declare const FractionalCto: { new (): FractionalCto; prototype: FractionalCto };

declare global {
  interface HTMLElementTagNameMap {
    "fractional-cto": FractionalCto;
  }
  interface HTMLElementEventMap extends FractionalCtoEventMap {}
}

type FractionalCtoEventMap = {
  [Name in keyof FractionalCtoEvents]: CustomEvent<FractionalCtoEvents[Name]>;
};
