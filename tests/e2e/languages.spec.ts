// Every language from end to end, and a subject of somebody else's.
import type { Locator, Page } from "@playwright/test";
import { cases } from "./support/cases.ts";
import { BOOKING, embedded, expect, test } from "./support/fixtures.ts";
import { type Pack, read } from "./support/pack.ts";

const LANGUAGES = ["en-GB", "de", "fr", "es", "ar"] as const;

const script = (name: string) =>
  `<script type="module" src="/v1/${name}"></script>
   <fractional-cto booking="${BOOKING}"><a href="${BOOKING}">Fallback</a></fractional-cto>`;

/** A page in a language, which tells the element nothing of it. */
const openIn = async (page: Page, language: string, body = embedded()) => {
  await page.route("**/host.html", (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><html lang="${language}"><head><title>Host</title></head><body>${body}</body></html>`,
    }),
  );
  await page.goto("/host.html");
};

const text = (pack: Pack, word: string) => String(pack.words[word]);

/** Answers the questions on the way of some answers, and goes to the result. */
async function answerAll(host: Locator, pack: Pack, answers: Record<string, string>) {
  for (const { id, title, options } of pack.questions.filter(({ id }) => id in answers)) {
    await expect(host.getByRole("heading", { name: title, exact: true })).toBeVisible();
    const chosen = options.find((option) => option.id === answers[id]);
    await host
      .getByRole("radio", { name: chosen?.label ?? text(pack, "unsure"), exact: true })
      .check();
    await host.getByRole("button", { name: text(pack, "continue"), exact: true }).click();
  }
}

/** What is on screen that is wider than the page, if anything. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const language of LANGUAGES) {
  test(`${language}: to a result, a share link, a booking link and a brief`, async ({
    page,
    widget: { host },
    expectAccessible,
  }) => {
    await page.addInitScript(() => {
      // The clipboard of the test's browser is nobody's to write to.
      Object.defineProperty(navigator, "clipboard", {
        value: { writeText: async (text: string) => Object.assign(window, { copied: text }) },
      });
      // There is no printer; what would be on paper is kept.
      window.print = () => {
        const paper = document.querySelector("[dir]");
        const printed = [paper?.getAttribute("dir"), document.body.textContent].join(" ");
        Object.assign(top ?? window, { printed });
        dispatchEvent(new Event("afterprint"));
      };
    });
    await page.setViewportSize({ width: 320, height: 700 });
    const pack = await read("fractional-cto", language);
    await openIn(page, language);
    const region = host.getByRole("region");
    await expect(region).toHaveAttribute("lang", language);
    await expect(region).toHaveAttribute("dir", language === "ar" ? "rtl" : "ltr");
    await expectAccessible();
    expect(await overflow(page), "at 320 px").toBeLessThanOrEqual(0);

    const { answers } = cases.preSeriesA;
    await answerAll(host, pack, answers);
    const { sentence } = pack.situations.find(({ id }) => id === "pre-series-a") ?? {};
    await expect(host.getByRole("heading", { name: String(sentence) })).toBeVisible();
    await expectAccessible();
    expect(await overflow(page), "at 320 px").toBeLessThanOrEqual(0);

    const link = host.getByRole("link", { name: text(pack, "book") });
    const sent = new URL((await link.getAttribute("href")) ?? "").searchParams;
    expect(sent.get("utm_campaign")).toBe("fractional");
    expect(sent.get("a1")).toContain(pack.questions[0]?.subject);

    await host
      .getByRole("button", { name: text(pack, "copyLink"), exact: true })
      .last()
      .click();
    await expect(host.getByText(text(pack, "copied")).last()).toBeVisible();
    const shared = await page.evaluate(() => (window as unknown as { copied: string }).copied);
    // A link is the subject's: it opens in any language, with the same result.
    const other = language === "ar" ? "en-GB" : "ar";
    const there = await read("fractional-cto", other);
    await openIn(page, other);
    await page.goto("about:blank");
    await page.goto(shared);
    const result = there.situations.find(({ id }) => id === "pre-series-a")?.sentence ?? "";
    await expect(host.getByRole("heading", { name: result })).toBeVisible();
  });

  test(`${language}: the first screen comes with its own script, and is the widget's`, async ({
    page,
    widget: { host },
  }) => {
    const pack = await read("fractional-cto", language);
    let letGo = () => {};
    const held = new Promise<void>((done) => {
      letGo = done;
    });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.route("**/*.wasm", async (route) => {
      await held;
      await route.continue();
    });
    const own = language === "en-GB" ? "fractional-cto.js" : `fractional-cto.${language}.js`;
    await openIn(page, language, script(own));
    const title = pack.questions[0]?.title ?? "";
    await expect(host.getByRole("heading", { name: title })).toBeVisible();
    expect(asked.filter((url) => url.includes("/first-"))).toEqual([]);
    const drawn = () =>
      host.evaluate((host) =>
        host.shadowRoot?.querySelector(".frame")?.outerHTML.replaceAll(/\s?style=""/g, ""),
      );
    const before = await host.evaluate((host) => host.shadowRoot?.textContent);
    letGo();
    await page.waitForFunction(() =>
      Boolean(
        (document.querySelector("fractional-cto") as unknown as { answers: object } | null)
          ?.answers &&
          document
            .querySelector("fractional-cto")
            ?.shadowRoot?.querySelector("[part=frame][aria-label]"),
      ),
    );
    await expect.poll(drawn).toContain(title);
    expect(await host.evaluate((host) => host.shadowRoot?.textContent)).toBe(before);
  });
}

test("a page in a language without a pack gets British English, without a warning", async ({
  page,
  widget: { host },
}) => {
  const warnings: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "warning") warnings.push(message.text());
  });
  // Warnings come in a row: one of the language would have come before the one that is provoked.
  await openIn(page, "tlh", embedded('theme="pink"'));
  await expect(host.getByRole("region")).toHaveAttribute("lang", "en-GB");
  await expect(host.getByRole("button", { name: "Continue" })).toBeVisible();
  await expect.poll(() => warnings.join()).toContain("pink");
  expect(warnings).toHaveLength(1);
});

test("the nearest language counts, and the element's own before it", async ({ page }) => {
  const inside = embedded().replace("<fractional-cto", '<div lang="fr-CA"><fractional-cto');
  await openIn(page, "de", `${inside}</div><fractional-cto lang="es"></fractional-cto>`);
  const regions = page.locator("fractional-cto").getByRole("region");
  await expect(regions.first()).toHaveAttribute("lang", "fr");
  await expect(regions.last()).toHaveAttribute("lang", "es");
});

test("in Arabic the timetable begins at the right, and numbers stay in order", async ({
  page,
  widget: { host },
}) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await openIn(page, "ar", embedded('view="week"'));
  const pack = await read("fractional-cto", "ar");
  const days = text(pack, "weekdays").split(" ");
  const place = async (day: string) => {
    const header = host.getByRole("rowheader", { name: day, exact: true });
    return (await header.boundingBox())?.x ?? 0;
  };
  expect(await place(days[0] ?? "")).toBeGreaterThan(await place(days[4] ?? ""));
  await expect(host.locator(".time").first()).toHaveText(/^\d\d:\d\d\u2013\d\d:\d\d$/);
});

test("half days are written as the language writes them", async ({ page, widget: { host } }) => {
  await openIn(page, "es", embedded('view="week"'));
  const days = host.getByRole("slider").last();
  await days.fill("3");
  await expect(days).toHaveAttribute("aria-valuetext", "1,5");
});

const CFO = `pack="/v1/packs/fractional-cfo/en-GB.pack"`;

test("a subject of another kind, without a week, from end to end", async ({
  openHost,
  page,
  widget: { host },
  expectAccessible,
}) => {
  const warnings: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "warning") warnings.push(message.text());
  });
  const pack = await read("fractional-cfo", "en-GB");
  await openHost({ body: embedded(`${CFO} view="week" booking="${BOOKING}"`) });
  await expect(host.getByRole("heading", { name: pack.title })).toBeVisible();
  await expect
    .poll(() => warnings.join())
    .toContain(
      'view="week" is not allowed. Allowed: assessment, since this content has no week. Used instead: assessment.',
    );
  for (;;) {
    const radios = host.getByRole("radio");
    if (!(await host.getByRole("button", { name: text(pack, "continue") }).count())) break;
    const heading = await host.getByRole("heading").last().textContent();
    await radios.first().check();
    await host.getByRole("button", { name: text(pack, "continue"), exact: true }).click();
    await expect(host.getByRole("heading").last()).not.toHaveText(heading ?? "");
  }
  await expect(host.getByRole("link", { name: text(pack, "book") })).toBeVisible();
  await expectAccessible();
  const shown = (await host.evaluate((host) => host.shadowRoot?.textContent)) ?? "";
  expect(shown).not.toMatch(/\bCTO\b|timetable/);
});

test("the element has the name that the page gives it", async ({ openHost, page }) => {
  await openHost({
    body: `<script type="module">
        import { define } from "/v1/fractional-cto-module.js";
        define("finance-check");
        define("finance-check");
      </script><finance-check ${CFO} theme="dark"></finance-check><fractional-cto></fractional-cto>`,
  });
  const pack = await read("fractional-cfo", "en-GB");
  const own = page.locator("finance-check");
  await expect(own.getByRole("heading", { name: pack.title })).toBeVisible();
  expect(await own.evaluate((element) => (element as unknown as { theme: string }).theme)).toBe(
    "dark",
  );
  await expect(page.locator("fractional-cto").getByRole("radio").first()).toBeVisible();
});
