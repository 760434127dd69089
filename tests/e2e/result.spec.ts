// Every verdict, situation and state: the page says what the engine says, all of it.
import type { Locator } from "@playwright/test";
import { allCases } from "./support/cases.ts";
import { type Assessment, answered, assess, plan, stateWord } from "./support/core.ts";
import { BOOKING, embedded, expect, test } from "./support/fixtures.ts";
import { pack, personas, question, situation, verdict, word } from "./support/pack.ts";
import { bookingAt } from "./support/widget.ts";

/** A column of text as articles have it. */
const COLUMN = "<style>body { margin: 0 20px; font: 18px/1.5 serif }</style>";

/** The options of a question, "I'm not sure" among them where it has it. */
function options(id: string): { id: string; because?: string }[] {
  const own = question(id).options;
  return question(id).unsure ? [...own, { id: "unsure" }] : own;
}

const option = (id: string, chosen = "") => options(id).find((option) => option.id === chosen);

/** The answer to the title's question. */
function answerTo({ verdict: id, situation: at, pulledTo }: Assessment): string {
  if (!id) return word("littleAnswer");
  if (pulledTo) return word("pulledAnswer");
  return at ? situation(at).answer : verdict(id).answer;
}

/** What a result announces: two are different for a visitor when this is. */
const announced = ({ verdict, pulledTo }: Assessment) => `${verdict} ${pulledTo}`;

/** Where an option leads, as the map says it. */
function lead(now: Assessment, then: Assessment): string {
  if (!then.verdict) return word("little");
  const { label } = verdict(then.verdict);
  if (!then.pulledTo) return label;
  return now.pulledTo ? `${verdict(then.pulledTo).label} / ${label}` : word("pulled");
}

for (const subject of allCases) {
  const { name, answers, result } = subject;
  const clear = result.verdict && !result.pulledTo;

  test(`the result: ${name}`, async ({ page, openArticle, widget }) => {
    test.slow();
    await openArticle();
    await widget.goToResult(subject);

    await test.step("the answer in a few words, and how sure it is", async () => {
      await expect(widget.host.locator(".says")).toHaveText(
        [answerTo(result), result.pulledTo ? "" : stateWord(result.state)].join(" ").trim(),
      );
    });

    await test.step("the deciding answers, in the visitor's terms", async () => {
      const reasons = widget.host.locator(".reasons").getByRole("listitem");
      for (const id of result.deciding.slice(0, result.pulledTo ? 2 : 3)) {
        const because = option(id, answers[id])?.because;
        if (because) await expect(reasons.filter({ hasText: because })).toHaveCount(1);
      }
    });

    await test.step("why not each of the others, with the article's sentences", async () => {
      if (!result.verdict) return;
      const section = widget.host.locator(".why-not");
      for (const { id, name } of pack.verdicts.filter(({ id }) => id !== result.verdict)) {
        await section.getByRole("combobox").selectOption({ label: name });
        // The choice within the heading is a word by itself.
        await expect(widget.heading(word("whyNot", { verdict: `${name} ` }))).toBeVisible();
        for (const reason of result.ruledOut[id] ?? []) {
          await expect(section).toContainText(
            "rule" in reason
              ? word(reason.rule === "no-situation" ? "ruledSituation" : "ruledEvidence")
              : answered(reason.question, reason.option),
          );
        }
        const ruled = id in result.ruledOut;
        await expect(section.getByText(word("notRuledOut"))).toHaveCount(ruled ? 0 : 1);
      }
      const article = ((await page.locator("article").textContent()) ?? "").replace(/\s+/g, " ");
      for (const quote of await widget.host.locator("blockquote > p").allTextContents()) {
        expect(article).toContain(quote);
      }
    });

    await test.step("the points of every verdict", async () => {
      for (const [id, score] of Object.entries(result.scores)) {
        const status = id in result.ruledOut ? "ruledOut" : id === result.verdict ? "best" : "left";
        await expect(widget.fitOf(id).getByRole("cell")).toHaveText([
          String(score).replace("-", "\u2212"),
          word(status),
        ]);
      }
    });

    await test.step("the map: where each option leads is what the engine gives for it", async () => {
      for (const id of result.asked) {
        await widget.unfold(id);
        for (const { id: other } of options(id)) {
          if (other === answers[id]) continue;
          const then = await assess({ ...answers, [id]: other });
          const way = widget.way(id, other);
          const same = announced(then) === announced(result);
          const open = !result.verdict && result.unknown.includes(id);
          await expect(way.locator(".to")).toHaveText(
            same && !open ? [] : [`${word("leadsTo")} ${lead(result, then)}`],
          );
        }
      }
      if (!result.changes.length) await expect(widget.host).toContainText(word("whatIfNone"));
    });

    await test.step("all answers", () => widget.expectAnswers(answers));

    await test.step("the week this would be: the recommended role's, and the visitor's own", async () => {
      const rows = widget.host.locator("[part=chart] li");
      const role = pack.week.roles.find(({ id }) => id === result.verdict);
      await expect(widget.heading(word("ownWeekTitle"))).toHaveCount(role ? 1 : 0);
      const [planned] = pack.week.roles;
      const shown = role ? [...new Set([role, planned])] : [];
      await expect(rows.locator(".who b")).toHaveText(shown.map((it) => it?.name ?? ""));
      if (!role) return;
      await expect(rows.first()).toHaveAttribute("data-marked");
      await expect(rows.locator("[data-marked]")).toHaveCount(0);
      const { entries } = await plan({ answers });
      await expect(rows.last().locator("i")).toHaveCount(entries.length);
    });

    await test.step("the booking link", async () => {
      await expect(widget.booking).toHaveAttribute("href", bookingAt(BOOKING));
      await expect(widget.booking).toHaveAttribute("rel", /\bnoopener\b/);
    });

    await test.step("what to do next", async () => {
      const next = widget.host.getByText(verdict(result.verdict ?? "not-yet").next);
      await expect(next).toHaveCount(result.verdict ? 1 : 0);
      if (clear) return;
      // What stands between two, or what is not known, is ready to be tried; where no situation
      // holds, there is what one would need.
      const pulled = result.pulledTo ?? "";
      const blocked = result.ruledOut[pulled]?.some((reason) => "question" in reason) ?? true;
      const needs = word("pulledNeeds", { pull: pulled && verdict(pulled).name });
      const stands = blocked
        ? widget.host.locator(".row[data-is=apart]").first()
        : widget.heading(needs);
      await expect(stands).toBeVisible();
    });
  });
}

/** Windows with the most that a result is high in them, and what of it is to be seen at once. */
const windows = [
  { width: 1000, height: 800, most: 2600, first: [] },
  {
    width: 390,
    height: 844,
    most: 3600,
    first: [".says", ".sentence", ".reasons", "a[part=button]"],
  },
  { width: 1280, height: 800, most: 2600, first: [".says", ".reasons", "a[part=button]", ".fit"] },
];

for (const { company, answers } of personas) {
  test(`on one screen: ${company}`, async ({ openHost, page, widget }) => {
    await openHost({ head: COLUMN, body: embedded(`booking="${BOOKING}"`) });
    await widget.expectQuestion("funding");
    await widget.host.evaluate((host, answers) => Object.assign(host, { answers }), answers);
    await expect(widget.booking).toBeVisible();
    for (const { width, height, most, first } of windows) {
      await page.setViewportSize({ width, height });
      const frame = await boxOf(widget.host.getByRole("region"));
      expect(frame.width).toBe(width - 40);
      expect(frame.height).toBeLessThanOrEqual(most);
      expect((await boxOf(widget.booking)).bottom - frame.top).toBeLessThanOrEqual(760);
      for (const part of first) {
        expect((await boxOf(widget.host.locator(part))).bottom, part).toBeLessThanOrEqual(height);
      }
    }
  });
}

/** Where an element stands in the page. */
async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (!box) throw new Error("It is not on screen.");
  return { width: box.width, height: box.height, top: box.y, bottom: box.y + box.height };
}

test("every verdict and every state is among the results", () => {
  const values = <T>(read: (result: (typeof allCases)[number]["result"]) => T) =>
    new Set(allCases.map(({ result }) => read(result)));
  expect(values(({ state }) => state).size).toBe(4);
  for (const { id } of pack.verdicts) expect(values((result) => result.verdict)).toContain(id);
  for (const { id } of pack.situations) expect(values((result) => result.situation)).toContain(id);
});

test("the call to action is the same for every verdict", async ({ openArticle, page, widget }) => {
  test.slow();
  await openArticle();
  const seen = new Set<string>();
  for (const { id } of pack.verdicts) {
    const subject = allCases.find(({ result }) => result.verdict === id && !result.pulledTo);
    if (!subject) throw new Error(`No case leads to ${id}.`);
    await widget.goToResult(subject);
    await expect(widget.booking).toBeVisible();
    // Off the button, if it has come to lie where the last one was pressed.
    await page.mouse.move(0, 0);
    seen.add(
      await widget.booking.evaluate((link) => {
        const { width, height } = link.getBoundingClientRect();
        const { fontSize, fontWeight, color, backgroundColor } = getComputedStyle(link);
        const look = [width, height, fontSize, fontWeight, color, backgroundColor];
        return [link.textContent, link.className, ...look].join(" | ");
      }),
    );
    await widget.button(word("restart")).click();
  }
  expect([...seen]).toHaveLength(1);
});
