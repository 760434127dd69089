// What a visitor sees when something fails: a way on, never a hole in the page.
import type { Page } from "@playwright/test";
import { cases } from "./support/cases.ts";
import { BOOKING, embedded, expect, test } from "./support/fixtures.ts";
import { word } from "./support/pack.ts";
import { Widget } from "./support/widget.ts";

const LOG = `<script>
  window.errors = [];
  addEventListener("fcto-error", ({ detail }) => errors.push(detail.code));
</script>`;

const codes = (page: Page) =>
  page.evaluate(() => (window as unknown as { errors: string[] }).errors);

test("15: a wrong media type of the wasm does not matter", async ({ openHost, page, widget }) => {
  await page.route("**/*.wasm", async (route) => {
    await route.fulfill({ response: await route.fetch(), contentType: "text/plain" });
  });
  await openHost({ body: embedded() });
  await widget.answer("funding", "seed");
  await widget.expectQuestion("round");
});

for (const failure of ["404", "abort"] as const) {
  test(`16: the wasm is lost (${failure}): a message, another try and the booking link`, async ({
    openHost,
    page,
    widget,
    errors,
  }) => {
    let lost = true;
    await page.route("**/*.wasm", (route) => {
      if (!lost) return route.continue();
      return failure === "404" ? route.fulfill({ status: 404 }) : route.abort();
    });
    await openHost({ head: LOG, body: embedded() });
    const again = widget.host.getByRole("button");
    await expect(again).toHaveCount(1);
    await expect(widget.host.getByRole("heading")).toBeVisible();
    await expect(widget.host.getByRole("link", { name: "Fallback" })).toHaveAttribute(
      "href",
      BOOKING,
    );
    expect(await codes(page)).toEqual(["wasm"]);
    await errors.expect(/wasm/);
    await errors.expect(/Failed to load resource/);

    lost = false;
    await again.click();
    await widget.answer("funding", "seed");
    await widget.expectQuestion("round");
    expect(await codes(page)).toEqual(["wasm"]);
  });
}

for (const [file, code] of [
  ["*.wasm", "wasm"],
  ["*.pack", "pack"],
  ["style-*.css", "load"],
  ["widget-*.js", "load"],
] as const) {
  test(`16: ${file} never comes: after 20 seconds there is a message and another try`, async ({
    openHost,
    page,
    widget,
    errors,
  }) => {
    // Time stands still, so that a slow machine does not come to the end of it.
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(3_600_000);
    let stalled = true;
    await page.route(`**/assets/${file}`, (route) => (stalled ? undefined : route.continue()));
    const others = new Set<string>();
    page.on("requestfinished", (request) => {
      if (request.url().includes("/assets/")) others.add(request.url());
    });
    const asked = page.waitForRequest(`**/assets/${file}`);
    await openHost({ head: LOG, body: embedded() });
    await asked;
    // All else is there, and the scripts among it run.
    await expect.poll(() => others.size).toBe(3);
    const scripts = [...others].filter((url) => url.endsWith(".js"));
    await page.evaluate((urls) => Promise.all(urls.map((url) => import(url))), scripts);
    await page.clock.fastForward(19_000);
    await widget.expectQuestion("funding");
    expect(await codes(page)).toEqual([]);
    await page.clock.fastForward(1_000);
    await expect(widget.button("Try again")).toBeVisible();
    await expect(widget.host.getByRole("link", { name: "Fallback" })).toBeVisible();
    expect(await codes(page)).toEqual([code]);
    await errors.expect(/took too long/);

    stalled = false;
    await page.clock.resume();
    await widget.button("Try again").click();
    await widget.answer("funding", "seed");
    await widget.expectQuestion("round");
  });

  test(`17: ${file} is not what it should be: the fallback shows, and nothing of it runs`, async ({
    openHost,
    page,
    widget,
    errors,
  }) => {
    await page.route(`**/assets/${file}`, async (route) => {
      const response = await route.fetch();
      const body = Buffer.concat([await response.body(), Buffer.from(" ")]);
      const { "content-encoding": _, ...headers } = response.headers();
      await route.fulfill({ response, headers, body });
    });
    await openHost({ head: LOG, body: embedded() });
    await expect(widget.button("Try again")).toBeVisible();
    await expect(widget.host.getByRole("link", { name: "Fallback" })).toBeVisible();
    expect(await codes(page)).toEqual([code]);
    await errors.expect(/integrity/);
    await errors.expect(/<fractional-cto>/);
  });
}

test("17: all of it may come from another origin", async ({ openHost, page, widget, cdn }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await openHost({ body: embedded().replace("/v1/", `${cdn}/v1/`) });
  await widget.goToResult(cases.developer);
  const assets = asked.filter((url) => url.includes("/v1/"));
  expect(assets.length).toBeGreaterThan(5);
  expect(assets.filter((url) => !url.startsWith(cdn))).toEqual([]);
});

test("16: with no fallback of its own the message brings the booking link", async ({
  openHost,
  page,
  widget,
  errors,
}) => {
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404 }));
  await openHost({
    body: `<script type="module" src="/v1/fractional-cto.js"></script>
      <fractional-cto booking="${BOOKING}"></fractional-cto>`,
  });
  await expect(widget.booking).toHaveAttribute("href", BOOKING);
  await expect(widget.booking).toHaveAttribute("rel", /\bnoopener\b/);
  await errors.expect(/wasm/);
  await errors.expect(/Failed to load resource/);
});

test("19: a panic is recovered from; other widgets and the page live on", async ({
  openHost,
  page,
  errors,
}) => {
  await openHost({ head: LOG, body: embedded() + embedded() });
  const [broken, other] = [0, 1].map((at) => new Widget(page.locator("fractional-cto").nth(at)));
  if (!broken || !other) throw new Error("There are two.");
  await broken.expectQuestion("funding");
  await other.answer("funding", "seed");

  // Nodes taken away behind the renderer's back are what browser extensions do.
  await broken.expectRunning();
  await broken.host.evaluate((host) => host.shadowRoot?.querySelector(".question")?.remove());
  // The message that nothing is chosen would stand before it.
  await broken.continue.click();
  await expect(broken.button("Start again")).toBeVisible({ timeout: 1_000 });
  await expect(broken.booking).toHaveAttribute("href", BOOKING);
  expect(await codes(page)).toEqual(["panic"]);
  await errors.expect(/panic|unreachable|removeChild|insertBefore/i);

  await other.answer("round", "no");
  await other.expectQuestion("lead");
  await broken.button("Start again").click();
  await broken.goToResult(cases.advisor);
  await expect(broken.host.getByText(word("clear"), { exact: true })).toBeVisible();
});
