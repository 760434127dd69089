// The first screen is the loader's own: there at once, and the widget takes over unnoticed.
import type { Page, Route } from "@playwright/test";
import { BOOKING, embedded, expect, test } from "./support/fixtures.ts";
import { pack, word } from "./support/pack.ts";
import type { Widget } from "./support/widget.ts";

const LOG = `<script>
  window.heard = [];
  for (const name of ["ready", "start", "step", "error"]) {
    addEventListener("fcto-" + name, ({ type }) => heard.push(type));
  }
</script>`;

const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: string[] }).heard);

const ready = (page: Page) => expect.poll(() => heard(page)).toContain("fcto-ready");

/** Holds the wasm back until it is let go. */
async function hold(page: Page): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((done) => (letGo = done));
  await page.route("**/*.wasm", async (route: Route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

/** All that is on screen, with the place of each part of it. */
const drawn = (widget: Widget) =>
  widget.host.evaluate((host) => {
    const frame = host.shadowRoot?.querySelector(".frame");
    const all = [...(frame?.querySelectorAll("*") ?? [])].map((it) => {
      const { x, y, width, height } = it.getBoundingClientRect();
      return `${it.localName} ${[x, y, width, height].map((at) => at.toFixed(2)).join(" ")}`;
    });
    const text = [frame, ...(frame?.querySelectorAll("*") ?? [])].map((it) => {
      const attributes = [...(it?.attributes ?? [])].map(({ name, value }) => `${name}=${value}`);
      // The page's own colours are what there is without it.
      const telling = attributes.filter((attribute) => attribute !== "data-theme=auto");
      return [it?.localName, ...telling.sort()].join(" ");
    });
    return [frame?.textContent ?? "", ...text, ...all];
  });

for (const [attributes, width] of [
  ["", 1280],
  ["", 320],
  [`heading-level="4" theme="dark" view="both"`, 768],
] as const) {
  test(`what the loader shows is what the widget draws: ${attributes} ${width} px`, async ({
    openHost,
    page,
    widget,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const letGo = await hold(page);
    await openHost({ head: LOG, body: embedded(attributes) });
    await widget.expectQuestion("funding");
    await expect(widget.host.getByRole("radio")).toHaveCount(
      pack.questions[0]?.options.length ?? 0,
    );
    const before = await drawn(widget);
    expect(await heard(page)).toEqual([]);
    letGo();
    await ready(page);
    expect(await drawn(widget)).toEqual(before);
    expect(before.length).toBeGreaterThan(20);
  });
}

test("a choice and Continue from before the widget runs count once it does", async ({
  openHost,
  page,
  widget,
}) => {
  const letGo = await hold(page);
  await openHost({ head: LOG, body: embedded() });
  await widget.option("funding", "seed").check();
  await widget.continue.click();
  letGo();
  await widget.expectQuestion("round");
  await expect(widget.heading(pack.questions[1]?.title ?? "")).toBeFocused();
  expect(await heard(page)).toEqual(["fcto-ready", "fcto-start", "fcto-step"]);
  await widget.back.click();
  await expect(widget.option("funding", "seed")).toBeChecked();
});

test("Continue with nothing chosen leads to the error", async ({ openHost, page, widget }) => {
  const letGo = await hold(page);
  await openHost({ body: embedded() });
  await widget.continue.click();
  letGo();
  await expect(widget.error).toBeFocused();
  await expect(widget.error).toContainText(word("errorChoose"));
});

test("whoever stands on an answer stays there, with the keyboard", async ({
  openHost,
  page,
  widget,
}) => {
  const letGo = await hold(page);
  await openHost({ head: LOG, body: embedded() });
  await widget.option("funding", "none").focus();
  await page.keyboard.press("ArrowDown");
  await expect(widget.option("funding", "seed")).toBeFocused();
  letGo();
  await ready(page);
  await expect(widget.option("funding", "seed")).toBeFocused();
  await expect(widget.option("funding", "seed")).toBeChecked();
  await page.keyboard.press("ArrowDown");
  await expect(widget.option("funding", "series-a")).toBeChecked();
});

test("a press that has begun ends on the button it began on", async ({
  openHost,
  page,
  widget,
}) => {
  const letGo = await hold(page);
  await openHost({ head: LOG, body: embedded() });
  await widget.option("funding", "seed").check();
  await widget.continue.hover();
  await page.mouse.down();
  const loaded = page.waitForResponse(/\.wasm$/);
  letGo();
  await (await loaded).finished();
  expect(await heard(page)).toEqual([]);
  await page.mouse.up();
  await widget.expectQuestion("round");
});

test("a choice outlives a failure", async ({ openHost, page, widget, errors }) => {
  let lost = true;
  const letGo = await hold(page);
  await page.route("**/*.pack", (route) => (lost ? route.abort() : route.continue()));
  await openHost({ head: LOG, body: embedded() });
  await expect(widget.button("Try again")).toBeVisible();
  await errors.expect(/pack/);
  await errors.expect(/Failed to load resource/);
  lost = false;
  await widget.button("Try again").click();
  letGo();
  await widget.answer("funding", "seed");
  await widget.expectQuestion("round");
});

test("a choice is not taken over into another pack", async ({ openHost, page, widget, errors }) => {
  const letGo = await hold(page);
  await page.route("**/other.pack", async (route) => {
    const script = await (await page.request.get("/v1/fractional-cto.js")).text();
    const [own = ""] = /assets\/en-GB-[\w-]+\.pack/.exec(script) ?? [];
    await route.fulfill({ body: await (await page.request.get(`/v1/${own}`)).body() });
  });
  await openHost({ head: LOG, body: embedded() });
  await widget.option("funding", "seed").check();
  await widget.continue.click();
  await widget.host.evaluate((host) => host.setAttribute("pack", "/other.pack"));
  letGo();
  await ready(page);
  await widget.expectQuestion("funding");
  await expect(widget.host.getByRole("radio", { checked: true })).toHaveCount(0);
  expect(errors.unexpected()).toEqual([]);
});

test("far below it is there already, follows its attributes, and asks for nothing", async ({
  openHost,
  page,
  widget,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await openHost({ body: `<div style="height: 9000px"></div>${embedded()}` });
  const heading = (level: number) => widget.host.getByRole("heading", { name: pack.title, level });
  await expect(heading(2)).toBeVisible();
  await widget.host.evaluate((host) => host.setAttribute("heading-level", "4"));
  await expect(heading(4)).toBeVisible();
  await widget.host.evaluate((host) => host.setAttribute("view", "week"));
  await expect(widget.host.getByRole("link", { name: "Fallback" })).toBeVisible();
  expect(asked.filter((path) => path.includes("/assets/"))).toEqual([]);
});

for (const [name, attributes] of [
  ["a week explorer", `view="week"`],
  ["a pack of the page's own", `pack="/none.pack"`],
] as const) {
  test(`${name} begins with the fallback`, async ({ openHost, page, widget, errors }) => {
    await hold(page);
    await page.route("**/none.pack", () => {});
    const asked = page.waitForRequest(/\.wasm$/);
    await openHost({ body: embedded(attributes) });
    await asked;
    await expect(widget.host.getByRole("link", { name: "Fallback" })).toBeVisible();
    await expect(widget.host.getByRole("radio")).toHaveCount(0);
    expect(errors.unexpected()).toEqual([]);
  });
}

test("a link to a result is not preceded by a question", async ({ page, openHost, widget }) => {
  const letGo = await hold(page);
  const asked = page.waitForRequest(/\.wasm$/);
  await openHost({ head: `<script>location.hash = "fcto=1.none"</script>`, body: embedded() });
  await asked;
  await expect(widget.host.getByRole("link", { name: "Fallback" })).toBeVisible();
  await expect(widget.host.getByRole("radio")).toHaveCount(0);
  letGo();
  await expect(widget.host.getByText(word("badLink"))).toBeVisible();
});

for (const width of [320, 768, 1280]) {
  test(`7: nothing moves with the documented snippet on a slow line at ${width} px`, async ({
    openPage,
    page,
    widget,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const letGo = await hold(page);
    await page.addInitScript(() => {
      Object.assign(window, { shifts: [] });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          (window as unknown as { shifts: number[] }).shifts.push(Reflect.get(entry, "value"));
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.addInitScript(() => {
      Object.assign(window, { heard: [] });
      addEventListener("fcto-ready", ({ type }) => {
        (window as unknown as { heard: string[] }).heard.push(type);
      });
    });
    await openPage("plain");
    await widget.expectQuestion("funding");
    letGo();
    await ready(page);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    const shifts = () => page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(await shifts()).toEqual([]);
    // What is to be seen can be seen.
    await page.evaluate(() => document.querySelector("p")?.style.setProperty("height", "300px"));
    await expect.poll(shifts).not.toEqual([]);
  });
}

test("2: a div stands for the element, where an editor lets no other through", async ({
  openHost,
  page,
  widget,
}) => {
  const snippet = `<div data-fractional-cto data-booking="${BOOKING}" data-heading-level="3" class="x">
      <a href="${BOOKING}">Fallback</a></div>`;
  await openHost({
    body: `${snippet}<script type="module" src="/v1/fractional-cto.js"></script>
      <script type="module" src="/v1/fractional-cto.js?again"></script>`,
  });
  await expect(widget.host.getByRole("heading", { name: pack.title, level: 3 })).toBeVisible();
  await widget.answer("funding", "seed");
  await widget.expectQuestion("round");
  await expect(page.locator("fractional-cto")).toHaveCount(1);
  await expect(widget.host).toHaveAttribute("booking", BOOKING);
  await expect(widget.host).not.toHaveAttribute("class");
  await expect(page.locator("div.x > fractional-cto")).toHaveCount(1);
});
