// The widget in a frame, for hosts that take no scripts, and what the page around it hears.
import type { Page } from "@playwright/test";
import { cases } from "./support/cases.ts";
import { BOOKING, expect, test } from "./support/fixtures.ts";
import { question, word } from "./support/pack.ts";
import { Widget } from "./support/widget.ts";

/** Writes down what frames say to the page, and the widget's events on the frame. */
const LOG = `<script>
  window.said = [];
  window.heard = [];
  addEventListener("message", ({ data }) => said.push(data));
  for (const name of ["ready", "start", "step", "result", "book", "share", "error"]) {
    addEventListener("fcto-" + name, ({ type, detail, target }) =>
      heard.push([target.localName, type, detail]));
  }
</script>`;

interface Said {
  message: string;
  value?: number;
  secret?: string;
  name?: string;
}

const said = (page: Page) => page.evaluate(() => (window as unknown as { said: Said[] }).said);
const heard = (page: Page) =>
  page.evaluate(() => (window as unknown as { heard: [string, string, object][] }).heard);

const address = (query = "", hash = "") =>
  `/v1/embed.html?${new URLSearchParams({ booking: BOOKING })}${query}${hash}`;

const frame = (src: string, attributes = "") =>
  `<iframe src="${src}" title="Assessment" ${attributes} style="border: 0; width: 100%; height: 300px"></iframe>`;

const SCRIPT = `<script type="module" src="/v1/fractional-cto-frame.js"></script>`;

const inFrame = (page: Page) => new Widget(page.frameLocator("iframe").locator("fractional-cto"));

for (const name of ["sandboxed-frame", "wordpress-frame"]) {
  test(`21: in a ${name} all of it can be done, and the booking address is text`, async ({
    openPage,
    page,
  }) => {
    const subject = cases.preSeriesA;
    await openPage(name);
    const widget = inFrame(page);
    await widget.goToResult(subject);
    const link = (await widget.booking.getAttribute("href")) ?? "";
    expect(link).toContain(BOOKING);
    await expect(widget.host.getByText(link, { exact: true })).toBeVisible();
    await widget.reopen("edge");
    await widget.back.click();
    await widget.expectResult(subject.result);
  });
}

test("outside a sandbox the booking address is no text", async ({ openHost, page }) => {
  await openHost({ body: frame(address()) });
  const widget = inFrame(page);
  await widget.goToResult(cases.developer);
  const link = (await widget.booking.getAttribute("href")) ?? "";
  await expect(widget.host.getByText(link, { exact: true })).toHaveCount(0);
});

test("22: with a secret it starts as ever, and says its height with the secret", async ({
  openPage,
  page,
}) => {
  await openPage("wordpress-frame");
  const widget = inFrame(page);
  await widget.expectQuestion("funding");
  await expect(widget.host.getByText(word("badLink"))).toHaveCount(0);
  await expect
    .poll(() => said(page))
    .toContainEqual({
      message: "height",
      value: expect.any(Number),
      secret: "aBc123",
    });
});

for (const [name, sandbox] of [
  ["a frame", ""],
  ["a sandboxed frame", `sandbox="allow-scripts"`],
] as const) {
  test(`23: ${name} is as high as its content, in at most 3 messages a step`, async ({
    openHost,
    page,
    cdn,
    baseURL,
  }) => {
    const script = SCRIPT.replace("/v1", `${cdn}/v1`);
    await openHost({ head: LOG, body: frame(`${cdn}${address("&view=both")}`, sandbox) + script });
    expect(cdn).not.toBe(baseURL);
    const element = page.locator("iframe");
    const widget = inFrame(page);
    const content = () =>
      widget.host.evaluate((it) => it.ownerDocument.documentElement.getBoundingClientRect().height);
    const fits = () =>
      expect
        .poll(async () => {
          const height = await element.evaluate((it) => it.getBoundingClientRect().height);
          return Math.abs(height - (await content()));
        })
        .toBeLessThanOrEqual(1);
    const { answers, asked } = { ...cases.preSeriesA, asked: cases.preSeriesA.result.asked };
    let before = 0;
    for (const id of asked) {
      await widget.expectQuestion(id);
      await widget.option(id, answers[id] ?? "").check();
      await fits();
      before = (await said(page)).length;
      await widget.continue.click();
      await expect(widget.heading(question(id).title)).toHaveCount(0);
      await fits();
      expect((await said(page)).length - before).toBeLessThanOrEqual(3);
      expect((await said(page)).length).toBeGreaterThan(before);
    }
    await widget.expectResult(cases.preSeriesA.result);
    await fits();
    expect(await element.evaluate((it) => it.clientHeight)).toBeGreaterThan(1500);
  });
}

test("events are heard on the frame, once each, and no answer with them", async ({
  openHost,
  page,
}) => {
  const subject = cases.advisor;
  await openHost({ head: LOG, body: frame(address()) + SCRIPT });
  await inFrame(page).goToResult(subject);
  await expect.poll(async () => (await heard(page)).at(-1)?.[1]).toBe("fcto-result");
  const all = await heard(page);
  expect(all.every(([target]) => target === "iframe")).toBe(true);
  const count = (name: string) => all.filter(([, type]) => type === `fcto-${name}`).length;
  expect([count("ready"), count("start"), count("result")]).toEqual([1, 1, 1]);
  expect(count("step")).toBe(subject.result.asked.length - 1);
  expect(all.at(-1)?.[2]).toMatchObject({ verdict: "advisor" });
});

test("24: the page ignores other origins, other sources and impossible heights", async ({
  openHost,
  page,
  cdn,
}) => {
  await openHost({
    head: LOG,
    body: `${frame(`${cdn}${address()}`)}${SCRIPT.replace("/v1", `${cdn}/v1`)}
      <iframe id="other" src="/v1/embed.html?other" title="Other"></iframe>`,
  });
  const first = page.locator("iframe").first();
  await new Widget(first.contentFrame().locator("fractional-cto")).expectQuestion("funding");
  await expect.poll(() => first.evaluate((it) => it.clientHeight)).not.toBe(300);
  const height = await first.evaluate((it) => it.clientHeight);

  /** Hands a message to the page as if it came from an origin and a source. */
  const send = (data: unknown, from: "itself" | "page" | "other", origin = cdn) =>
    page.evaluate(
      ([data, from, origin]) => {
        const frames = document.querySelectorAll("iframe");
        const source = { itself: frames[0], other: frames[1] }[from as "itself" | "other"];
        const of = { data, origin: String(origin), source: source?.contentWindow ?? window };
        dispatchEvent(new MessageEvent("message", of));
      },
      [data, from, origin] as const,
    );
  const tall = { message: "height", value: 777 };
  await send(tall, "page");
  await send(tall, "other");
  await send(tall, "itself", "https://evil.example");
  await send(tall, "itself", "null");
  for (const value of [Number.NaN, -5, 0, 1e9, Infinity, "777px", null, [777, 1], {}]) {
    await send({ message: "height", value }, "itself");
  }
  for (const data of [null, "height", 7, { message: "event", name: "click" }]) {
    await send(data, "itself");
  }
  expect(await first.evaluate((it) => it.clientHeight)).toBe(height);
  expect((await heard(page)).map(([, type]) => type)).not.toContain("click");
  // The same message is taken from where it may come from.
  await send(tall, "itself");
  expect(await first.evaluate((it) => it.clientHeight)).toBe(777);
});

for (const [place, body] of [
  ["on the page", frame(address())],
  [
    "in a component's open root",
    `<x-card></x-card><script>document.querySelector("x-card").attachShadow({ mode: "open" })
       .innerHTML = ${JSON.stringify(frame(address()))}</script>`,
  ],
  ["with an address that lost its ending", frame(address().replace(".html", ""))],
] as const) {
  test(`41: a frame ${place} has its height, and is heard, also where the script comes late`, async ({
    openHost,
    page,
  }) => {
    await page.route(/\/v1\/embed\?/, (route) =>
      route
        .fetch({ url: route.request().url().replace("embed?", "embed.html?") })
        .then((response) => route.fulfill({ response })),
    );
    await openHost({ head: LOG, body });
    const widget = inFrame(page);
    await widget.answer("funding", "seed");
    await widget.expectQuestion("round");
    const stepped = async () => (await said(page)).some(({ name }) => name === "fcto-step");
    await expect.poll(stepped).toBe(true);
    expect(await heard(page)).toEqual([]);
    await page.addScriptTag({ url: "/v1/fractional-cto-frame.js", type: "module" });
    const height = () => page.locator("iframe").evaluate((it) => it.clientHeight);
    await expect.poll(height).toBeGreaterThan(400);
    const names = async () => (await heard(page)).map(([, name]) => name);
    await expect.poll(names).toEqual(["fcto-ready", "fcto-start", "fcto-step"]);
    // From then on each is heard once.
    await widget.answer("round", "no");
    await expect.poll(async () => (await names()).length).toBe(4);
  });
}

test("the frame's attributes come from its address, and unknown ones do nothing", async ({
  openHost,
  page,
}) => {
  await openHost({ body: frame(`/v1/embed.html?heading-level=3&theme=dark&onclick=x&style=y`) });
  const widget = inFrame(page);
  await expect(widget.host.getByRole("heading", { level: 3 })).toBeVisible();
  await expect(widget.host).toHaveAttribute("theme", "dark");
  await expect(widget.host).not.toHaveAttribute("onclick");
  await expect(widget.host).not.toHaveAttribute("style");
});

test("27: opened by a link, the frame's page takes no booking address and no pack from it", async ({
  page,
  widget,
}) => {
  await page.goto(`${address("&pack=/none.pack")}`);
  await widget.goToResult(cases.developer);
  await expect(widget.booking).toHaveCount(0);
  await expect(widget.host).not.toHaveAttribute("booking");
  await expect(widget.host).not.toHaveAttribute("pack");
});

test("the page of a frame is accessible, and never scrolls sideways", async ({
  page,
  widget,
  expectAccessible,
}) => {
  await page.setViewportSize({ width: 320, height: 600 });
  await page.goto("/v1/embed.html");
  await widget.expectQuestion("funding");
  await expectAccessible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

for (const from of ["/", "/v1/embed.html"]) {
  test(`oEmbed is found from ${from}, and frames the same page`, async ({ page, baseURL }) => {
    const html = await (await page.request.get(from)).text();
    const head = html.slice(0, 150_000).split("</head>")[0] ?? "";
    const link = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(head);
    const url = new URL(link?.[1] ?? "");
    const response = await page.request.get(`${baseURL}${url.pathname}`);
    expect(response.headers()["content-type"]).toContain("application/json");
    const oembed = (await response.json()) as Record<string, string>;
    expect(oembed).toMatchObject({ version: "1.0", type: "rich", width: 640, height: 800 });
    const src = new URL(/<iframe src="([^"]+)"/.exec(oembed.html ?? "")?.[1] ?? "");
    expect([src.origin, src.pathname]).toEqual([url.origin, "/v1/embed.html"]);
    // No address of somebody's is built in: whoever embeds the page has one of their own.
    expect(src.search).toBe("");
    expect((await page.request.get(`${baseURL}${src.pathname}`)).status()).toBe(200);
  });
}
