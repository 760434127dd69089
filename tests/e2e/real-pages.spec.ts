// What the widget holds on pages as people really have them.
import type { Page } from "@playwright/test";
import { cases } from "./support/cases.ts";
import { BOOKING, embedded, expect, test } from "./support/fixtures.ts";
import { firstForm, label, question, word } from "./support/pack.ts";

const ELEMENT = `<fractional-cto booking="${BOOKING}"><a href="${BOOKING}">Fallback</a></fractional-cto>`;
const SCRIPT = `<script async src="/v1/fractional-cto.js"></script>`;

/** A code of every form that there was, of the same answers: the second is made by a widget. */
const FIRST_FORM = firstForm(cases.preSeriesA.answers);

/** What waits until it is opened. */
function gate() {
  let resolve = () => {};
  const promise = new Promise<void>((opened) => {
    resolve = opened;
  });
  return { promise, resolve };
}

/** Copies, as a page without a clipboard shows it, and reads the text. */
const copied = (page: Page) => page.evaluate(() => Reflect.get(window, "copied") as string);

const CLIPBOARD = `<script>Object.defineProperty(navigator, "clipboard", {
  value: { writeText: async (text) => { window.copied = text } } });</script>`;

for (const [name, style] of [
  ["a flex column that centres", "display: flex; flex-direction: column; align-items: center"],
  ["a flex row", "display: flex"],
  ["a grid that centres", "display: grid; place-items: center"],
  ["a float", "float: left"],
  ["an inline-block", "display: inline-block"],
  ["a table cell", "display: table-cell"],
  ["what is placed", "position: absolute"],
  ["what fits its content", "width: fit-content"],
] as const) {
  test(`42: in ${name} it is as wide as there is room`, async ({ openHost, page, widget }) => {
    const width = () => widget.host.evaluate((it) => it.getBoundingClientRect().width);
    for (const room of [320, 700]) {
      await page.setViewportSize({ width: room, height: 800 });
      await openHost({
        head: `<style>body { margin: 0; font: 18px serif }</style>`,
        body: `<div style="${style}">${SCRIPT}${ELEMENT}</div>`,
      });
      await widget.expectQuestion("funding");
      expect(await width(), `at ${room} px`).toBeGreaterThan(room - 2);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(room);
    }
  });
}

for (const [name, style] of [
  ["as narrow as its content can be", "width: min-content"],
  ["of text without a size, as between inline blocks", "font-size: 0"],
] as const) {
  test(`42: in what is ${name} it can be read`, async ({ openHost, widget }) => {
    await openHost({ body: `<div style="${style}">${SCRIPT}${ELEMENT}</div>` });
    await widget.answer("funding", "seed");
    await widget.expectQuestion("round");
    const heading = widget.heading(question("round").title);
    const size = await heading.evaluate((it) => parseFloat(getComputedStyle(it).fontSize));
    expect(size).toBeGreaterThanOrEqual(10);
    const { width } = (await heading.boundingBox()) ?? { width: 0 };
    expect(width).toBeGreaterThan(100);
  });
}

test("43: the room is given back where the script does not come", async ({
  openHost,
  page,
  errors,
}) => {
  await page.clock.install();
  await page.route("**/v1/fractional-cto.js", (route) => route.abort());
  await openHost({
    head: `<style>fractional-cto { display: flow-root }
      fractional-cto::before { content: ""; float: left; padding-top: 39em; }
      fractional-cto:not(:defined)::before { animation: fcto-room 0s 8s forwards; }
      @keyframes fcto-room { to { padding-top: 0; } }</style>`,
    body: SCRIPT + ELEMENT,
  });
  await errors.expect(/Failed to load/);
  const host = page.locator("fractional-cto");
  const height = () => host.evaluate((it) => it.getBoundingClientRect().height);
  expect(await height()).toBeGreaterThan(500);
  await host.evaluate((it) => {
    for (const animation of it.getAnimations({ subtree: true })) animation.currentTime = 8000;
  });
  expect(await height()).toBeLessThan(100);
});

for (const [name, script] of [
  ["as a module", `<script type="module" src="/v1/fractional-cto.js"></script>`],
  ["as a classic script", `<script src="/v1/fractional-cto.js"></script>`],
  ["async", SCRIPT],
  [
    "as a blob",
    `<script data-src="/v1/fractional-cto.js"></script><script>
       fetch("/v1/fractional-cto.js").then((it) => it.blob()).then((it) => {
         const script = document.createElement("script");
         script.src = URL.createObjectURL(it.slice(0, it.size, "text/javascript"));
         document.head.append(script);
       })</script>`,
  ],
  [
    "as a module in a blob, with its address nowhere",
    `<script>fetch("/v1/fractional-cto.js").then((it) => it.blob()).then((it) => {
         const script = document.createElement("script");
         script.type = "module";
         script.src = URL.createObjectURL(it.slice(0, it.size, "text/javascript"));
         document.head.append(script);
       })</script>`,
  ],
  [
    "written into the page",
    `<script>fetch("/v1/fractional-cto.js").then((it) => it.text()).then((it) => {
         const script = document.createElement("script");
         script.textContent = it;
         document.head.append(script);
       })</script>`,
  ],
] as const) {
  test(`43: the script runs ${name}`, async ({ openHost, widget }) => {
    await openHost({ body: script + ELEMENT });
    await widget.answer("funding", "seed");
    await widget.expectQuestion("round");
  });
}

test("43: the script runs joined to others in another file", async ({ openHost, page, widget }) => {
  await page.route("**/cache/js/joined-1a2b.js", async (route) => {
    const ours = await route.fetch({
      url: new URL("/v1/fractional-cto.js", route.request().url()).href,
    });
    const body = `window.theirs = 1;\n${await ours.text()}\nwindow.after = 1;`;
    await route.fulfill({ contentType: "text/javascript", body });
  });
  await openHost({
    body: `<script defer src="/cache/js/joined-1a2b.js"></script>${ELEMENT}`,
  });
  await widget.answer("funding", "seed");
  await widget.expectQuestion("round");
  expect(await page.evaluate(() => Reflect.get(window, "after"))).toBe(1);
});

test("43: in a dialog that opens it is seen, and has the focus", async ({
  openHost,
  page,
  widget,
}) => {
  await openHost({
    body: `<button onclick="document.querySelector('dialog').showModal()">Open</button>
      <dialog style="width: 600px">${ELEMENT}</dialog>${SCRIPT}`,
  });
  await page.getByRole("button", { name: "Open" }).click();
  await widget.expectQuestion("funding");
  await expect(widget.host.getByRole("link", { name: "Fallback" })).toBeHidden();
  await expect(widget.host).toBeFocused();
});

test("45: what pages do with their fragment takes the fragment of a link", async ({
  openHost,
  page,
  widget,
}) => {
  await openHost({ head: CLIPBOARD, body: embedded() });
  await widget.goToResult(cases.preSeriesA);
  await widget.button(word("copyLink")).click();
  await expect.poll(() => copied(page)).toContain("#fcto-2-");
  const { hash } = new URL(await copied(page));
  expect(hash).toMatch(/^#[a-z][\w-]*$/);
  expect(hash.length).toBeLessThanOrEqual(64);
  expect(await page.evaluate((hash) => document.querySelector(hash), hash)).toBeNull();
});

for (const [name, head] of [
  [
    "Prototype",
    `Array.prototype.toJSON = function () { return "[]" }; Object.prototype.toJSON = () => "{}";
     Array.from = (it) => [...it];`,
  ],
  [
    "keys on every object",
    `Object.prototype.extend = function () {}; Object.prototype.each = 1;
     Array.prototype.last = function () { return this.at(-1) };`,
  ],
  [
    "a query of media as it was before it had events",
    `const { matchMedia } = window; window.matchMedia = (query) =>
     ({ matches: matchMedia(query).matches, addListener() {}, removeListener() {} });`,
  ],
  [
    "a fetch that adds headers",
    `const { fetch } = window; window.fetch = (address, settings = {}) =>
     fetch(address, { ...settings, headers: { ...settings.headers, traceparent: "00-1" } });`,
  ],
] as const) {
  test(`46: it runs beside ${name}`, async ({ openHost, widget, cdn }) => {
    const body = (SCRIPT + ELEMENT).replace("/v1", `${cdn}/v1`);
    await openHost({ head: `<script>${head}</script>`, body });
    await widget.goToResult(cases.developer);
  });
}

test("46: a script that makes taps of touches does not take them", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ hasTouch: true, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.route("**/host.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><title>Host</title><body>${SCRIPT}${ELEMENT}<script>
        document.addEventListener("touchend", (it) => {
          it.preventDefault();
          it.target.click();
        }, { passive: false });</script>`,
    }),
  );
  await page.goto("/host.html");
  await page.getByText(label("funding", "seed")).tap();
  await page.getByRole("button", { name: word("continue") }).tap();
  await expect(page.getByRole("heading", { name: question("round").title })).toBeVisible();
  await context.close();
});

for (const [name, router, after] of [
  ["that loads the page anew", `addEventListener("popstate", () => location.reload())`, "round"],
  [
    "that draws the post anew",
    `addEventListener("popstate", ({ state }) => {
     if (state === null) return; const main = document.querySelector("main");
     main.innerHTML = main.innerHTML })`,
    // Another element does not know how many of the steps were its own.
    "funding",
  ],
  [
    "that scrolls to the top",
    `addEventListener("popstate", () => {
     if (history.state !== null) { window.scrolled = true; scrollTo(0, 0) } })`,
    "round",
  ],
] as const) {
  test(`47: a router ${name} costs no answer by the widget's own Back`, async ({
    openHost,
    page,
    widget,
  }) => {
    await openHost({
      head: `<script>${router}</script>`,
      body: `<main>${SCRIPT}${ELEMENT}</main>`,
    });
    await widget.answer("funding", "seed");
    await widget.answer("round", "no");
    await widget.expectQuestion("lead");
    await widget.back.click();
    await widget.expectQuestion("round");
    await widget.continue.click();
    await widget.expectQuestion("lead");
    expect(await page.evaluate(() => Reflect.has(window, "scrolled"))).toBe(false);
  });

  test(`47: a router ${name} costs no answer by the browser's Back`, async ({
    openHost,
    page,
    widget,
  }) => {
    await openHost({
      head: `<script>${router}</script>`,
      body: `<main>${SCRIPT}${ELEMENT}</main>`,
    });
    await widget.answer("funding", "seed");
    await widget.answer("round", "no");
    await widget.expectQuestion("lead");
    await page.goBack();
    await widget.expectQuestion(after);
    const answers = () => widget.host.evaluate((it) => Reflect.get(it, "answers"));
    await expect.poll(answers).toEqual({ funding: "seed", round: "no" });
    // What was left for the way back is not kept: the next press takes it out of the history.
    await widget.option(after, after === "round" ? "no" : "seed").check();
    await widget.continue.click();
    await widget.expectQuestion(after === "round" ? "lead" : "round");
    expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain("-");
  });
}

const FAR = `<p style="height: 3000px">Above</p>`;

for (const code of [
  `fcto=${FIRST_FORM}`,
  ...["&utm_source=x", ")", "%20and", "%E2%80%9D"].map(
    (after) => `fcto=${FIRST_FORM.replaceAll(".", "%2E").replaceAll("-", "%2D")}${after}`,
  ),
  `fcto%3D${FIRST_FORM}`,
]) {
  test(`48: a link opens at the result: #${code}`, async ({ openHost, page, widget }) => {
    await openHost({ body: "" });
    await page.unrouteAll();
    await page.goto("about:blank");
    await page.route(/\/host\.html/, (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<!doctype html><html lang="en-GB"><title>Host</title>${FAR}${SCRIPT}${ELEMENT}`,
      }),
    );
    await page.goto(`/host.html#${code}`);
    await expect(widget.host.getByText(word("sharedText"))).toBeInViewport();
    expect(new URL(page.url()).hash).toBe("");
  });
}

test("48: who has scrolled before is left where they are", async ({ openHost, page, widget }) => {
  const { promise, resolve } = gate();
  await page.route("**/*.wasm", async (route) => {
    await promise;
    await route.continue();
  });
  await openHost({
    head: `<script>location.hash = "fcto=${FIRST_FORM}"</script>`,
    body: `${FAR}${SCRIPT}${ELEMENT}${FAR}`,
  });
  await page.evaluate(
    () =>
      new Promise((scrolled) => {
        addEventListener("scroll", scrolled, { once: true });
        scrollTo(0, 50);
      }),
  );
  resolve();
  await expect(widget.host.getByText(word("sharedText"))).toBeAttached();
  await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
  expect(await page.evaluate(() => scrollY)).toBe(50);
});

test("48: a link opens under a base of another site", async ({ openHost, page, widget }) => {
  await openHost({
    head: `<base href="https://other.example/"><script>location.hash = "fcto=${FIRST_FORM}"</script>`,
    body: "",
  });
  const src = new URL("/v1/fractional-cto.js", page.url()).href;
  await page.addScriptTag({ url: src });
  await page.evaluate((html) => document.body.insertAdjacentHTML("beforeend", html), ELEMENT);
  await expect(widget.host.getByText(word("sharedText"))).toBeVisible();
  expect(new URL(page.url()).hash).toBe("");
});

test("49: the link keeps the page's route and drops its campaign", async ({
  openHost,
  page,
  widget,
}) => {
  await openHost({ head: CLIPBOARD, body: embedded() });
  await page.goto("/host.html?id=7&utm_source=x&fbclid=y#/post/7");
  await widget.goToResult(cases.developer);
  await widget.button(word("copyLink")).click();
  await expect.poll(() => copied(page)).toContain("/host.html?id=7#/post/7?fcto-2-");
  const link = await copied(page);
  await page.goto("about:blank");
  await page.goto(link);
  await expect(widget.host.getByText(word("sharedText"))).toBeVisible();
  expect(new URL(page.url()).hash).toBe("#/post/7");
});

test("49: where no address leads to the widget there is no link", async ({ openHost, page }) => {
  await openHost({
    body: `<iframe title="Frame" width="700" height="2000" srcdoc='<script src="/v1/fractional-cto.js"></script><fractional-cto></fractional-cto>'></iframe>`,
  });
  const { Widget } = await import("./support/widget.ts");
  const widget = new Widget(page.frameLocator("iframe").locator("fractional-cto"));
  await widget.goToResult(cases.developer);
  await expect(widget.button(word("copyText")).first()).toBeVisible();
  await expect(widget.button(word("copyLink"))).toHaveCount(0);
});

const DIV = `<div data-fractional-cto data-booking="${BOOKING}"><a href="${BOOKING}">Fallback</a></div>`;

for (const [name, put] of [
  ["is inserted later", `document.querySelector("main").insertAdjacentHTML("beforeend", DIV)`],
  [
    "comes with another body",
    `document.body = Object.assign(document.createElement("body"), { innerHTML: DIV })`,
  ],
  [
    "is written a second time",
    `for (const it of [1, 2]) document.querySelector("main").innerHTML = DIV`,
  ],
  [
    "comes with a copy of the page",
    `document.querySelector("main").innerHTML = DIV;
     await new Promise((next) => setTimeout(next)); document.body.replaceWith(document.body.cloneNode(true))`,
  ],
  [
    "loses its element to a framework",
    `document.querySelector("main").innerHTML = DIV;
     await new Promise((there) => addEventListener("fcto-ready", there, { once: true }));
     document.querySelector("fractional-cto").remove()`,
  ],
] as const) {
  test(`50: a div that ${name} holds the widget`, async ({ openHost, page, widget }) => {
    await openHost({ body: `${SCRIPT}<main></main>` });
    await page.waitForFunction(() => customElements.get("fractional-cto"));
    await page.evaluate(`(async () => { const DIV = ${JSON.stringify(DIV)}; ${put} })()`);
    await widget.answer("funding", "seed");
    await widget.expectQuestion("round");
    await expect(page.locator("fractional-cto")).toHaveCount(1);
    // What a framework has put there is still where it was.
    await expect(page.locator("[data-fractional-cto] > a")).toHaveCount(1);
    await expect(page.locator("[data-fractional-cto] > a")).toBeHidden();
  });
}

test("50: a property that a framework wrote as an attribute counts", async ({
  openHost,
  widget,
}) => {
  await openHost({ body: `${SCRIPT}<fractional-cto headinglevel="4"></fractional-cto>` });
  await expect(widget.host.getByRole("heading", { level: 4 }).first()).toBeVisible();
});

/** Does to every text of the widget what translators do. */
const translate = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector("fractional-cto")?.shadowRoot;
    const walk = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walk.nextNode()) texts.push(walk.currentNode as Text);
    for (const text of texts) {
      if (!text.data.trim()) continue;
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
  });

test("51: a translator leaves no text stale, and stops nothing", async ({
  openHost,
  page,
  widget,
}) => {
  await openHost({ body: embedded() });
  await widget.expectQuestion("funding");
  await translate(page);
  await widget.option("funding", "seed").check();
  // The widget takes the place of the first screen with texts of its own.
  await widget.expectRunning();
  await translate(page);
  await widget.host.locator("[part=button] font font").click();
  await widget.expectQuestion("round");
  await translate(page);
  await widget.back.locator("font font").click();
  await widget.expectQuestion("funding");
  await translate(page);
  await widget.continue.click();
  const { answers, result } = cases.preSeriesA;
  const funding = answers.funding ?? "";
  await widget.back.click();
  await widget.option("funding", funding).check();
  await widget.continue.click();
  await widget.answerAll(answers, { from: "round" });
  await widget.expectResult(result);
  await translate(page);
  await widget.reopen("edge");
  await widget.expectQuestion("edge");
  await translate(page);
  await widget.back.click();
  await widget.expectResult(result);
  await expect(widget.host.locator("font")).toHaveCount(0);
});

test("52: recorders are told to leave out what is in it", async ({ openHost, page, widget }) => {
  const marked = () =>
    widget.host.evaluate((host) => {
      const input = host.shadowRoot?.querySelector("input");
      return [
        ".rr-block, .ph-no-capture.rr-mask",
        ".ph-no-capture",
        "[data-hj-suppress]",
        "[data-clarity-mask]",
        ".sentry-block[data-sentry-mask]",
        "[data-dd-privacy=mask]",
        ".fs-exclude",
      ].filter((mark) => !input?.closest(mark));
    });
  const { promise, resolve } = gate();
  await page.route("**/*.wasm", async (route) => {
    await promise;
    await route.continue();
  });
  await openHost({ body: embedded() });
  await widget.expectQuestion("funding");
  expect(await marked(), "on the first screen").toEqual([]);
  resolve();
  await widget.answer("funding", "seed");
  await widget.expectQuestion("round");
  expect(await marked(), "as it runs").toEqual([]);
});

test("50: where what fills a div is lost, the page's own changes do not ask for it again", async ({
  openHost,
  page,
  errors,
}) => {
  let asked = 0;
  await page.route(/\/v1\/assets\/widget-.*\.js/, (route) => {
    asked++;
    return route.abort();
  });
  await openHost({
    body: `<script src="/v1/fractional-cto.js"></script><div data-fractional-cto></div>`,
  });
  await errors.expect(/ERR_FAILED/);
  await expect.poll(() => asked).toBeGreaterThan(0);
  const before = asked;
  await page.evaluate(async () => {
    for (let change = 0; change < 20; change++) {
      document.body.append(document.createElement("p"));
      await new Promise((drawn) => requestAnimationFrame(drawn));
    }
  });
  expect(asked).toBe(before);
});

test("53: a page that was open over a deploy gets the new files", async ({
  openHost,
  page,
  widget,
  errors,
}) => {
  // What was there is gone, and what there is now has other names.
  await page.route(/\/v1\/assets\/widget-.*\.wasm$/, (route) => route.fulfill({ status: 404 }));
  await page.route("**/v1/renewed/*", async (route) => {
    const url = route.request().url().replace("renewed", "assets");
    const body = await (await fetch(url)).arrayBuffer();
    await route.fulfill({ contentType: "application/wasm", body: Buffer.from(body) });
  });
  await page.route("**/v1/assets.json", async (route) => {
    const all = await (await route.fetch()).json();
    const [path, integrity] = all.wasm;
    all.wasm = [path.replace("assets", "renewed"), integrity];
    await route.fulfill({ json: all });
  });
  await openHost({ body: embedded() });
  await expect(widget.host.getByText(word("lostFile"))).toBeVisible();
  await errors.expect(/404/);
  await errors.expect(/valid digest/);
  await errors.expect(/integrity checks failed/);
  await errors.expect(/Failed to fetch/);
  await widget.button(word("tryAgain")).click();
  await widget.answer("funding", "seed");
  await widget.expectQuestion("round");
});

test("54: words of a failure name its cause", async ({ openHost, page, widget, errors }) => {
  await openHost({ head: "<script>delete window.WebAssembly</script>", body: embedded() });
  await expect(widget.host.getByText(word("lostWasm"))).toBeVisible();
  await errors.expect(/WebAssembly/);
  await page.context().unrouteAll();
  const policy = "script-src 'self'; connect-src 'self'";
  await openHost({ headers: { "Content-Security-Policy": policy }, body: embedded() });
  await expect(widget.host.getByText(word("lostPolicy"))).toBeVisible();
  await errors.expect(/CompileError|Content Security Policy/);
});

test("55: a booking by mail opens no empty tab", async ({ openHost, widget }) => {
  await openHost({ body: embedded(`booking="mailto:me@example.com"`) });
  await widget.goToResult(cases.developer);
  await expect(widget.booking).not.toHaveAttribute("target");
  await expect(widget.booking).toHaveAttribute("href", /^mailto:/);
});
