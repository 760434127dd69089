// The engine alone, as Node runs it.
import { cases } from "./support/cases.ts";
import { assess, plan } from "./support/core.ts";
import { expect, test } from "./support/fixtures.ts";
import { files, pack, personas } from "./support/pack.ts";

for (const { company, answers, expect: expected } of personas) {
  test(`headless: ${company}`, async () => {
    const { state, verdict, situation, next } = await assess(answers);
    const [kind, where = null] = expected.split("/");
    expect(next).toBeNull();
    if (kind === "pulled-two-ways") expect(state).toBe(kind);
    else expect({ verdict, situation }).toEqual({ verdict: kind, situation: where });
  });
}

test("headless: a name that is not in the pack is said", async () => {
  await expect(assess({ nonsense: "x" })).rejects.toThrow("answers.nonsense");
  await expect(assess({ lead: "king" })).rejects.toThrow(/answers\.lead.*"king".*nobody.*cto/);
  await expect(assess({ lead: 3 } as never)).rejects.toThrow(/answers\.lead.*string/);
  await expect(assess(null as never)).rejects.toThrow("answers");
});

test("headless: what is inherited is no answer", async () => {
  const inherited = Object.create({ funding: "none" }) as Record<string, string>;
  expect(await assess(inherited)).toEqual(await assess({}));
});

test("headless: an authored pack gives what the bundled one gives", async () => {
  const { answers } = cases.preSeriesA;
  expect(await assess(answers, structuredClone(files))).toEqual(await assess(answers));
});

test("headless: faults of an authored pack are named, with file and place", async () => {
  const blank = structuredClone(files);
  blank.words.questions.lead = { ...blank.words.questions.lead, title: " " };
  await expect(assess({}, blank)).rejects.toThrow("en-GB.json: questions.lead.title");
  const { questions: _, ...rules } = files.rules;
  await expect(assess({}, { ...files, rules })).rejects.toThrow("questions");
});

test("headless: partial answers tell what is next and how much remains", async () => {
  const none = await assess({});
  expect(none.next).toBe(pack.questions[0]?.id);
  expect(none.remaining).toEqual({ least: 8, most: 13 });
  expect(none.verdict).toBeNull();

  const { answers } = cases.preSeriesA;
  const given: Record<string, string> = {};
  let { remaining } = none;
  for (const { id } of pack.questions.filter(({ id }) => id in answers)) {
    expect((await assess(given)).next).toBe(id);
    given[id] = answers[id] ?? "";
    const now = (await assess(given)).remaining;
    expect(now.most).toBeLessThan(remaining.most);
    expect(now.least).toBeLessThanOrEqual(now.most);
    remaining = now;
  }
  expect(remaining).toEqual({ least: 0, most: 0 });
});

test("headless: a week is planned, the same each time", async () => {
  for (const { id } of pack.situations) {
    for (const days of [1, 1.5, 2, 2.5, 3]) {
      const week = await plan({ situation: id, days });
      expect(week).toEqual(await plan({ situation: id, days }));
      expect({ situation: week.situation, days: week.days }).toEqual({ situation: id, days });
      const minutes = week.entries.reduce((sum, { minutes }) => sum + minutes, 0);
      expect(minutes).toBe(days * 8 * 60);
      expect(Object.values(week.hours).reduce((sum, hours) => sum + hours)).toBe(days * 8);
      for (const [at, { day, start, end }] of week.entries.entries()) {
        const next = week.entries[at + 1];
        if (next?.day === day) expect(next.start >= end).toBe(true);
        expect(start < end).toBe(true);
      }
    }
  }
});

test("headless: answers shape the week, and it says which", async () => {
  const { answers, result } = cases.preSeriesA;
  const week = await plan({ answers });
  expect(week.situation).toBe(result.situation);
  expect(week.because.length).toBeGreaterThan(0);
  const brought = week.entries.flatMap(({ because }) => because ?? []);
  expect([...new Set(brought)].sort()).toEqual([...week.because].sort());
  expect(week).not.toEqual(await plan({ situation: week.situation, days: week.days }));
});

test("headless: what a week cannot be planned for is named, with what is allowed", async () => {
  await expect(plan({ situation: "seed" })).rejects.toThrow(/situation.*bridge/);
  await expect(plan({ days: 4 })).rejects.toThrow(/days.*1\.5/);
  await expect(plan({ days: "2" as never })).rejects.toThrow("days");
  await expect(plan({ answers: { lead: "king" } })).rejects.toThrow("answers.lead");
});
