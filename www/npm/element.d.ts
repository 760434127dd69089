/** A result as `fcto-result` tells it. */
export type FractionalCtoResult = FractionalCtoEvents["fcto-result"];

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

/** What a framework sets on the element: attributes by either name, and what is more than a text. */
export type FractionalCtoProps = FractionalCtoConfig &
  FractionalCtoAttributes & {
    config?: FractionalCtoConfig;
    answers?: Readonly<Record<string, string>>;
  };

export declare const FractionalCto: { new (): FractionalCto; prototype: FractionalCto };

/**
 * Defines the element by a name of your own as well, such as "finance-check" for a subject of your
 * own. A name that is taken stays as it is.
 */
export declare function define(name?: string): void;

declare global {
  interface HTMLElementTagNameMap {
    "fractional-cto": FractionalCto;
  }
  interface HTMLElementEventMap extends FractionalCtoEventMap {}
}

/** Every event by its name. */
export type FractionalCtoEventMap = {
  [Name in keyof FractionalCtoEvents]: CustomEvent<FractionalCtoEvents[Name]>;
};
