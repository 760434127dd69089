import type * as Core from "../../../www/core/fractional-cto-core.d.ts";
import { label, question, situation, verdict, word } from "./pack.ts";

export type { Answers, Assessment, Reason, Week } from "../../../www/core/fractional-cto-core.d.ts";

/** The headless engine as it is served, so that pages are held against it. */
const built = new URL("../../../dist/v1/fractional-cto-core.js", import.meta.url).href;
export const { assess, booking, plan }: typeof Core = await import(built);

/** The headline of a result. */
export function sentence(result: Core.Assessment): string {
  if (!result.verdict) return word("littleSentence");
  const name = verdict(result.verdict).name;
  if (result.pulledTo) {
    return word("pulledSentence", { pull: verdict(result.pulledTo).name, verdict: name });
  }
  return result.situation ? situation(result.situation).sentence : verdict(result.verdict).sentence;
}

/** A result in a few words, as what-if names it. */
export function short(result: Core.Assessment): string {
  if (!result.verdict) return word("shortLittle");
  const { name } = verdict(result.verdict);
  return result.pulledTo
    ? word("shortPulled", { pull: verdict(result.pulledTo).name, verdict: name })
    : name;
}

/** The word for a state. */
export function stateWord(state: Core.Assessment["state"]): string {
  const names = {
    clear: "clear",
    close: "close",
    "pulled-two-ways": "pulled",
    "too-little-known": "little",
  };
  return word(names[state]);
}

/** An answer in a few words. */
export const answered = (id: string, option: string): string =>
  word("ruledBy", { subject: question(id).subject, option: label(id, option) });

/** The activities of a planned week as they are read out: name, day and time. */
export const readOut = (week: Core.Week): string[] =>
  week.entries.map(({ name, day, start, end }) => `${name}, ${day} ${start}–${end}`);
