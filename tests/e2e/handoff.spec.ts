// From the result to the call: what is sent, by link, on paper and to the host page, and what not.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { cases, mainCases } from "./support/cases.ts";
import { answered, sentence, short, stateWord } from "./support/core.ts";
import { embedded, expect, test } from "./support/fixtures.ts";
import { label, pack, personas, question, read, word } from "./support/pack.ts";
import { Widget } from "./support/widget.ts";

const PROVIDERS = [
  { name: "calendly", address: "https://calendly.com/someone/call", carries: "a1" },
  { name: "cal", address: "https://cal.com/someone/call", carries: "notes" },
  { name: "savvycal", address: "https://savvycal.com/someone/call", carries: "metadata[summary]" },
  { name: "hubspot", address: "https://meetings.hubspot.com/someone", carries: "" },
  { name: "plain", address: "https://calendar.app.google/abc", carries: "" },
];

/** What the widget's own files are. */
const OWN = /\/(host\.html|v1\/.+)$/;

/** Serves every booking page, and records what arrives there and what leaves the page otherwise. */
async function serveBooking(page: Page) {
  const requests: string[] = [];
  const bookings: URL[] = [];
  page.context().on("request", (request) => {
    const { origin, pathname, href } = new URL(request.url());
    if (PROVIDERS.some(({ address }) => address.startsWith(origin))) bookings.push(new URL(href));
    else if (!OWN.test(pathname)) requests.push(href);
  });
  for (const { address } of PROVIDERS) {
    await page
      .context()
      .route(`${new URL(address).origin}/**`, (route) =>
        route.fulfill({ contentType: "text/html", body: "<title>Booking</title>Booking" }),
      );
  }
  return { requests, bookings };
}

for (const { name, address, carries } of PROVIDERS) {
  test(`the whole way to a booking page: ${name}`, async ({ openHost, page, widget, context }) => {
    const { requests, bookings } = await serveBooking(page);
    await openHost({ body: embedded(`booking="${address}"`) });
    const { answers, result } = cases.preSeriesA;
    await widget.goToResult(cases.preSeriesA);
    // A page that nothing is known of is sent nothing.
    if (name !== "plain") {
      await widget.host.getByText(word("goesAlong")).click();
      await widget.host.getByText(word("sentFields")).click();
    }
    const sent = widget.host.locator(".sent");
    const terms = await sent.getByRole("term").allTextContents();
    const values = await sent.getByRole("definition").allTextContents();
    const [booked] = await Promise.all([context.waitForEvent("page"), widget.booking.click()]);
    await booked.waitForLoadState();
    expect(await booked.evaluate(() => opener as unknown)).toBeNull();
    const [arrived] = bookings;
    expect(`${arrived?.origin}${arrived?.pathname}`).toBe(address);
    // What arrived is what was shown, to the letter.
    expect([...(arrived?.searchParams ?? [])]).toEqual(terms.map((term, at) => [term, values[at]]));
    const summary = arrived?.searchParams.get(carries) ?? "";
    if (carries) {
      expect(summary).toContain(short(result));
      for (const { id } of pack.questions.filter(({ id }) => id in answers)) {
        expect(summary).toContain(
          answered(id, answers[id] ?? "")
            .replace("“", "")
            .replace("”", ""),
        );
      }
    } else {
      expect([...(arrived?.searchParams.values() ?? [])].join()).not.toContain(short(result));
    }
    expect(requests, "nothing else left the page").toEqual([]);
  });
}

test("what is sent along can be switched off", async ({ openHost, widget }) => {
  const address = "https://calendly.com/someone/call?hide=1";
  await openHost({ body: embedded(`booking="${address}"`) });
  await widget.goToResult(cases.advisor);
  await expect(widget.booking).toHaveAttribute(
    "href",
    /^https:\/\/calendly.com\/someone\/call\?hide=1&utm_/,
  );
  await widget.host.getByText(word("goesAlong")).click();
  const send = widget.host.getByRole("checkbox", { name: word("send") });
  await send.press("Space");
  await expect(send).not.toBeChecked();
  await expect(widget.booking).toHaveAttribute("href", address);
  await expect(send).toBeFocused();
  await expect(widget.host.getByText(word("goesNot"))).toBeVisible();
  await send.check();
  await expect(widget.booking).toHaveAttribute("href", /&utm_/);
  await expect(widget.host.getByText(word("goesAlong"))).toBeVisible();
});

test("the owner says whose booking page it is, and what answers its questions", async ({
  openHost,
  page,
  widget,
}) => {
  const attributes = `booking="https://book.example/me" booking-provider="calendly"
    booking-questions="budget summary" utm="page"`;
  await openHost({ body: embedded(attributes) });
  await page.goto("/host.html?utm_source=spring%20letter&utm_medium=email&other=1");
  await widget.goToResult(cases.preSeriesA);
  const href = (await widget.booking.getAttribute("href")) ?? "";
  const { searchParams } = new URL(href);
  expect(searchParams.get("a1")).toBe(answered("budget", "part").split(": ")[1]);
  expect(searchParams.get("a2")).toContain(short(cases.preSeriesA.result));
  expect(searchParams.get("utm_source")).toBe("spring letter");
  expect(searchParams.get("utm_medium")).toBe("email");
  expect(searchParams.get("utm_campaign")).toBe(cases.preSeriesA.result.verdict);
  expect(href).not.toContain("other");
});

test("without a booking page the result still ends well", async ({ openHost, widget }) => {
  await openHost({ body: embedded("") });
  await widget.goToResult(cases.notYet);
  await expect(widget.host.getByText(word("noBooking"))).toBeVisible();
  await expect(widget.host.getByRole("link")).toHaveCount(0);
  await expect(widget.button(word("copyLink"))).toBeVisible();
});

async function copied(page: Page, widget: Widget, button: string): Promise<string> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await widget.button(word(button)).last().click();
  await expect(widget.host.getByText(word("copied"))).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

for (const subject of mainCases) {
  test(`a link to the result opens it elsewhere: ${subject.name}`, async ({
    openHost,
    page,
    widget,
    browser,
    baseURL,
  }) => {
    await openHost({ body: embedded() });
    await widget.goToResult(subject);
    const link = new URL(await copied(page, widget, "copyLink"));
    expect(link.hash.length).toBeLessThanOrEqual(64);
    expect(link.pathname).toBe("/host.html");
    const other = await browser.newPage();
    await other.goto(`${baseURL}/${link.hash}`);
    const theirs = new Widget(other.locator("fractional-cto:not([view=week])"));
    await theirs.host.scrollIntoViewIfNeeded();
    await theirs.expectResult(subject.result);
    await expect(theirs.host.getByText(word("sharedText"))).toBeVisible();
    expect(new URL(other.url()).hash).toBe("");
    expect(
      await theirs.host.evaluate((host: HTMLElement & { answers: unknown }) => host.answers),
    ).toEqual(subject.answers);
    await theirs.button(word("seeAnswers")).click();
    await expect(theirs.heading(word("whatIfTitle"))).toBeFocused();
    await theirs.button(word("makeOwn")).click();
    await expect(theirs.host.getByText(word("sharedText"))).toHaveCount(0);
    await expect(theirs.heading(sentence(subject.result))).toBeFocused();
    await other.close();
  });
}

for (const { code, says } of [
  { code: "1.fractional-cto.1.00", says: "badLink" },
  { code: "x".repeat(1_000_000), says: "badLink" },
  { code: "%00%ff<script>alert(1)</script>", says: "badLink" },
  { code: "1.another-pack.7.0123", says: "oldLink" },
  { code: "2.fractional-cto.1.0123", says: "oldLink" },
]) {
  test(`30: a link that cannot be opened says why: ${code.slice(0, 30)}`, async ({
    openHost,
    page,
    widget,
  }) => {
    await openHost({ body: embedded() });
    await page.goto("about:blank");
    await page.goto(`/host.html#fcto=${code}`);
    await expect(widget.host.getByText(word(says))).toBeVisible();
    await widget.expectQuestion("funding");
    await widget.answer("funding", "seed");
    await expect(widget.host.getByText(word(says))).toHaveCount(0);
    expect(new URL(page.url()).hash).toBe("");
  });
}

for (const hash of ["#section-2", "#?secret=abc", "#fctox=1", "#FCTO=1.x.1.0"]) {
  test(`30: a fragment that is not ours is left alone: ${hash}`, async ({
    openHost,
    page,
    widget,
  }) => {
    await openHost({ body: embedded() });
    await page.goto("about:blank");
    await page.goto(`/host.html${hash}`);
    await widget.expectQuestion("funding");
    await expect(widget.host.getByRole("status")).toHaveCount(0);
    expect(new URL(page.url()).hash).toBe(hash);
  });
}

test("the brief is copied, and printed, with verdict, why, answers and week", async ({
  openHost,
  page,
  widget,
}) => {
  await page.addInitScript(() => {
    window.print = () => {
      Object.assign(top ?? window, { printed: document.body.textContent });
      dispatchEvent(new Event("afterprint"));
    };
  });
  await openHost({ body: embedded() });
  for (const subject of [cases.preSeriesA]) {
    await widget.goToResult(subject);
    const text = await copied(page, widget, "copyText");
    await widget.button(word("print")).click();
    const printed = () =>
      page.evaluate(() => (window as unknown as { printed?: string }).printed ?? "");
    await expect.poll(printed).not.toBe("");
    for (const brief of [text, await printed()]) {
      expect(brief).toContain(sentence(subject.result));
      expect(brief).toContain(stateWord(subject.result.state));
      for (const [id, option] of Object.entries(subject.answers)) {
        expect(brief).toContain(answered(id, option));
      }
      expect(brief).toContain(word("weekNote"));
    }
  }
});

/** The margins that Chromium prints with. */
const MARGIN = { top: "1cm", right: "1cm", bottom: "1cm", left: "1cm" };

for (const language of ["en-GB", "de", "fr", "es", "ar"]) {
  test(`the brief is one printed page, whatever the result: ${language}`, async ({
    openHost,
    page,
    widget: { host },
    context,
  }) => {
    test.slow();
    // There is no printer: what would be printed is laid out on paper by the browser all the same.
    await page.addInitScript(() => {
      window.print = () => {
        const rules = [...document.styleSheets, ...document.adoptedStyleSheets].flatMap((sheet) =>
          Array.from(sheet.cssRules, ({ cssText }) => cssText),
        );
        const paper = `<!doctype html><style>${rules.join("\n")}</style>${document.body.outerHTML}`;
        Object.assign(top ?? window, { paper });
        dispatchEvent(new Event("afterprint"));
      };
    });
    const words = await read("fractional-cto", language);
    await openHost({ body: embedded(`lang="${language}"`) });
    await expect(host.getByRole("radio").first()).toBeVisible();
    const sheet = await context.newPage();
    for (const { company, answers } of personas) {
      await host.evaluate((host, answers) => Object.assign(host, { answers }), answers);
      await page.evaluate(() => Object.assign(window, { paper: "" }));
      await host.getByRole("button", { name: String(words.words.print), exact: true }).click();
      const paper = () => page.evaluate(() => (window as unknown as { paper: string }).paper);
      await expect.poll(paper).not.toBe("");
      await sheet.setContent(await paper());
      await expect(sheet.getByRole("heading").first()).toHaveText(words.title);
      for (const format of ["A4", "Letter"]) {
        const pdf = await sheet.pdf({ format, margin: MARGIN });
        const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? [];
        expect(pages, `${company}, ${format}`).toHaveLength(1);
      }
    }
  });
}

test("a result is saved as a file and opened from it", async ({ openHost, page, widget }) => {
  await openHost({ body: embedded() });
  const subject = cases.manager;
  await widget.goToResult(subject);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    widget.button(word("saveFile")).click(),
  ]);
  const file = await download.path();
  const { format, version, answers, result, brief } = JSON.parse(await readFile(file, "utf8"));
  expect({ format, version, answers }).toEqual({
    format: "fractional-cto-result",
    version: 1,
    answers: subject.answers,
  });
  expect(result.verdict).toBe(subject.result.verdict);
  expect(brief).toContain(sentence(subject.result));

  await page.reload();
  const choose = async (file: string | { name: string; mimeType: string; buffer: Buffer }) => {
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      widget.button(word("openFile")).click(),
    ]);
    await chooser.setFiles(file);
  };
  for (const text of ["", "null", "[]", '{"format":"fractional-cto-result","version":2}', "\0"]) {
    await choose({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await expect(widget.host.getByText(word("badFile"))).toBeVisible();
  }
  await choose(file);
  await widget.expectResult(subject.result);
});

test("26: where copying is refused the brief and the link are there to select", async ({
  openHost,
  page,
  widget,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: () => Promise.reject(new Error("denied")) },
    });
  });
  await openHost({ body: embedded() });
  await widget.goToResult(cases.preSeriesA);
  await widget.button(word("copyLink")).click();
  await expect(widget.host.locator("pre")).toContainText("/host.html#fcto-2-");
  await widget.button(word("copyText")).click();
  await expect(widget.host.locator("pre")).toContainText(sentence(cases.preSeriesA.result));
  await expect(
    widget.host.getByRole("status").filter({ hasText: word("notCopied") }),
  ).toBeVisible();
});

const NAMES = ["ready", "start", "step", "result", "book", "share", "error"];
const LOG = `<script>
  window.heard = [];
  for (const name of ${JSON.stringify(NAMES)}) {
    addEventListener("fcto-" + name, ({ type, detail }) => heard.push({ type, detail }));
  }
</script>`;
const heard = (page: Page) =>
  page.evaluate(
    () =>
      (window as unknown as { heard: { type: string; detail: Record<string, unknown> }[] }).heard,
  );

for (const subject of [cases.preSeriesA, cases.pulled, cases.tooLittle]) {
  test(`40: each event once, none with an answer in it: ${subject.name}`, async ({
    openHost,
    page,
    widget,
  }) => {
    await serveBooking(page);
    await openHost({ head: LOG, body: embedded(`booking="${PROVIDERS[0]?.address}"`) });
    await widget.goToResult(subject);
    await copied(page, widget, "copyLink");
    await Promise.all([page.context().waitForEvent("page"), widget.booking.click()]);
    const steps = subject.result.asked.length - 1;
    const all = await heard(page);
    expect(all.map(({ type }) => type)).toEqual([
      "fcto-ready",
      "fcto-start",
      ...Array<string>(steps).fill("fcto-step"),
      "fcto-result",
      "fcto-share",
      "fcto-book",
    ]);
    const options = pack.questions.flatMap(({ options }) => options.map(({ id }) => id));
    const ours = pack.verdicts.map(({ id }) => id);
    for (const { detail } of all) {
      for (const value of Object.values(detail)) {
        if (!ours.includes(String(value))) expect(options).not.toContain(value);
      }
    }
    const result = all.find(({ type }) => type === "fcto-result")?.detail;
    expect(result?.state).toBe(subject.result.state);
    expect(result?.verdict ?? null).toBe(subject.result.verdict);
  });
}

test("40: analytics hear nothing before consent, and then each event once", async ({
  openHost,
  page,
  widget,
}) => {
  const tools = `<script>
    window.dataLayer = [];
    window.told = [];
    window.plausible = (name, { props }) => told.push([name, props]);
  </script>`;
  await openHost({ head: tools, body: embedded(`analytics="datalayer"`) });
  const told = () =>
    page.evaluate(() => {
      const { dataLayer, told } = window as unknown as Record<string, { event: string }[]>;
      return { layer: dataLayer?.map(({ event }) => event), told };
    });
  await widget.goToResult(cases.developer);
  expect(await told()).toEqual({ layer: [], told: [] });
  await widget.host.evaluate((host) => host.setAttribute("consent", "yes"));
  await widget.button(word("restart")).click();
  await widget.goToResult(cases.developer);
  await copied(page, widget, "copyLink");
  expect(await told()).toEqual({
    layer: ["tutorial_begin", "tutorial_complete", "share"],
    told: [],
  });
  await widget.host.evaluate((host) => host.setAttribute("analytics", "plausible"));
  await copied(page, widget, "copyLink");
  await expect.poll(async () => (await told()).told).toEqual([["share", {}]]);
});

test("answers can be read and set, and the result read", async ({ openHost, widget }) => {
  interface Element extends HTMLElement {
    answers: Record<string, string>;
    result: { verdict: string } | null;
    reset: () => void;
    start: () => void;
    config: Record<string, unknown>;
  }
  const { answers, result } = cases.fullTime;
  await openHost({ body: embedded() });
  await widget.expectQuestion("funding");
  expect(await widget.host.evaluate((host: Element) => host.result)).toBeNull();
  await widget.host.evaluate((host: Element, answers) => (host.answers = answers), answers);
  await widget.expectResult(result);
  expect(await widget.host.evaluate((host: Element) => host.answers)).toEqual(answers);
  await expect
    .poll(() => widget.host.evaluate((host: Element) => host.result?.verdict))
    .toBe(result.verdict);
  await widget.host.evaluate((host: Element) => host.focus());
  await expect(widget.heading(sentence(result))).toBeFocused();
  await widget.host.evaluate((host: Element) => host.reset());
  await widget.expectQuestion("funding");
  await expect.poll(() => widget.host.evaluate((host: Element) => host.result)).toBeNull();
});

test("29: a key that reaches for the prototype changes nothing, and the rest is taken", async ({
  openHost,
  widget,
}) => {
  interface Element extends HTMLElement {
    config: unknown;
  }
  await openHost({ body: embedded() });
  await widget.expectQuestion("funding");
  await widget.host.evaluate((host: Element) => {
    host.config = JSON.parse('{"__proto__":{"polluted":1,"view":"week"},"theme":"dark"}');
  });
  await expect(widget.host).toHaveAttribute("theme", "dark");
  await expect(widget.host).not.toHaveAttribute("view", /./);
  expect(await widget.host.evaluate(() => "polluted" in {})).toBe(false);
});

test("38: printed with its page, it is answers and address, without buttons", async ({
  openHost,
  page,
  widget,
}) => {
  const address = "https://calendly.com/someone/call";
  await openHost({ body: embedded(`booking="${address}" theme="dark"`) });
  await widget.goToResult(cases.preSeriesA);
  await page.emulateMedia({ media: "print", reducedMotion: "reduce" });
  await expect(widget.heading(sentence(cases.preSeriesA.result))).toBeVisible();
  for (const button of await widget.host.locator("button:not([part=entry], .fold)").all()) {
    await expect(button).toBeHidden();
  }
  for (const [id, option] of Object.entries(cases.preSeriesA.answers)) {
    for (const words of [question(id).subject, label(id, option)]) {
      const printed = widget.row(id).getByText(words, { exact: true });
      await expect(printed.filter({ visible: true })).toHaveCount(1);
    }
  }
  await expect(widget.host.locator(".why-not select")).toBeVisible();
  const printed = await widget.booking.evaluate(
    (link) => getComputedStyle(link, "::after").content,
  );
  expect(printed).toContain(address);
  await expect(widget.host.getByRole("region")).toHaveCSS("color-scheme", "light");
});
