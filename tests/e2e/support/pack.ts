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
  options: Option[];
  hints?: { currency: string; text: string }[];
}

interface Situation {
  id: string;
  name: string;
  sentence: string;
  needs: string;
}

interface Verdict extends Omit<Situation, "needs"> {
  label: string;
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

/** A text of the interface, or its forms by plural category. */
type Forms = string | Record<string, string>;

/** A subject as the tests read it: its rules with its words beside them. */
export interface Pack {
  title: string;
  intro: string;
  quotes: Record<string, { text: string }>;
  verdicts: Verdict[];
  situations: Situation[];
  questions: Question[];
  week: WeekPack;
  words: Record<string, Forms>;
}

interface Named {
  id: string;
}

interface Rules {
  verdicts: Named[];
  situations: Named[];
  questions: (Named & { options: Named[]; hints?: { currency: string }[] })[];
  week: {
    categories: Named[];
    activities: Named[];
    roles: Named[];
    arrivals: (Named & { answers: { standing: string }[] })[];
  };
}

type Texts = Record<string, Record<string, unknown>>;

interface Words {
  title: string;
  intro: string;
  quotes: Pack["quotes"];
  verdicts: Texts;
  situations: Texts;
  questions: Record<
    string,
    { hints?: Record<string, string>; options: Texts } & Record<string, unknown>
  >;
  week: {
    categories: Texts;
    activities: Texts;
    roles: Texts;
    arrivals: Record<string, { label: string; answers: Record<string, string> }>;
  };
  words: Record<string, Forms>;
}

/** The files of the bundled subject in British English, as the engine takes them. */
export const files = {
  language: "en-GB",
  rules: await json<Rules>("www/packs/fractional-cto/rules.json"),
  words: await json<Words>("www/packs/fractional-cto/en-GB.json"),
  interface: await json<{ words: Record<string, Forms> }>("www/packs/interface/en-GB.json"),
};

const joined = <T>(things: Named[], words: Texts): T[] =>
  things.map((thing) => ({ ...thing, ...words[thing.id] }) as T);

function join({ rules, words, interface: shared }: typeof files): Pack {
  const { week } = words;
  return {
    title: words.title,
    intro: words.intro,
    quotes: words.quotes,
    verdicts: joined(rules.verdicts, words.verdicts),
    situations: joined(rules.situations, words.situations),
    questions: rules.questions.map((question) => {
      const texts = words.questions[question.id];
      const hints = (question.hints ?? []).map((hint) => ({
        ...hint,
        text: texts?.hints?.[hint.currency] ?? "",
      }));
      const options = joined<Option>(question.options, texts?.options ?? {});
      return { ...question, ...texts, hints, options } as Question;
    }),
    week: {
      categories: joined(rules.week.categories, week.categories),
      activities: joined(rules.week.activities, week.activities),
      roles: joined(rules.week.roles, week.roles),
      arrivals: rules.week.arrivals.map(({ id, answers }) => ({
        id,
        label: week.arrivals[id]?.label ?? "",
        answers: answers.map((answer, at) => ({
          ...answer,
          text: week.arrivals[id]?.answers[rules.week.roles[at]?.id ?? ""] ?? "",
        })),
      })),
    },
    words: { ...shared.words, ...words.words },
  };
}

/** The bundled pack, which holds every text that a test looks for. */
export const pack = join(files);

const plurals = new Intl.PluralRules("en-GB");

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
  const text =
    typeof forms === "string" ? forms : (forms[plurals.select(Number(slots["n"]))] ?? "");
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
