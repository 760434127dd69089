// Every verdict, situation and state: the page says what the engine says, all of it.
import { allCases } from "./support/cases.ts";
import { type Assessment, answered, assess, short, stateWord } from "./support/core.ts";
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
  if (!then.pulledTo) return verdict(then.verdict).label;
  return now.pulledTo ? short(then) : word("pulled");
}

for (const subject of allCases) {
  const { name, answers, result } = subject;
  const clear = result.verdict && !result.pulledTo;

  test(`the result: ${name}`, async ({ page, openArticle, widget }) => {
    await openArticle();
    await widget.goToResult(subject);

    await test.step("the answer in a few words, and how sure it is", async () => {
      await expect(widget.host.locator(".answer")).toHaveText(
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
        await expect(widget.heading(word("whyNot", { verdict: name }))).toBeVisible();
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

    await test.step("the booking link", async () => {
      await expect(widget.booking).toHaveAttribute("href", bookingAt(BOOKING));
      await expect(widget.booking).toHaveAttribute("rel", /\bnoopener\b/);
    });

    await test.step("what to do next", async () => {
      const next = widget.host.getByText(verdict(result.verdict ?? "not-yet").next);
      await expect(next).toHaveCount(result.verdict ? 1 : 0);
      if (!clear) await expect(widget.host.locator(".row.apart").first()).toBeVisible();
    });
  });
}

for (const { company, answers } of personas) {
  test(`on one screen: ${company}`, async ({ openHost, page, widget }) => {
    for (const [width, most] of [
      [960, 2600],
      [350, 3600],
    ] as const) {
      await page.setViewportSize({ width: width + 40, height: 800 });
      await openHost({ head: COLUMN, body: embedded(`booking="${BOOKING}"`) });
      await widget.host.evaluate((host, answers) => Object.assign(host, { answers }), answers);
      const frame = await widget.host.getByRole("region").boundingBox();
      const booking = await widget.booking.boundingBox();
      if (!frame || !booking) throw new Error("The result is not on screen.");
      expect(frame.width).toBe(width);
      expect(frame.height).toBeLessThanOrEqual(most);
      expect(booking.y + booking.height - frame.y).toBeLessThanOrEqual(760);
    }
  });
}

test("every verdict and every state is among the results", () => {
  const values = <T>(read: (result: (typeof allCases)[number]["result"]) => T) =>
    new Set(allCases.map(({ result }) => read(result)));
  expect(values(({ state }) => state).size).toBe(4);
  for (const { id } of pack.verdicts) expect(values((result) => result.verdict)).toContain(id);
  for (const { id } of pack.situations) expect(values((result) => result.situation)).toContain(id);
});

test("the call to action is the same for every verdict", async ({ openArticle, widget }) => {
  test.slow();
  await openArticle();
  const seen = new Set<string>();
  for (const { id } of pack.verdicts) {
    const subject = allCases.find(({ result }) => result.verdict === id && !result.pulledTo);
    if (!subject) throw new Error(`No case leads to ${id}.`);
    await widget.goToResult(subject);
    await expect(widget.booking).toBeVisible();
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
