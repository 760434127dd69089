// Every verdict, situation and state: the page says what the engine says, all of it.
import { allCases } from "./support/cases.ts";
import { answered, stateWord } from "./support/core.ts";
import { BOOKING, expect, test } from "./support/fixtures.ts";
import { pack, question, verdict, word } from "./support/pack.ts";
import { bookingAt } from "./support/widget.ts";

for (const subject of allCases) {
  const { name, answers, result } = subject;

  test(`the result: ${name}`, async ({ page, openArticle, widget }) => {
    await openArticle();
    await widget.goToResult(subject);
    await expect(widget.host.getByText(stateWord(result.state), { exact: true })).toBeVisible();

    await test.step("the deciding answers, with the article's sentences", async () => {
      if (!result.verdict) return;
      const why = widget.section(word("whyTitle", { verdict: verdict(result.verdict).name }));
      for (const id of result.deciding) {
        const option = question(id).options.find((option) => option.id === answers[id]);
        const answer = answered(id, answers[id] ?? "");
        const reason = why.getByRole("listitem").filter({ hasText: answer });
        await expect(reason).toContainText(option?.because ?? "");
        const quote = option?.quote && pack.quotes[option.quote]?.text;
        // A sentence that stands over all the reasons is not repeated under one.
        if (quote) await expect(why).toContainText(quote);
        else await expect(reason).toContainText(word("ourJudgement"));
      }
      const article = ((await page.locator("article").textContent()) ?? "").replace(/\s+/g, " ");
      for (const quote of await widget.host.locator("blockquote > p").allTextContents()) {
        expect(article).toContain(quote);
      }
    });

    await test.step("what was ruled out, and by what", async () => {
      const ruled = widget.section(word("ruledTitle"));
      const out = Object.entries(result.ruledOut);
      await expect(ruled.getByRole("term")).toHaveText(out.map(([id]) => verdict(id).label));
      const reasons = out
        .flatMap(([, reasons]) => reasons)
        .map((reason) => {
          if ("rule" in reason) {
            return word(reason.rule === "no-situation" ? "ruledSituation" : "ruledEvidence");
          }
          const { subject } = question(reason.question);
          return `${answered(reason.question, reason.option)} ${word("change")}: ${subject}`;
        });
      await expect(ruled.getByRole("definition")).toHaveText(reasons);
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

    await test.step("what would change it", async () => {
      const section = widget.section(word("whatIfTitle"));
      const more = section.getByText(word("whatIfMore", { n: result.changes.length - 5 }));
      if (result.changes.length > 5) await more.click();
      await expect(section.getByRole("listitem")).toHaveCount(result.changes.length);
      for (const { question: id, option } of result.changes) {
        await expect(widget.trial(id, option)).toBeVisible();
      }
      if (!result.changes.length) await expect(section).toContainText(word("whatIfNone"));
    });

    await test.step("all answers", async () => {
      await widget.expectAnswers(widget.section(word("answersTitle")), answers);
    });

    await test.step("the booking link", async () => {
      await expect(widget.booking).toHaveAttribute("href", bookingAt(BOOKING));
      await expect(widget.booking).toHaveAttribute("rel", /\bnoopener\b/);
    });
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
