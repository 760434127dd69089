// The Yew component in an app that has nothing else of this project: no loader, no element.
import type { Page } from "@playwright/test";
import { cases } from "./support/cases.ts";
import { answered, sentence, short } from "./support/core.ts";
import { expect, test } from "./support/fixtures.ts";
import { serveYewApp } from "./support/folder.ts";
import { word } from "./support/pack.ts";
import { Widget } from "./support/widget.ts";

/** Where the app books. */
const BOOKING = "https://calendly.com/example/strategy-call";

/** All that the app is made of. */
const FILES = ["/app/", "/app/app.js", "/app/app_bg.wasm", "/app/en-GB.pack"];

const subject = cases.preSeriesA;

/** Serves the app on a page. */
async function serveApp(page: Page): Promise<void> {
  await serveYewApp(page, "/app", "yew-app");
  await page.route(/\/app\/(#.*)?$/, (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><html lang="en-GB"><head><title>App</title>
        <script type="module">import start from "./app.js"; start();</script></head></html>`,
    }),
  );
}

/** The widget in the app. */
const widgetOf = (page: Page) => new Widget(page.locator("main"));

/** The app says what the widget has told it last. */
const expectTold = (page: Page, event: string) =>
  expect(page.getByText(`Last event: ${event}`, { exact: true })).toBeVisible();

async function copied(page: Page, widget: Widget, button: string): Promise<string> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await widget.button(word(button)).click();
  await expect(widget.host.getByText(word("copied"))).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

let asked: URL[];

test.beforeEach(async ({ page, context }) => {
  asked = [];
  context.on("request", (request) => asked.push(new URL(request.url())));
  await serveApp(page);
});

test.afterEach(() => {
  const { origin } = asked[0] ?? {};
  const others = asked.filter((it) => it.origin !== origin || !FILES.includes(it.pathname));
  const unasked = others.filter(({ href }) => !href.startsWith(BOOKING));
  expect(unasked, "only the app's own files are fetched").toEqual([]);
});

test("it has the widget's look, and its keys", async ({ page, expectAccessible }) => {
  await page.goto("/app/");
  const widget = widgetOf(page);
  await widget.expectQuestion("funding");
  await expectTold(page, "ready");
  await expectAccessible();
  await widget.option("funding", "seed").press("Space");
  await widget.continue.press("Enter");
  await widget.expectQuestion("round");
  await expectTold(page, "step");
});

test("it looks like the app around it, and follows it", async ({ page }) => {
  await page.goto("/app/");
  const widget = widgetOf(page);
  await widget.expectQuestion("funding");
  const frame = widget.host.locator("[part=frame]");
  await expect(frame).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
  await expect(frame).toHaveCSS("color-scheme", "light");
  // An app that turns dark without a word of its scheme.
  await page.evaluate(() => {
    document.body.setAttribute(
      "style",
      "background: #15171a; color: #e5e5e5; font-family: fantasy",
    );
  });
  await expect(frame).toHaveCSS("color-scheme", "dark");
  await expect(frame).toHaveCSS("color", "rgb(229, 229, 229)");
  await expect(frame).toHaveCSS("font-family", "fantasy");
  await expect(frame).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
  // On a picture it brings a ground of its own.
  await page.evaluate(() => document.body.style.setProperty("background-image", "url('data:,')"));
  await expect(frame).toHaveCSS("background-color", "rgb(22, 24, 27)");
});

test("it books with the result", async ({ page, context }) => {
  await context.route(`${new URL(BOOKING).origin}/**`, (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>Booking</title>Booking" }),
  );
  await page.goto("/app/");
  const widget = widgetOf(page);
  await widget.goToResult(subject);
  await expectTold(page, "result");
  const sent = widget.host.locator(".sent");
  const terms = await sent.locator("dt").allTextContents();
  const values = await sent.locator("dd").allTextContents();
  const [booked] = await Promise.all([context.waitForEvent("page"), widget.booking.click()]);
  await booked.waitForLoadState();
  const { origin, pathname, searchParams } = new URL(booked.url());
  expect(origin + pathname).toBe(BOOKING);
  expect([...searchParams]).toEqual(terms.map((term, at) => [term, values[at]]));
  expect(searchParams.get("a1")).toContain(short(subject.result));
  expect(searchParams.get("utm_campaign")).toBe(subject.result.verdict);
  await expectTold(page, "book");
});

test("a link to the result opens it in the app", async ({ page, context }) => {
  await page.goto("/app/");
  const widget = widgetOf(page);
  await widget.goToResult(subject);
  const link = new URL(await copied(page, widget, "copyLink"));
  await expectTold(page, "share");
  expect(link.pathname).toBe("/app/");
  expect(link.hash).toMatch(/^#fcto-2-/);

  const other = await context.newPage();
  await serveApp(other);
  await other.goto(link.href);
  const theirs = widgetOf(other);
  await theirs.expectResult(subject.result);
  await expect(theirs.host.getByText(word("sharedText"))).toBeVisible();
  await expectTold(other, "result");
  expect(new URL(other.url()).hash).toBe("");
});

test("the result is copied, and printed in its own look", async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      const { color } = getComputedStyle(document.body.firstElementChild ?? document.body);
      Object.assign(top ?? window, { printed: [document.body.textContent, color] });
      dispatchEvent(new Event("afterprint"));
    };
  });
  await page.goto("/app/");
  const widget = widgetOf(page);
  await widget.goToResult(subject);
  const text = await copied(page, widget, "copyText");
  await widget.button(word("print")).first().click();
  const printed = () =>
    page.evaluate(() => (window as unknown as { printed?: string[] }).printed ?? []);
  await expect.poll(printed).toHaveLength(2);
  const [paper = "", color] = await printed();
  for (const brief of [text, paper]) {
    expect(brief).toContain(sentence(subject.result));
    for (const [id, option] of Object.entries(subject.answers)) {
      expect(brief).toContain(answered(id, option));
    }
  }
  const frame = widget.host.locator("[part=frame]");
  await expect(frame).toHaveCSS("color", color ?? "");
  await expect(page.locator("iframe")).toHaveCount(0);
});

test("what is kept is there after a reload, until it is deleted", async ({ page }) => {
  const stored = () => page.evaluate(() => localStorage.length + sessionStorage.length);
  await page.goto("/app/");
  const widget = widgetOf(page);
  await widget.answer("funding", "seed");
  expect(await stored()).toBe(0);
  await widget.button(word("keepHere")).click();
  await widget.answer("round", "no");
  await widget.expectQuestion("lead");
  await page.reload();
  await widget.expectQuestion("lead");
  await widget.back.click();
  await expect(widget.option("round", "no")).toBeChecked();
  await widget.button(word("forget")).click();
  await expect(widget.host.getByText(word("keepText"))).toBeVisible();
  expect(await stored()).toBe(0);
  await page.reload();
  await widget.expectQuestion("funding");
});

test("without its content pack the app says so", async ({ page, errors }) => {
  await page.route("**/en-GB.pack", (route) => route.fulfill({ status: 404, body: "Not found" }));
  await page.goto("/app/");
  await expect(page.getByText("The assessment could not be loaded.")).toBeVisible();
  await errors.expect(/404/);
});
