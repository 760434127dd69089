/** The option chosen for each question, by their ids. A question left out counts as unanswered. */
export type Answers = Readonly<Record<string, string>>;

/**
 * Where the questions and rules come from: the address of a compact pack (a relative one is
 * relative to the page, and Node needs an absolute one), the bytes of a compact pack, or an
 * authored pack as parsed from its JSON. An authored pack is compiled once per object, so a change
 * made to the object later is not seen.
 */
export type PackSource = string | URL | Uint8Array | Readonly<Record<string, unknown>>;

/** What the engine makes of a set of answers. Every name in it is an id of the pack. */
export interface Assessment {
  /** How sure the result is. */
  state: string;
  /** The verdict, absent where too little is known to name one. */
  verdict?: string;
  /** The situation behind the verdict, where its kind of verdict has one. */
  situation?: string;
  /** The next best verdict. */
  runnerUp?: string;
  /** Points by verdict. They may be negative. */
  scores: Record<string, number>;
  /** The verdicts that an answer ruled out. */
  ruledOut: string[];
  /** The questions that these answers lead through, in order. */
  asked: string[];
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
