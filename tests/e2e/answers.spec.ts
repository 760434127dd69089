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

test("all answers are listed before the result, and Back leaves the result", async ({
  openArticle,
  widget,
}) => {
  const subject = cases.developer;
  await openArticle();
  await widget.goToCheck(subject);
  await widget.expectAnswers(widget.host, subject.answers);
  await widget.button(word("seeResult")).click();
  await widget.expectResult(subject.result);
  await widget.back.click();
  await widget.expectCheck();
  await widget.back.click();
  await widget.expectQuestion(subject.result.asked.at(-1) ?? "");
});

test("Change from the check page returns there", async ({ openArticle, widget }) => {
  const subject = cases.preSeriesA;
  await openArticle();
  await widget.goToCheck(subject);
  await widget.change("edge").click();
  await widget.expectQuestion("edge");
  await expect(widget.option("edge", subject.answers.edge ?? "")).toBeChecked();
  await widget.answer("edge", "little");
  await widget.expectCheck();
  await widget.expectAnswers(widget.host, { ...subject.answers, edge: "little" });
});

test("Change from the check page can be left by Back", async ({ openArticle, widget }) => {
  const subject = cases.preSeriesA;
  await openArticle();
  await widget.goToCheck(subject);
  await widget.change("edge").click();
  await widget.option("edge", "little").check();
  await widget.back.click();
  await widget.expectCheck();
  await widget.expectAnswers(widget.host, subject.answers);
});

test("Change from the result returns there, with the new result", async ({
  openArticle,
  widget,
}) => {
  const subject = cases.preSeriesA;
  const answers = { ...subject.answers, role: "opinion" };
  await openArticle();
  await widget.goToResult(subject);
  await widget.change("role", widget.section(word("answersTitle"))).click();
  await widget.answer("role", "opinion");
  await widget.expectResult(await assess(answers));
});

test("answers to questions no longer asked come back when the edit is undone", async ({
  openArticle,
  widget,
}) => {
  const subject = cases.preSeriesA;
  const { edge, hire, access, ...rest } = subject.answers;
  expect([edge, hire, access]).not.toContain(undefined);
  await openArticle();
  await widget.goToCheck(subject);
  await widget.change("lead").click();
  await widget.answer("lead", "cto");
  await widget.expectCheck();
  await widget.expectAnswers(widget.host, { ...rest, lead: "cto" });
  await widget.change("lead").click();
  await widget.answer("lead", subject.answers.lead ?? "");
  await widget.expectCheck();
  await widget.expectAnswers(widget.host, subject.answers);
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
  await widget.expectCheck();
});
