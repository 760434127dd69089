/** The option chosen for each question, by their ids. A question left out counts as unanswered. */
export type Answers = Readonly<Record<string, string>>;

/**
 * Where the questions and rules come from: the address of a compact pack (a relative one is
 * relative to the page, and Node needs an absolute one), the bytes of a compact pack, or an
 * authored subject: `{ language, rules, words, interface }`, the files as parsed from their JSON.
 * Each pack is read once and kept, so a change made to an
 * object or to bytes later is not seen.
 */
export type PackSource = string | URL | Uint8Array | Readonly<Record<string, unknown>>;

/** Why a verdict is ruled out: an answer, or a rule that no answer meets. */
export type Reason = { option: string; question: string } | { rule: Rule };

/** A rule that rules a verdict out: no situation holds, or no answer gives a reason for it. */
export type Rule = "no-situation" | "no-evidence";

/** A single answer that, given otherwise, changes what the result announces. */
export interface Change {
  question: string;
  option: string;
  /** The state and the verdict it leads to. */
  state: State;
  verdict: string | null;
  /** How many questions would then be asked that have no answer yet. */
  opens: number;
}

/** How sure a result is. */
export type State = "too-little-known" | "pulled-two-ways" | "close" | "clear";

/** What the engine makes of a set of answers. Every name but a state's is an id of the pack. */
export interface Assessment {
  /** How sure the result is. An asked question without an answer counts as unsure. */
  state: State;
  /** The best verdict that is not ruled out, or null where too little is known to name one. */
  verdict: string | null;
  /** The situation behind the verdict, where its kind of verdict needs one. */
  situation: string | null;
  /** The other situations that hold. */
  alsoFits: string[];
  /** The next best verdict that is not ruled out. */
  runnerUp: string | null;
  /** The verdict that is ruled out and fits better, in the state `pulled-two-ways`. */
  pulledTo: string | null;
  /** Points by verdict, of those ruled out too. They may be negative. */
  scores: Record<string, number>;
  /** The verdicts that are ruled out, each with every reason. */
  ruledOut: Record<string, Reason[]>;
  /** The questions that these answers lead through, in order. */
  asked: string[];
  /** The key questions that are asked and unsure, or not answered. */
  unknown: string[];
  /** The questions whose answers set the verdict apart, the strongest first. */
  deciding: string[];
  /** Every single-answer change that flips the result, the smallest first. */
  changes: Change[];
  /** The first question that is asked and not answered, or null when all are. */
  next: string | null;
  /** How many questions remain to be answered. */
  remaining: Remaining;
}

/** The fewest and the most questions that remain, which depends on what is answered next. */
export interface Remaining {
  least: number;
  most: number;
}

/**
 * Assesses answers without a page: the engine alone, in a browser or in Node 18 and later.
 *
 * @param answers what was answered
 * @param pack the questions and rules; the bundled British English pack where left out
 * @throws {Error} when an id is not in the pack, when the pack does not arrive, or when an
 *   authored pack has faults, which are then named one per line
 */
export function assess(answers: Answers, pack?: PackSource): Promise<Assessment>;

/** What a week is planned for. */
export interface WeekRequest {
  /** The situation, by id; where left out, the one that the answers give, or the pack's last. */
  situation?: string;
  /** Days a week: 1, 1.5, 2, 2.5 or 3; where left out, those usual in the situation. */
  days?: number;
  /** What was answered. An answer left out has no effect. */
  answers?: Answers;
}

/** An activity at a time. */
export interface WeekEntry {
  /** The day, in the language of the pack. */
  day: string;
  /** When it starts and ends, as `09:30`. */
  start: string;
  end: string;
  /** How long it takes. */
  minutes: number;
  /** The ids of the activity and of its category. */
  activity: string;
  category: string;
  /** Its name, what happens in it, who is there, and what comes out of it. */
  name: string;
  what: string;
  who: string;
  out: string;
  /** The article's sentence behind it. */
  quote: string | null;
  /** The question whose answer brought it. */
  because: string | null;
}

/** A planned week. The hours are illustrative; they are the publisher's and not the article's. */
export interface Week {
  /** The situation and the days it is planned for. */
  situation: string;
  days: number;
  /** Hours by category. */
  hours: Record<string, number>;
  /** The questions whose answers shaped it. */
  because: string[];
  /** What happens, by day, then by time. */
  entries: WeekEntry[];
}

/**
 * Plans a fractional CTO's week. The same request always gives the same week.
 *
 * @param request what it is planned for
 * @param pack the content; the bundled British English pack where left out
 * @throws {Error} when an id is not in the pack, the days are not among those allowed, or the subject
 *   shows no week
 */
export function plan(request?: WeekRequest, pack?: PackSource): Promise<Week>;

/** Why a booking address is refused. */
export type BookingFault =
  /** It begins with neither `https://` nor `mailto:`. */
  | "scheme"
  /** It names a user before the host, which can disguise where it leads. */
  | "user"
  /** It holds a control character, white space or a backslash. */
  | "character"
  /** It names no host or no mailbox. */
  | "empty";

/** What the widget makes of a booking address. */
export interface Booking {
  /** Whose page it is, as the attribute `booking-provider` names it; null where it is refused. */
  provider: string | null;
  /** Why it is refused, or null where it is not. */
  fault: BookingFault | null;
}

/** Judges a booking address as the widget does. */
export function booking(address: string): Promise<Booking>;
