// What-if: a trial shows another result at once, and nothing is lost by it.
import { type Case, cases } from "./support/cases.ts";
import { assess, sentence, short } from "./support/core.ts";
import { embedded, expect, test } from "./support/fixtures.ts";
import { label, personas, question, word } from "./support/pack.ts";

/** The first edit that leads to another headline: opening no question, or some. */
async function edit({ answers, result }: Case, { opens }: { opens: boolean }) {
  const change = result.changes.find((change) => change.opens > 0 === opens);
  if (!change) throw new Error("No single answer would change this result.");
  const { question, option } = change;
  const changed = { ...answers, [question]: option };
  return { question, option, changed, result: await assess(changed) };
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

  await widget.try(tried.question, tried.option);
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
  await widget.expectAnswers(subject.answers);
});

for (const { company, answers } of personas) {
  test(`what each option of the map announces is what the engine gives for it: ${company}`, async ({
    openHost,
    widget,
  }) => {
    test.slow();
    await openHost({ body: embedded() });
    await widget.expectQuestion("funding");
    await widget.host.evaluate((host, answers) => Object.assign(host, { answers }), answers);
    const result = await assess(answers);
    await widget.expectResult(result);
    for (const id of result.asked) {
      const { options, unsure, subject } = question(id);
      const before = label(id, answers[id] ?? "");
      await widget.unfold(id);
      for (const option of [...options.map((it) => it.id), ...(unsure ? ["unsure"] : [])]) {
        if (option === answers[id]) continue;
        const then = await assess({ ...answers, [id]: option });
        await widget.trial(id, option).check();
        const said = [
          word("trying", { subject, option: label(id, option), before }),
          word("before", { result: short(result) }),
          word("now", { result: short(then) }),
        ];
        await expect(widget.status).toHaveText(said.join(""));
        await expect(widget.host.locator(".sentence")).toHaveText(sentence(then));
      }
    }
  });
}

test("a trial is answered first, and the whole result follows a frame later", async ({
  openArticle,
  widget,
}) => {
  const subject = cases.preSeriesA;
  const tried = await edit(subject, { opens: false });
  await openArticle();
  await widget.goToResult(subject);
  await widget.unfold(tried.question);
  /** The verdict on show, and whether the trial is answered. */
  type Seen = { says: string; answered: boolean };
  const seen = await widget.trial(tried.question, tried.option).evaluate(async (radio) => {
    const root = radio.getRootNode() as ShadowRoot;
    const look = (): Seen => ({
      says: root.querySelector(".sentence")?.textContent ?? "",
      answered: Boolean(root.querySelector("[role=status] strong")),
    });
    const frame = () => new Promise(requestAnimationFrame);
    (radio as HTMLElement).click();
    await frame();
    const first = look();
    await frame();
    await frame();
    return [first, look()];
  });
  expect(seen).toEqual([
    { says: sentence(subject.result), answered: true },
    { says: sentence(tried.result), answered: true },
  ]);
});

test("a trial can be undone where it was begun", async ({ openArticle, widget }) => {
  const subject = cases.preSeriesA;
  const tried = await edit(subject, { opens: false });
  await openArticle();
  await widget.goToResult(subject);
  await widget.try(tried.question, tried.option);
  await widget.expectResult(tried.result);
  const own = subject.answers[tried.question] ?? "";
  await expect(widget.way(tried.question, own)).toContainText(word("yourAnswer"));
  await widget.try(tried.question, own);
  await widget.expectResult(subject.result);
  await expect(widget.status).toBeEmpty();
});

test("a trial that is kept becomes the answer", async ({ openArticle, widget }) => {
  const subject = cases.preSeriesA;
  const tried = await edit(subject, { opens: false });
  await openArticle();
  await widget.goToResult(subject);
  await widget.try(tried.question, tried.option);
  await widget.button(word("keep")).click();
  await widget.expectResult(tried.result);
  await expect(widget.status).toBeEmpty();
  await widget.expectAnswers(tried.changed);
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
  await widget.try(tried.question, tried.option);
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
  await widget.expectAnswers(answers);
});
