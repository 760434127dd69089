// What the widget promises to a page that it is put on.
import type { Page } from "@playwright/test";
import { cases } from "./cases.ts";
import { embedded, expect, test } from "./fixtures.ts";
import { pack, word } from "./pack.ts";
import { Widget } from "./widget.ts";

const SCRIPT = `<script type="module" src="/v1/fractional-cto.js"></script>`;
const EVENTS = ["ready", "start", "step", "result", "book", "error"].map((name) => `fcto-${name}`);

/** Writes every event of the widgets down, on the page itself. */
const LOG = `<script>
  window.heard = [];
  for (const name of ${JSON.stringify(EVENTS)}) {
    addEventListener(name, ({ type, detail }) => heard.push({ type, detail }));
  }
</script>`;

const heard = (page: Page) =>
  page.evaluate(() => (window as unknown as { heard: { type: string; detail: unknown }[] }).heard);

test("1: one script and one element show question 1", async ({ openHost, page, widget }) => {
  await openHost({ head: LOG, body: embedded() });
  await widget.expectQuestion("funding");
  await expect(widget.host.getByRole("link", { name: "Fallback" })).toBeHidden();
  expect(await heard(page)).toEqual([{ type: "fcto-ready", detail: {} }]);
});

test("2: the script twice and from two origins is one definition", async ({
  openArticle,
  page,
  widget,
  cdn,
}) => {
  await openArticle();
  await widget.answer("funding", "none");
  for (const url of ["/v1/fractional-cto.js?again", `${cdn}/v1/fractional-cto.js`]) {
    await page.addScriptTag({ url, type: "module" });
  }
  await widget.answer("lead", "nobody");
  await widget.expectQuestion("team");
  await expect(widget.host.getByRole("region")).toHaveCount(1);
});

test("3: three widgets do not affect one another", async ({ openHost, page }) => {
  await openHost({ body: embedded().repeat(3) });
  const [first, second, third] = [0, 1, 2].map(
    (at) => new Widget(page.locator("fractional-cto").nth(at)),
  );
  await first?.answer("funding", "none");
  await first?.expectQuestion("lead");
  await second?.answer("funding", "seed");
  await second?.expectQuestion("round");
  await third?.expectQuestion("funding");
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await first?.back.click();
  await expect(first?.option("funding", "none") ?? page.locator("body")).toBeChecked();
});

test("4: moving the element keeps the answers, and events come once", async ({
  openHost,
  page,
  widget,
}) => {
  await openHost({ head: LOG, body: `${embedded()}<aside></aside>` });
  await widget.answer("funding", "seed");
  await widget.expectQuestion("round");
  for (const parent of ["aside", "body", "aside"]) {
    await page.evaluate((parent) => {
      const element = document.querySelector("fractional-cto");
      if (element) document.querySelector(parent)?.append(element);
    }, parent);
    await widget.expectQuestion("round");
  }
  await widget.back.click();
  await expect(widget.option("funding", "seed")).toBeChecked();
  await widget.continue.click();
  await widget.answer("round", "no");
  await widget.expectQuestion("lead");
  const events = (await heard(page)).map(({ type }) => type);
  const count = (type: string) => events.filter((event) => event === type).length;
  expect(count("fcto-ready")).toBe(1);
  expect(count("fcto-start")).toBe(1);
  expect(count("fcto-step")).toBe(4);
});

test("events tell of every step and of no answer", async ({ openHost, page, widget }) => {
  const subject = cases.fullTime;
  await openHost({ head: LOG, body: embedded() });
  await widget.goToResult(subject);
  await expect.poll(async () => (await heard(page)).at(-1)).toEqual({
    type: "fcto-result",
    detail: {
      verdict: subject.result.verdict,
      situation: subject.result.situation ?? undefined,
      state: subject.result.state,
    },
  });
  const steps = (await heard(page)).filter(({ type }) => type === "fcto-step");
  expect(steps).toHaveLength(subject.result.asked.length - 1);
  for (const { detail } of await heard(page)) {
    expect(Object.keys(detail as object).sort().join()).toMatch(
      /^$|^index,total$|^situation,state,verdict$/,
    );
  }
});

test("5: a property set before the script arrives is honoured", async ({
  openHost,
  page,
  widget,
}) => {
  await openHost({ body: `<fractional-cto></fractional-cto>` });
  await widget.host.evaluate((element) => {
    Object.assign(element, { theme: "dark", headingLevel: "4" });
  });
  await page.addScriptTag({ url: "/v1/fractional-cto.js", type: "module" });
  await expect(widget.host.getByRole("heading", { name: pack.title, level: 4 })).toBeVisible();
  await expect(widget.host).toHaveAttribute("theme", "dark");
  await expect(widget.host.getByRole("region")).toHaveCSS("color-scheme", "dark");
});

test("8: nothing but the script is asked for until the element is near", async ({
  openHost,
  page,
  widget,
}) => {
  const assets: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/assets/")) assets.push(request.url());
  });
  await openHost({ body: `<p style="height: 5000px">Far above</p>${embedded()}` });
  const near = () => widget.host.evaluate((element) => element.getBoundingClientRect().top);
  const away = await near();
  const height = page.viewportSize()?.height ?? 0;

  await page.evaluate((y) => scrollTo(0, y), away - height - 700);
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done))),
  );
  expect(assets).toEqual([]);
  await page.evaluate((y) => scrollTo(0, y), away - height - 500);
  await widget.expectQuestion("funding");
  expect(assets.filter((url) => url.endsWith(".wasm"))).toHaveLength(1);
});

test("9: the first load moves neither focus nor scroll", async ({ openHost, page, widget }) => {
  await openHost({
    body: `<input aria-label="Host" autofocus><p style="height: 1200px">Above</p>
      ${embedded()}<p style="height: 1200px">Below</p>`,
  });
  await page.evaluate(() => scrollTo(0, 300));
  await expect(widget.heading(pack.questions[0]?.title ?? "")).toHaveCount(1);
  await expect(page.getByRole("textbox")).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(300);
});

test("18: without script the fallback stands", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}/`);
  const link = page.locator("fractional-cto").getByRole("link", { name: word("book") });
  await expect(link).toBeVisible();
  await expect(link).toHaveAttribute("href", /^https:/);
  await context.close();
});

test("the script leaves no global behind", async ({ openHost, page }) => {
  await openHost({ body: `${SCRIPT}<p>No element here.</p>` });
  await page.waitForFunction(() => customElements.get("fractional-cto"));
  const globals = await page.evaluate(() => Object.keys(window));
  expect(globals.filter((name) => /fcto|fractional/i.test(name))).toEqual([]);
});
