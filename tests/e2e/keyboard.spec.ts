// The whole way by keyboard alone.
import type { Locator, Page } from "@playwright/test";
import { type Case, cases, mainCases } from "./support/cases.ts";
import { assess, sentence } from "./support/core.ts";
import { BOOKING, embedded, expect, test } from "./support/fixtures.ts";
import { pack, question, word } from "./support/pack.ts";
import { bookingAt, type Widget } from "./support/widget.ts";

/** A page with a header that covers the first 80 pixels of the window. */
const STICKY = 80;
const host = {
  head: `<meta name="viewport" content="width=device-width">
    <style>header { position: sticky; top: 0; height: ${STICKY}px; background: #ccc; z-index: 9 }</style>`,
  body: `<header>Header</header><main><h1>Host</h1><p style="height: 500px">Before</p>
    ${embedded()}<p style="height: 2000px">After</p></main>`,
};

/** Opens a row of the map by its button, where the row is folded. */
async function unfold(page: Page, widget: Widget, id: string): Promise<void> {
  const fold = widget.fold(id);
  await expect(widget.row(id)).toBeVisible();
  if (!(await fold.isVisible())) return;
  await tabTo(page, fold);
  await page.keyboard.press("Enter");
  await expect(fold).toHaveCount(0);
}

/** Presses Tab until an element has the focus; the number of presses is bounded by the page. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  const focused = () =>
    target.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element);
  for (let presses = 0; presses < 80; presses++) {
    if (await focused()) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${target}.`);
}

async function expectHeadingFocused(heading: Locator): Promise<void> {
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport({ ratio: 1 });
  await expect
    .poll(async () => (await heading.boundingBox())?.y, "clear of the sticky header")
    .toBeGreaterThanOrEqual(STICKY);
}

for (const { name, answers, result } of mainCases) {
  test(`32, 33: by keyboard to the result: ${name}`, async ({ page, openHost, widget }) => {
    // Some hundred key presses, each followed by a look at the page.
    test.slow();
    await openHost(host);
    await widget.expectQuestion("funding");
    for (const id of result.asked) {
      const heading = widget.heading(question(id).title);
      await expect(heading).toBeVisible();
      if (id !== "funding") await expectHeadingFocused(heading);

      const options = pack.questions.find((it) => it.id === id)?.options.map((it) => it.id) ?? [];
      const at = answers[id] === "unsure" ? options.length : options.indexOf(answers[id] ?? "");
      await tabTo(page, widget.option(id, options[0] ?? ""));
      if (at === 0) await page.keyboard.press("Space");
      for (let presses = 0; presses < at; presses++) await page.keyboard.press("ArrowDown");
      await expect(widget.option(id, answers[id] ?? "")).toBeChecked();
      await expect(heading, "arrow keys do not advance").toBeVisible();

      await page.keyboard.press("Tab");
      await expect(widget.continue).toBeFocused();
      await page.keyboard.press(at % 2 ? "Space" : "Enter");
    }
    await expectHeadingFocused(widget.heading(sentence(result)));
    await tabTo(page, widget.booking);
    await expect(widget.booking).toHaveAttribute("href", bookingAt(BOOKING));
  });
}

test("33: a button stays under the finger, and each question has a heading of its own", async ({
  page,
  openHost,
  widget,
}) => {
  await openHost(host);
  await widget.expectQuestion("funding");
  await widget.expectRunning();
  const mark = (it: Locator) => it.evaluate((element) => Object.assign(element, { marked: true }));
  const marked = (it: Locator) => it.evaluate((element) => "marked" in element);
  await mark(widget.continue);
  await widget.answer("funding", "seed");
  const heading = (id: string) => widget.heading(question(id).title);
  await expectHeadingFocused(heading("round"));
  expect(await marked(widget.continue), "the button").toBe(true);
  // Where the focus was on the heading already, a screen reader hears of another that has it.
  await mark(heading("round"));
  await page.goBack();
  await expectHeadingFocused(heading("funding"));
  expect(await marked(heading("funding")), "the heading").toBe(false);
});

test("33: focus follows every change of screen", async ({ page, openHost, widget }) => {
  const subject = cases.preSeriesA;
  await openHost(host);
  await widget.goToResult(subject);
  await expectHeadingFocused(widget.heading(sentence(subject.result)));
  await unfold(page, widget, "edge");
  await tabTo(page, widget.change("edge"));
  await page.keyboard.press("Enter");
  await expectHeadingFocused(widget.heading(question("edge").title));
  await page.keyboard.press("Shift+Tab");
  await expect(widget.back).toBeFocused();
  await page.keyboard.press("Enter");
  await expectHeadingFocused(widget.heading(sentence(subject.result)));
  await tabTo(page, widget.button(word("restart")));
  await page.keyboard.press("Enter");
  await expectHeadingFocused(widget.heading(question("funding").title));
});

/** The first option of the map that leads elsewhere, and asks nothing more. */
function leading({ answers, result }: Case): {
  id: string;
  own: string;
  steps: number;
  option: string;
} {
  const ids = (id: string) => {
    const { options, unsure } = question(id);
    return [...options.map((it) => it.id), ...(unsure ? ["unsure"] : [])];
  };
  const known = result.unknown.map((id) => ({ question: id, option: ids(id)[0] ?? "", opens: 0 }));
  const first = [...result.changes, ...known].find(({ opens }) => opens === 0);
  if (!first) throw new Error("No single answer would change this result.");
  const { question: id, option } = first;
  const own = answers[id] ?? "";
  return { id, own, option, steps: ids(id).indexOf(option) - ids(id).indexOf(own) };
}

for (const subject of mainCases) {
  test(`a trial is begun, undone and kept by keyboard: ${subject.name}`, async ({
    page,
    openHost,
    widget,
  }) => {
    const { id, own, option, steps } = leading(subject);
    const arrow = async () => {
      const key = steps < 0 ? "ArrowUp" : "ArrowDown";
      for (let left = Math.abs(steps); left; left--) await page.keyboard.press(key);
    };
    await openHost(host);
    await widget.goToResult(subject);
    await unfold(page, widget, id);
    await tabTo(page, widget.trial(id, own));
    await arrow();
    await expect(widget.trial(id, option)).toBeFocused();
    await expect(widget.trial(id, option)).toBeChecked();
    await tabTo(page, widget.button(word("undo")));
    await page.keyboard.press("Enter");
    await widget.expectResult(subject.result);
    await expect(widget.trial(id, own)).toBeFocused();
    await expect(widget.trial(id, own)).toBeChecked();

    await arrow();
    await tabTo(page, widget.button(word("keep")));
    await page.keyboard.press("Enter");
    const kept = await assess({ ...subject.answers, [id]: option });
    await expectHeadingFocused(widget.heading(sentence(kept)));
  });
}

test("34: Continue with nothing chosen leads to the error and on to the first radio", async ({
  page,
  openHost,
  widget,
}) => {
  await openHost(host);
  await page.evaluate(() => history.replaceState(null, "", "#host"));
  await tabTo(page, widget.continue);
  await page.keyboard.press("Enter");
  await expectHeadingFocused(widget.error);
  await expect(widget.error).toContainText(word("errorTitle"));
  await expect(
    widget.host.getByRole("group", { name: question("funding").title }),
  ).toHaveAccessibleDescription(word("errorChoose"));

  await widget.continue.focus();
  await page.keyboard.press("Enter");
  await expect(widget.error, "a second press comes back to the error").toBeFocused();

  await page.keyboard.press("Tab");
  const link = widget.error.getByRole("link", { name: word("errorChoose") });
  await expect(link).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(widget.host.getByRole("radio").first()).toBeFocused();
  expect(new URL(page.url()).hash).toBe("#host");

  await page.keyboard.press("Space");
  await expect(widget.error).toHaveCount(0);
});

test("32: keys that the widget takes are no shortcuts of the page, and others still are", async ({
  openPage,
  page,
  widget,
}) => {
  await openPage("shortcuts");
  await widget.answer("funding", "none");
  await widget.expectQuestion("lead");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await expect(widget.option("lead", "nobody")).toBeChecked();
  await page.keyboard.press("Tab");
  await expect(widget.continue).toBeFocused();
  await page.keyboard.press("Enter");
  await widget.expectQuestion("team");
  const shortcuts = () => page.evaluate<string[]>("shortcuts");
  expect(new Set(await shortcuts())).toEqual(new Set(["Tab"]));
  await page.keyboard.press("j");
  await page.keyboard.press("Control+ArrowDown");
  expect((await shortcuts()).filter((key) => key !== "Tab")).toEqual(["j", "Control", "ArrowDown"]);
});
