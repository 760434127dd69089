/** What the page asks for: an empty string where it says nothing. */
export interface Config {
  analytics: "off" | "datalayer" | "plausible";
  /** A checked `https:` or `mailto:` address, or empty for no booking link. */
  booking: string;
  bookingProvider: "auto" | "calendly" | "cal" | "savvycal" | "hubspot" | "plain";
  /** Ids of questions, or `summary`, with a space between. */
  bookingQuestions: string;
  /** Whether the visitor has agreed to analytics. */
  consent: "no" | "yes";
  /** An ISO 4217 code such as `GBP`, or empty for the pack's own choice. */
  currency: string;
  /** The days a week that the explorer starts with. */
  days: string;
  /** The level of the widget's own title, "2" to "5". */
  headingLevel: "2" | "3" | "4" | "5";
  /**
   * The language of the chosen pack. Where the page names a pack by its address, what the page
   * says of its language, or empty.
   */
  lang: string;
  /** The address of a content pack, or empty for the one in the language. */
  pack: string;
  save: "off" | "ask" | "session";
  shadow: ShadowRootMode;
  /** The id of the situation that the explorer starts with. */
  situation: string;
  theme: "auto" | "light" | "dark";
  /** Whose UTM parameters a booking page is given first. */
  utm: "own" | "page";
  view: "assessment" | "week" | "both";
}

/** What of it the wasm is told: choices by their position, so that it need not know the words. */
export interface Settings {
  booking: string;
  currency: string;
  situation: string;
  questions: string;
  /** The page's own UTM parameters, a line each, with a tab between name and value. */
  utm: string;
  /** 1 where links lead nowhere, else 0. */
  bare: number;
  headingLevel: number;
  /** 0 for what is usual in the situation. */
  halfDays: number;
  provider: number;
  save: number;
  theme: number;
  view: number;
}

/** What a widget starts with. */
export interface Start extends Settings {
  /** The code of a link, or of what was kept. */
  code: string;
  /** 1 if it is that of a link, else 0. */
  fromLink: number;
}

/** Hears what the widget has to say: an event's name without its prefix, and its detail. */
export type Emit = (name: string, detail: Record<string, unknown>) => void;

/** A mounted widget. */
export interface Handle {
  /** Applies changed settings and keeps the visitor's answers. */
  update(settings: Settings): void;
  /** Plans the week for answers by the ids of question and option. */
  shape(answers: Record<string, string>): void;
  /** The answers given so far, by the ids of question and option. */
  answers(): Record<string, string>;
  /**
   * The week on show as a calendar file.
   * @param nine nine o'clock on Monday to Friday, in minutes since 1970
   * @param now in minutes since 1970
   * @param file a name for the file that no other has
   */
  calendar(nine: Uint32Array, now: number, file: string): string;
  /** Takes answers over by the ids of question and option, or says that there are none. */
  open(answers: unknown): void;
  /** Opens the code of a link. */
  link(code: string): void;
  /** Goes a screen back. */
  back(): void;
  /** Empties all answers. */
  reset(): void;
  /** Hears what came of copying: the text that was refused, or nothing. */
  copied(refused: string): void;
  /** Hears whether answers are kept: 0 not, 1 until a date, 2 in the tab, 3 refused. */
  kept(kept: number, date: string): void;
  /** Takes the widget off the page and frees what it holds. */
  unmount(): void;
}

/** One instance of the widget's wasm, with memory of its own. */
export interface Bindgen {
  /** Instantiates a compiled module. It must settle before anything else is called. */
  (source: { module_or_path: WebAssembly.Module }): Promise<unknown>;
  /**
   * Starts the widget in an element.
   * @throws {Error} when the pack cannot be read
   */
  mount(root: HTMLElement, pack: Uint8Array, start: Start, emit: Emit): Handle;
}

/** The glue module: each call of the factory gives bindings for one instance. */
export interface Glue {
  /** @param onfault hears whatever the instance throws; after that it must not be entered again */
  default(onfault: (fault: unknown) => void): Bindgen;
}
