// Attributes: what they do, when they change, and what is said of bad values.
import type { Page } from "@playwright/test";
import { cases } from "./support/cases.ts";
import { embedded, expect, test } from "./support/fixtures.ts";
import { pack, question } from "./support/pack.ts";
import type { Widget } from "./support/widget.ts";

const set = (widget: Widget, name: string, value: string) =>
  widget.host.evaluate((host, { name, value }) => host.setAttribute(name, value), { name, value });

function warningsOf(page: Page): string[] {
  const warnings: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "warning") warnings.push(message.text());
  });
  return warnings;
}

for (const { name, value, allowed } of [
  { name: "theme", value: "pink", allowed: ["auto", "light", "dark"] },
  { name: "heading-level", value: "1", allowed: ["2", "3", "4", "5"] },
  { name: "currency", value: "pounds", allowed: ["GBP"] },
  { name: "lang", value: "tlh", allowed: ["en-GB"] },
  { name: "view", value: "month", allowed: ["assessment", "week", "both"] },
  { name: "situation", value: "seed", allowed: ["pre-series-a", "bridge"] },
  { name: "days", value: "4", allowed: ["1", "1.5", "3"] },
  { name: "save", value: "always", allowed: ["off", "ask", "session"] },
  { name: "analytics", value: "ga", allowed: ["off", "datalayer", "plausible"] },
  { name: "consent", value: "true", allowed: ["no", "yes"] },
  { name: "utm", value: "all", allowed: ["own", "page"] },
  { name: "booking-provider", value: "acuity", allowed: ["calendly", "hubspot", "plain"] },
  { name: "booking-questions", value: "a,b", allowed: ["summary", "space"] },
  { name: "article", value: "javascript:alert(1)", allowed: ["https:", "http:"] },
  { name: "article", value: "https://a@b.example/", allowed: ["https:", "http:"] },
  { name: "booking", value: "ftp://x", allowed: ["https:", "mailto:"] },
]) {
  test(`${name}="${value}" is named in a warning and changes nothing`, async ({
    openHost,
    page,
    widget,
  }) => {
    const warnings = warningsOf(page);
    await openHost({ body: embedded(`${name}="${value}"`) });
    await widget.expectQuestion("funding");
    await expect(widget.host.getByRole("heading", { name: pack.title, level: 2 })).toBeVisible();
    await expect.poll(() => warnings).toHaveLength(1);
    for (const text of [`${name}="${value}"`, ...allowed]) expect(warnings[0]).toContain(text);
  });
}

test("a warning says what is allowed and what is used instead", async ({ openHost, page }) => {
  const warnings = warningsOf(page);
  const attributes = 'lang="tlh" theme="pink" days="4" booking-questions="bugdet" situation="seed"';
  await openHost({ body: embedded(attributes) });
  const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id).join(", ");
  const allowed = (name: string, words: string, used = "nothing") =>
    `<fractional-cto> ${name} is not allowed. Allowed: ${words}. Used instead: ${used}.`;
  const questions = `up to ten of summary, ${ids(pack.questions)}, with a space between`;
  await expect
    .poll(() => warnings)
    .toEqual([
      allowed('lang="tlh"', "ar, de, en-GB, es, fr", "en-GB"),
      allowed('situation="seed"', ids(pack.situations)),
      allowed('days="4"', "1, 1.5, 2, 2.5, 3"),
      allowed('booking-questions="bugdet"', questions, "summary"),
      allowed('theme="pink"', "auto, light, dark", "auto"),
    ]);
});

test("what is not used is named where the words for it are lost", async ({
  openHost,
  page,
  widget,
  errors,
}) => {
  const warnings = warningsOf(page);
  await page.route("**/explain-*.js", (route) => route.abort());
  await openHost({ body: embedded('theme="pink"') });
  await widget.expectQuestion("funding");
  await expect.poll(() => warnings.join()).toMatch(/theme.*pink/);
  await errors.expect(/Failed to load resource/);
});

test("quotations link to the article, where it is known", async ({ openHost, widget }) => {
  const article = "http://blog.example/a-week?x=1&y=2";
  await openHost({ body: embedded() });
  await widget.goToResult(cases.preSeriesA);
  const quotes = widget.host.locator("blockquote footer");
  await expect(quotes.first()).toBeAttached();
  await expect(quotes.getByRole("link", { includeHidden: true })).toHaveCount(0);
  await set(widget, "article", article);
  const links = quotes.getByRole("link", { includeHidden: true });
  await expect(links).toHaveCount(await quotes.count());
  await expect(links.first()).toHaveAttribute("href", article);
  await expect(links.first()).toHaveAttribute("rel", "noopener");
});

test("an attribute that changes is followed, and the answers stay", async ({
  openHost,
  widget,
}) => {
  await openHost({ body: embedded() });
  await widget.answerAll(cases.preSeriesA.answers, { until: "budget" });
  await widget.expectQuestion("budget");
  const region = widget.host.getByRole("region");

  await set(widget, "theme", "dark");
  await expect(region).toHaveCSS("color-scheme", "dark");
  await set(widget, "theme", "light");
  await expect(region).toHaveCSS("color-scheme", "light");

  const { title, hints = [] } = question("budget");
  for (const level of [3, 4, 5]) {
    await set(widget, "heading-level", String(level));
    await expect(widget.host.getByRole("heading", { name: pack.title, level })).toBeVisible();
    await expect(widget.host.getByRole("heading", { name: title, level: level + 1 })).toBeVisible();
  }

  expect(hints.length).toBeGreaterThan(1);
  for (const { currency, text } of hints) {
    await set(widget, "currency", currency);
    await expect(widget.host.getByText(text)).toBeVisible();
  }
  await set(widget, "currency", "JPY");
  await expect(widget.host.getByText(hints[0]?.text ?? "")).toBeVisible();

  await widget.answerAll(cases.preSeriesA.answers, { from: "budget" });
  await widget.expectResult(cases.preSeriesA.result);
  await widget.expectAnswers(cases.preSeriesA.answers);
});

test("a booking address that changes is followed", async ({ openHost, widget }) => {
  await openHost({ body: embedded() });
  await widget.goToResult(cases.developer);
  await set(widget, "booking", "https://cal.com/other");
  await expect(widget.booking).toHaveAttribute("href", /^https:\/\/cal\.com\/other\?notes=/);
  await widget.host.evaluate((host) => host.removeAttribute("booking"));
  await expect(widget.booking).toHaveCount(0);
});

test("a question that the pack does not have is named, and nothing is sent for it", async ({
  openHost,
  page,
  widget,
}) => {
  const warnings = warningsOf(page);
  const attributes = `booking="https://calendly.com/a/b" booking-questions="summary bugdet"`;
  await openHost({ body: embedded(attributes) });
  await widget.expectQuestion("funding");
  await expect.poll(() => warnings.join()).toContain("bugdet");
  await widget.goToResult(cases.developer);
  await expect(widget.booking).not.toHaveAttribute("href", /a2=/);
});
