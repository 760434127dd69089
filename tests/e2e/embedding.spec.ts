// What the widget promises to a page that it is put on.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { cases } from "./support/cases.ts";
import { embedded, expect, test } from "./support/fixtures.ts";
import { pack, word } from "./support/pack.ts";
import { Widget } from "./support/widget.ts";

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
  await expect.poll(() => heard(page)).toEqual([{ type: "fcto-ready", detail: {} }]);
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

test("2: three scripts at two addresses are one definition", async ({ openPage, page, widget }) => {
  await openPage("two-scripts");
  await widget.answer("funding", "seed");
  await widget.expectQuestion("round");
  await expect(widget.host.getByRole("region")).toHaveCount(1);
  await expect(page.locator("fractional-cto")).toHaveCount(1);
});

test("3: three widgets do not affect one another", async ({ openPage, page }) => {
  await openPage("three");
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
  await expect
    .poll(async () => (await heard(page)).at(-1))
    .toEqual({
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
    expect(
      Object.keys(detail as object)
        .sort()
        .join(),
    ).toMatch(/^$|^index,total$|^(situation,)?state(,verdict)?$/);
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
  await expect.poll(() => assets.filter((url) => url.endsWith(".wasm"))).toHaveLength(1);
  await widget.expectQuestion("funding");
});

test("9: the first load moves neither focus nor scroll", async ({ openHost, page, widget }) => {
  await openHost({
    body: `<input aria-label="Host" autofocus><p style="height: 1200px">Above</p>
      ${embedded()}<p style="height: 1200px">Below</p>`,
  });
  // A page that focuses a field of its own scrolls to it, as late as it is drawn.
  await expect(page.getByRole("textbox")).toBeFocused();
  await page.evaluate(() => scrollTo(0, 300));
  await expect(widget.heading(pack.questions[0]?.title ?? "")).toHaveCount(1);
  await expect(page.getByRole("textbox")).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(300);
});

test("6: fifty widgets come and go, and leave neither listeners nor memory behind", async ({
  openHost,
  page,
}) => {
  test.slow();
  await openHost({ body: `${SCRIPT}<main></main>` });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  /** One widget, up to its first answer, then off the page for good. */
  const round = () =>
    page.evaluate(async () => {
      const element = document.createElement("fractional-cto");
      const ready = new Promise((done) => element.addEventListener("fcto-ready", done));
      const step = new Promise((done) => element.addEventListener("fcto-step", done));
      document.querySelector("main")?.append(element);
      await ready;
      element.shadowRoot?.querySelector("input")?.click();
      element.shadowRoot?.querySelector<HTMLElement>("[part=button]")?.click();
      await step;
      element.remove();
    });
  const measured = async () => {
    await devtools.send("HeapProfiler.collectGarbage");
    const { metrics } = await devtools.send("Performance.getMetrics");
    return (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  };
  // What is loaded once for all of them is there after the first few.
  for (let at = 0; at < 5; at++) await round();
  const before = await measured();
  for (let at = 0; at < 50; at++) await round();
  const after = await measured();
  expect(after("JSEventListeners") - before("JSEventListeners")).toBeLessThan(50);
  expect(after("Nodes") - before("Nodes")).toBeLessThan(500);
  expect(after("JSHeapUsedSize") - before("JSHeapUsedSize")).toBeLessThan(1_000_000);
});

test("10: hostile styles of the page change nothing inside", async ({ openPage, page, widget }) => {
  /** Every computed style of everything inside, but for what follows from the page's own text. */
  const computed = async () => {
    await widget.expectRunning();
    await widget.option("funding", "seed").check();
    return widget.host.evaluate((host) =>
      [...(host.shadowRoot?.querySelectorAll(".frame, .frame *") ?? [])].flatMap((it, at) => {
        const style = getComputedStyle(it);
        // The page's own variable is inherited, and means nothing here.
        const names = Array.from(style)
          .filter((name) => name !== "--host")
          .sort();
        return names.map(
          (name) => `${at} ${it.localName} ${name}: ${style.getPropertyValue(name)}`,
        );
      }),
    );
  };
  await openPage("hostile");
  const despite = await computed();
  await page.route("**/calm.html", async (route) => {
    const file = new URL("pages/hostile.html", import.meta.url);
    const calm = (await readFile(file, "utf8")).replace(/<style id="hostile">.*?<\/style>/s, "");
    await route.fulfill({ contentType: "text/html; charset=utf-8", body: calm });
  });
  await page.goto("/calm.html");
  const baseline = await computed();
  expect(despite.filter((style, at) => style !== baseline[at])).toEqual([]);
  expect(despite).toHaveLength(baseline.length);
  expect(baseline.length).toBeGreaterThan(5_000);
});

test("11: tokens and parts change the look", async ({ openHost, page, widget }) => {
  await openHost({
    head: `<style>
      fractional-cto { --fcto-accent: rgb(1, 2, 3); --fcto-ink: rgb(4, 5, 6); --fcto-paper: rgb(250, 251, 252);
        --fcto-quiet: rgb(7, 8, 9); --fcto-line: rgb(10, 11, 12); --fcto-rule: rgb(13, 14, 15);
        --fcto-tint: rgb(16, 17, 18); --fcto-error: rgb(19, 20, 21); --fcto-font: fantasy;
        --fcto-small-font: cursive; --fcto-size: 23px; --fcto-scroll-margin: 7px }
      fractional-cto::part(button) { border-radius: 19px }
      fractional-cto::part(option) { min-height: 99px }
      fractional-cto::part(frame) { outline: 5px solid rgb(22, 23, 24) }
    </style>`,
    body: embedded(),
  });
  await widget.continue.click();
  await expect(widget.error).toBeVisible();
  const frame = widget.host.locator("[part=frame]");
  await expect(frame).toHaveCSS("color", "rgb(4, 5, 6)");
  await expect(frame).toHaveCSS("background-color", "rgb(250, 251, 252)");
  await expect(frame).toHaveCSS("font-family", "fantasy");
  await expect(frame).toHaveCSS("font-size", "23px");
  await expect(frame).toHaveCSS("border-top-color", "rgb(13, 14, 15)");
  await expect(frame).toHaveCSS("outline-color", "rgb(22, 23, 24)");
  await expect(widget.error).toHaveCSS("border-top-color", "rgb(19, 20, 21)");
  await expect(widget.error).toHaveCSS("scroll-margin-top", "7px");
  await expect(widget.continue).toHaveCSS("background-color", "rgb(1, 2, 3)");
  await expect(widget.continue).toHaveCSS("border-radius", "19px");
  await expect(widget.continue).toHaveCSS("font-family", "cursive");
  const option = widget.host.locator("[part=option]").first();
  // Nothing is pointed at.
  await page.mouse.move(0, 0);
  await expect(option).toHaveCSS("min-height", "99px");
  await expect(option).toHaveCSS("border-top-color", "rgb(10, 11, 12)");
  await option.click();
  await expect(option).toHaveCSS("background-color", "rgb(16, 17, 18)");
  await expect(widget.host.locator(".why")).toHaveCSS("color", "rgb(7, 8, 9)");
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
