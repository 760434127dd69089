import { type Answers, type Assessment, assess } from "./core.ts";
import { personas } from "./pack.ts";

/** A set of answers and what it comes to. */
export interface Case {
  name: string;
  answers: Answers;
  result: Assessment;
}

function answersOf(company: string): Answers {
  const persona = personas.find((persona) => persona.company === company);
  if (!persona) throw new Error(`There is no persona "${company}".`);
  return persona.answers;
}

const made = async (name: string, answers: Answers): Promise<Case> => ({
  name,
  answers,
  result: await assess(answers),
});

const marketplace = answersOf("lettings marketplace");
const swamped = answersOf("lead dev swamped by questions");

/** Every situation, every other verdict and every state, once each. */
export const cases = {
  preSeriesA: await made("fractional before Series A", marketplace),
  inflection: await made("fractional at a change", answersOf("logistics firm, cloud move")),
  aboveHead: await made("fractional above a head", answersOf("fintech, HoE, board questions")),
  bridge: await made("fractional before a hire", answersOf("seed just closed, CTO due in a year")),
  advisor: await made("an advisor", answersOf("manufacturer buying an ERP")),
  developer: await made("a developer", answersOf("booking tool, clear spec, no builder")),
  fullTime: await made("a full-time CTO", answersOf("AI drug-discovery platform")),
  manager: await made("a manager", answersOf("founder-CTO, 1:1s skipped")),
  notYet: await made("nobody yet", answersOf("idea stage")),
  pulled: await made(
    "pulled two ways by an answer",
    answersOf("wants daily presence on a part-time budget"),
  ),
  unsituated: await made("pulled two ways for want of a situation", {
    ...marketplace,
    budget: "whole",
  }),
  close: await made("close", { ...swamped, block: "hands" }),
  tooLittle: await made("too little known", {
    ...marketplace,
    block: "unsure",
    role: "unsure",
    budget: "unsure",
  }),
};

export const allCases: Case[] = Object.values(cases);

/** One case for each verdict, and one for each state that is not clear. */
export const mainCases: Case[] = [
  cases.preSeriesA,
  cases.advisor,
  cases.developer,
  cases.fullTime,
  cases.manager,
  cases.notYet,
  cases.pulled,
  cases.close,
  cases.tooLittle,
];
