// What stays beyond the page: nothing, unless it was asked for; and what Back does.

import type { Page } from "@playwright/test";
import { cases } from "./support/cases.ts";
import { embedded, expect, test } from "./support/fixtures.ts";
import { question, word } from "./support/pack.ts";
import { Widget } from "./support/widget.ts";

const stored = (page: Page) =>
  page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie] as const);

test("39: before it is asked for nothing is kept, and only own files are fetched", async ({
  openHost,
  page,
  widget,
}) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(new URL(request.url()).pathname));
  await openHost({ body: embedded('save="ask"') });
  await widget.goToResult(cases.preSeriesA);
  expect(await stored(page)).toEqual([0, 0, ""]);
  for (const path of requests) expect(path).toMatch(/^\/(host\.html|v1\/)/);
});

test("39: what is kept on request is there again, until it is deleted", async ({
  openHost,
  page,
  widget,
}) => {
  await page.clock.setFixedTime(new Date("2026-11-24T12:00:00"));
  await openHost({ body: embedded('save="ask"') });
  await widget.answer("funding", "seed");
  await expect(widget.host.getByText(word("keepText"))).toBeVisible();
  await widget.button(word("keepHere")).click();
  const until = word("keptUntil", { date: "24 December 2026" });
  await expect(widget.host.getByText(until)).toBeVisible();
  await widget.answer("round", "no");
  await widget.expectQuestion("lead");

  await page.reload();
  await widget.expectQuestion("lead");
  await expect(widget.host.getByText(until)).toBeVisible();
  await widget.back.click();
  await expect(widget.option("round", "no")).toBeChecked();
  await widget.continue.click();

  await widget.button(word("forget")).click();
  expect(await stored(page)).toEqual([0, 0, ""]);
  await widget.answer("lead", "nobody");
  expect(await stored(page)).toEqual([0, 0, ""]);
  await page.reload();
  await widget.expectQuestion("funding");
});

test("a month later it is gone", async ({ openHost, page, widget }) => {
  await page.clock.setFixedTime(new Date("2026-11-24T12:00:00"));
  await openHost({ body: embedded('save="ask"') });
  await widget.answer("funding", "seed");
  await widget.button(word("keepHere")).click();
  await page.clock.setFixedTime(new Date("2026-12-24T12:00:01"));
  await page.reload();
  await widget.expectQuestion("funding");
  expect(await stored(page)).toEqual([0, 0, ""]);
});

test('save="session" keeps the answers in the tab', async ({ openHost, page, context, widget }) => {
  await openHost({ body: embedded('save="session"') });
  await widget.goToResult(cases.advisor);
  await expect(widget.host.getByText(word("keptTab"))).toBeVisible();
  expect((await stored(page))[0]).toBe(0);
  await page.reload();
  await widget.expectResult(cases.advisor.result);
  await expect(widget.host.getByText(word("sharedText"))).toHaveCount(0);
  const other = await context.newPage();
  await other.goto(page.url());
  expect(await stored(other)).toEqual([0, 0, ""]);
  await widget.button(word("restart")).click();
  await widget.expectQuestion("funding");
});

for (const kept of [
  "nonsense",
  "1 9999999999999 1.fractional-cto.1.zzz",
  "2 9999999999999 1.fractional-cto.1.1102122111110---qp4lq",
  "1 NaN 1.fractional-cto.1.1102122111110---qp4lq",
  `1 9999999999999 ${"0".repeat(1_000_000)}`,
]) {
  test(`what was kept is not trusted: ${kept.slice(0, 40)}`, async ({ openHost, page, widget }) => {
    await openHost({ body: embedded('save="ask"') });
    await page.evaluate((kept) => localStorage.setItem("fractional-cto", kept), kept);
    await page.reload();
    await widget.expectQuestion("funding");
    await expect(widget.host.getByRole("status").filter({ hasText: /./ })).toHaveCount(0);
    await widget.answer("funding", "seed");
    await widget.expectQuestion("round");
  });
}

test("25: storage that throws leaves the assessment working, and says so", async ({
  openHost,
  page,
  widget,
}) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
    }
  });
  await openHost({ body: embedded('save="ask"') });
  await widget.answer("funding", "seed");
  await widget.button(word("keepHere")).click();
  await expect(widget.host.getByText(word("keepRefused"))).toBeVisible();
  await widget.answer("round", "no");
  await widget.expectQuestion("lead");
});

test("what one tab deletes another does not write again", async ({
  openHost,
  page,
  context,
  widget,
}) => {
  await openHost({ body: embedded('save="ask"') });
  await widget.answer("funding", "seed");
  await widget.button(word("keepHere")).click();
  const tab = await context.newPage();
  await tab.goto(page.url());
  const other = new Widget(tab.locator("fractional-cto"));
  await other.expectQuestion("round");
  await other.button(word("forget")).click();
  await expect(widget.host.getByText(word("keepText"))).toBeVisible();
  await widget.answer("round", "no");
  await widget.expectQuestion("lead");
  expect(await stored(page)).toEqual([0, 0, ""]);
});

test("the browser's Back goes a step back, and then leaves", async ({ openHost, page, widget }) => {
  await page.goto("/");
  await openHost({ body: embedded() });
  await widget.answer("funding", "seed");
  await widget.answer("round", "no");
  await widget.expectQuestion("lead");
  await page.goBack();
  await widget.expectQuestion("round");
  await expect(widget.option("round", "no")).toBeChecked();
  await expect(widget.heading(question("round").title)).toBeFocused();
  await page.goBack();
  await widget.expectQuestion("funding");
  await page.goBack();
  await expect(page).toHaveURL(/\/$/);
});

test("the widget's own Back and Start again never travel the page's history", async ({
  openHost,
  page,
  widget,
}) => {
  await openHost({
    head: `<script>addEventListener("popstate", () => (document.title = "travelled"))</script>`,
    body: embedded(),
  });
  await widget.answer("funding", "seed");
  await widget.answer("round", "no");
  const length = await page.evaluate(() => history.length);
  await widget.back.click();
  await widget.back.click();
  await widget.expectQuestion("funding");
  // The entries that are there serve again.
  await widget.answer("funding", "seed");
  await widget.answer("round", "no");
  await widget.expectQuestion("lead");
  expect(await page.evaluate(() => history.length)).toBe(length);
  await expect(page).toHaveTitle("Host");
  await page.goBack();
  await widget.expectQuestion("round");
});

test("a link to a heading goes no step back", async ({ openHost, page, widget }) => {
  await openHost({ body: `<a href="#top">Top</a><a href="#end">End</a>${embedded()}` });
  await widget.answer("funding", "seed");
  await widget.answer("round", "no");
  await page.getByRole("link", { name: "Top" }).click();
  await expect(page).toHaveURL(/#top$/);
  await page.getByRole("link", { name: "End" }).click();
  await expect(page).toHaveURL(/#end$/);
  await page.goBack();
  await expect(page).toHaveURL(/#top$/);
  await widget.expectQuestion("lead");
});

test("a page with a history of its own is left alone", async ({ openHost, page, widget }) => {
  await openHost({ body: embedded() });
  await page.evaluate(() => history.replaceState({ router: 1 }, ""));
  const length = await page.evaluate(() => history.length);
  await widget.answer("funding", "seed");
  await widget.expectQuestion("round");
  expect(await page.evaluate(() => [history.length, history.state as unknown])).toEqual([
    length,
    { router: 1 },
  ]);
});

test("two tabs that write by turns leave a whole record, the last one", async ({
  openHost,
  page,
  context,
  widget,
}) => {
  await openHost({ body: embedded('save="ask"') });
  await widget.answer("funding", "seed");
  await widget.button(word("keepHere")).click();
  const tab = await context.newPage();
  await tab.goto(page.url());
  const other = new Widget(tab.locator("fractional-cto"));
  await other.answer("round", "no");
  await widget.answer("round", "yes");
  await other.answer("lead", "nobody");
  await other.expectQuestion("team");
  await page.reload();
  await widget.expectQuestion("team");
  expect(
    await widget.host.evaluate((host: HTMLElement & { answers: unknown }) => host.answers),
  ).toEqual({ funding: "seed", round: "no", lead: "nobody" });
});
