// What-if: a trial shows another result at once, and nothing is lost by it.
import { type Case, cases } from "./support/cases.ts";
import { assess, sentence, short } from "./support/core.ts";
import { expect, test } from "./support/fixtures.ts";
import { label, question, word } from "./support/pack.ts";
import type { Widget } from "./support/widget.ts";

/** The first edit that leads to another headline: opening no question, or some. */
async function edit({ answers, result }: Case, { opens }: { opens: boolean }) {
  const change = result.changes.find((change) => change.opens > 0 === opens);
  if (!change) throw new Error("No single answer would change this result.");
  const { question, option } = change;
  const changed = { ...answers, [question]: option };
  return { question, option, changed, result: await assess(changed) };
}

/** Presses a trial's button, below "more" where it stands there. */
async function press(widget: Widget, subject: Case, id: string, option: string) {
  const at = subject.result.changes.findIndex((it) => it.question === id && it.option === option);
  const more = word("whatIfMore", { n: subject.result.changes.length - 5 });
  if (at >= 5) await widget.host.getByText(more).click();
  await widget.trial(id, option).click();
}

test("a trial changes the headline and is announced; Undo takes it back", async ({
  openArticle,
  widget,
}) => {
  const subject = cases.manager;
  const tried = await edit(subject, { opens: false });
  const { subject: about } = question(tried.question);
  await openArticle();
  await widget.goToResult(subject);
  await expect(widget.status).toBeEmpty();

  await press(widget, subject, tried.question, tried.option);
  await widget.expectResult(tried.result);
  const before = label(tried.question, subject.answers[tried.question] ?? "");
  await expect(widget.status).toHaveText(
    [
      word("trying", { subject: about, option: label(tried.question, tried.option), before }),
      word("before", { result: short(subject.result) }),
      word("now", { result: short(tried.result) }),
    ].join(""),
  );

  await widget.button(word("undo")).click();
  await widget.expectResult(subject.result);
  await expect(widget.heading(sentence(tried.result))).toHaveCount(0);
  await expect(widget.status).toBeEmpty();
  await widget.expectAnswers(widget.section(word("answersTitle")), subject.answers);
});

test("a trial can be undone where it was begun", async ({ openArticle, widget }) => {
  const subject = cases.preSeriesA;
  const tried = await edit(subject, { opens: false });
  await openArticle();
  await widget.goToResult(subject);
  await press(widget, subject, tried.question, tried.option);
  await widget.expectResult(tried.result);
  await widget.trial(tried.question, tried.option, "undo").click();
  await widget.expectResult(subject.result);
  await expect(widget.trial(tried.question, tried.option)).toBeVisible();
});

test("a trial that is kept becomes the answer", async ({ openArticle, widget }) => {
  const subject = cases.preSeriesA;
  const tried = await edit(subject, { opens: false });
  await openArticle();
  await widget.goToResult(subject);
  await press(widget, subject, tried.question, tried.option);
  await widget.button(word("keep")).click();
  await widget.expectResult(tried.result);
  await expect(widget.status).toBeEmpty();
  await widget.expectAnswers(widget.section(word("answersTitle")), tried.changed);
});

test("a kept trial that opens questions asks them and returns to the result", async ({
  openArticle,
  widget,
}) => {
  const subject = cases.manager;
  const tried = await edit(subject, { opens: true });
  const { next } = tried.result;
  if (!next) throw new Error("This edit opens no question.");
  await openArticle();
  await widget.goToResult(subject);
  await press(widget, subject, tried.question, tried.option);
  await widget.button(word("keep")).click();

  let answers: Record<string, string> = tried.changed;
  let result = tried.result;
  while (result.next) {
    const option = question(result.next).options[0]?.id ?? "";
    await widget.answer(result.next, option);
    answers = { ...answers, [result.next]: option };
    result = await assess(answers);
  }
  await widget.expectResult(result);
  await widget.expectAnswers(widget.section(word("answersTitle")), answers);
});
