// Answers are the visitor's: they stay, can be changed from anywhere, and go when asked to.
import { cases } from "./support/cases.ts";
import { assess } from "./support/core.ts";
import { expect, test } from "./support/fixtures.ts";
import { pack, word } from "./support/pack.ts";

test("nothing is chosen beforehand", async ({ openArticle, widget }) => {
  await openArticle();
  await widget.answerAll(cases.preSeriesA.answers, { until: "block" });
  await widget.expectQuestion("block");
  for (const radio of await widget.host.getByRole("radio").all()) {
    await expect(radio).not.toBeChecked();
  }
  await expect(widget.option("block", "unsure")).toBeVisible();
});

test("Back keeps the answers", async ({ openArticle, widget }) => {
  const { answers } = cases.preSeriesA;
  await openArticle();
  await expect(widget.host.getByRole("radio")).not.toHaveCount(0);
  await expect(widget.back).toHaveCount(0);
  await widget.answerAll(answers, { until: "block" });
  for (const id of ["team", "lead", "round", "funding"]) {
    await widget.back.click();
    await widget.expectQuestion(id);
    await expect(widget.option(id, answers[id] ?? "")).toBeChecked();
  }
  for (const id of ["round", "lead", "team", "block"]) {
    await widget.continue.click();
    await widget.expectQuestion(id);
  }
});

test("the last answer leads to the result, and Back leaves it", async ({ openArticle, widget }) => {
  const subject = cases.developer;
  await openArticle();
  await widget.goToResult(subject);
  await widget.expectAnswers(subject.answers);
  await widget.back.click();
  await widget.expectQuestion(subject.result.asked.at(-1) ?? "");
  await widget.continue.click();
  await widget.expectResult(subject.result);
});

test("a question opened again returns to the result, with the new one", async ({
  openArticle,
  widget,
}) => {
  const subject = cases.preSeriesA;
  const answers = { ...subject.answers, role: "opinion" };
  await openArticle();
  await widget.goToResult(subject);
  await widget.reopen("role");
  await expect(widget.option("role", subject.answers.role ?? "")).toBeChecked();
  await widget.answer("role", "opinion");
  const result = await assess(answers);
  await widget.expectResult(result);
  // An opinion is no full-time hire, so what follows from one is not asked.
  const asked = Object.entries(answers).filter(([id]) => result.asked.includes(id));
  await widget.expectAnswers(Object.fromEntries(asked));
});

test("a question opened again can be left by Back", async ({ openArticle, widget }) => {
  const subject = cases.preSeriesA;
  await openArticle();
  await widget.goToResult(subject);
  await widget.reopen("edge");
  await widget.option("edge", "little").check();
  await widget.back.click();
  await widget.expectResult(subject.result);
  await widget.expectAnswers(subject.answers);
});

test("answers to questions no longer asked come back when the edit is undone", async ({
  openArticle,
  widget,
}) => {
  const subject = cases.preSeriesA;
  const { edge, hire, access, ...rest } = subject.answers;
  expect([edge, hire, access]).not.toContain(undefined);
  const without = { ...rest, lead: "cto" };
  await openArticle();
  await widget.goToResult(subject);
  await widget.reopen("lead");
  await widget.answer("lead", "cto");
  await widget.expectResult(await assess(without));
  await widget.expectAnswers(without);
  await widget.reopen("lead");
  await widget.answer("lead", subject.answers.lead ?? "");
  await widget.expectResult(subject.result);
  await widget.expectAnswers(subject.answers);
});

test("starting again empties the answers", async ({ openArticle, widget }) => {
  const subject = cases.advisor;
  await openArticle();
  await widget.goToResult(subject);
  await widget.button(word("restart")).click();
  const first = pack.questions[0]?.id ?? "";
  await widget.expectQuestion(first);
  for (const id of subject.result.asked) {
    await widget.expectQuestion(id);
    await expect(widget.host.getByRole("radio", { checked: true })).toHaveCount(0);
    await widget.answer(id, subject.answers[id] ?? "");
  }
  await widget.expectResult(subject.result);
});
