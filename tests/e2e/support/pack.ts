import { readFile } from "node:fs/promises";

const root = new URL("../../../", import.meta.url);
const json = async <T>(path: string): Promise<T> =>
  JSON.parse(await readFile(new URL(path, root), "utf8")) as T;

interface Option {
  id: string;
  label: string;
  because?: string;
  quote?: string;
}

interface Question {
  id: string;
  title: string;
  why: string;
  subject: string;
  unsure?: boolean;
  options: Option[];
  hints?: { currency: string; text: string }[];
}

interface Situation {
  id: string;
  name: string;
  answer: string;
  sentence: string;
  needs: string;
}

interface Verdict extends Omit<Situation, "needs"> {
  label: string;
  next: string;
}

interface Role {
  id: string;
  name: string;
  summary: string;
  quote?: string;
}

/** As much of the week in a pack as the tests read. */
export interface WeekPack {
  categories: { id: string; name: string; letter: string; quote?: string }[];
  activities: {
    id: string;
    name: string;
    what: string;
    who?: string;
    out?: string;
    quote?: string;
  }[];
  roles: Role[];
  arrivals: { id: string; label: string; answers: { text: string; standing: string }[] }[];
}

/** As much of an authored pack as the tests read. */
export interface Pack {
  title: string;
  intro: string;
  quotes: Record<string, { text: string }>;
  verdicts: Verdict[];
  situations: Situation[];
  questions: Question[];
  week: WeekPack;
  words: Record<string, string | Record<string, string>>;
}

// biome-ignore lint/suspicious/noExplicitAny: what is in the files is told by the types above
type Json = any;

/** Rules and words as one: a list of things with ids takes the words that are there for each. */
function joined(rules: Json, words: Json): Json {
  if (Array.isArray(rules)) {
    return rules.map((item: Json) => joined(item, words?.[item.id ?? item.currency]));
  }
  if (typeof words === "string") return { ...rules, text: words };
  if (!words || typeof rules !== "object") return rules ?? words;
  const both: Json = { ...words };
  for (const key of Object.keys(rules)) both[key] = joined(rules[key], words[key]);
  return both;
}

/** A subject in a language, with every text that a test looks for. */
export async function read(subject: string, language: string): Promise<Pack> {
  const [rules, words, shared] = await Promise.all(
    [`${subject}/rules`, `${subject}/${language}`, `interface/${language}`].map((name) =>
      json<Json>(`www/packs/${name}.json`),
    ),
  );
  for (const kind of rules.week?.arrivals ?? []) {
    // The answers stand in the order of the roles.
    kind.answers.forEach((answer: Json, role: number) => {
      answer.id = rules.week.roles[role].id;
    });
  }
  const { quotes, sources, ...rest } = joined({ ...rules, quotes: {}, sources: {} }, words);
  return { ...rest, quotes, sources, words: { ...shared.words, ...words.words } };
}

/** The bundled pack. */
export const pack = await read("fractional-cto", "en-GB");

/** Its files as they are written, which the engine takes as they are. */
export const files = {
  language: "en-GB",
  rules: await json<Record<string, unknown>>("www/packs/fractional-cto/rules.json"),
  words: await json<{ questions: Record<string, { title: string }> }>(
    "www/packs/fractional-cto/en-GB.json",
  ),
  interface: await json<Record<string, unknown>>("www/packs/interface/en-GB.json"),
};

function named<T extends { id: string }>(items: T[], id: string): T {
  const item = items.find((item) => item.id === id);
  if (!item) throw new Error(`The pack has no "${id}".`);
  return item;
}

export const question = (id: string): Question => named(pack.questions, id);
export const verdict = (id: string): Verdict => named(pack.verdicts, id);
export const situation = (id: string): Situation => named(pack.situations, id);

/** The label of an option, of the one that every question shares too. */
export const label = (questionId: string, option: string): string =>
  option === "unsure" ? word("unsure") : named(question(questionId).options, option).label;

/** A text of the interface with its placeholders filled in. */
export function word(name: string, slots: Record<string, string | number> = {}): string {
  const forms = pack.words[name];
  if (forms === undefined) throw new Error(`The pack has no word "${name}".`);
  const plural = new Intl.PluralRules("en-GB").select(Number(slots.n));
  const text = typeof forms === "string" ? forms : (forms[plural] ?? forms.other ?? "");
  return text.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const value = slots[slot];
    if (value === undefined) throw new Error(`"${name}" needs a value for {${slot}}.`);
    return String(value);
  });
}

export interface Persona {
  company: string;
  answers: Record<string, string>;
  expect: string;
}

/** The example companies. Where one does not say whether a change is planned, none is. */
export const personas = (await json<Persona[]>("tests/personas.json")).map((persona) => {
  const { lead, change } = persona.answers;
  const open = lead === "cto" && change === undefined;
  return open ? { ...persona, answers: { ...persona.answers, change: "no" } } : persona;
});

/** The code of the first form for a complete set of answers, which no script makes any more. */
export function firstForm(answers: Readonly<Record<string, string>>): string {
  const digits = "0123456789abcdefghijklmnopqrstuv";
  const places = pack.questions.map(({ id, options }) => {
    const place = options.findIndex((option) => option.id === answers[id]);
    return place < 0 ? "-" : digits[place];
  });
  const text = `1.fractional-cto.2.${places.join("")}---`;
  let sum = 0x811c9dc5;
  for (const letter of text) sum = Math.imul(sum ^ letter.charCodeAt(0), 0x01000193);
  const check = [0, 5, 10, 15, 20].map((bits) => digits[(sum >>> bits) & 31]);
  return text + check.join("");
}
