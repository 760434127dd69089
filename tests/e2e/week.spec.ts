// The week explorer: what it shows, what its controls do, and how it is taken along.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import ICAL from "ical.js";
import { cases } from "./support/cases.ts";
import { answered, plan, readOut } from "./support/core.ts";
import { embedded, expect, test } from "./support/fixtures.ts";
import { pack, situation, word } from "./support/pack.ts";
import { escapeRegExp, Widget } from "./support/widget.ts";

const WEEK = { body: `<main><h1>Host</h1>${embedded('view="week"')}</main>` };
const [FRACTIONAL, ...OTHERS] = pack.week.roles;
const DAYS = word("weekdays").split(" ");
const rising = (numbers: number[]) =>
  numbers.every((it, at) => at === 0 || it > (numbers[at - 1] ?? it));
const quoteOf = (id = "") => pack.quotes[id]?.text ?? "";

async function open(widget: Widget, openHost: (host: { body: string }) => Promise<void>) {
  await openHost(WEEK);
  await expect(widget.heading(word("weekTitle"))).toBeVisible();
}

test("shows the week that is planned, for every situation and number of days", async ({
  openHost,
  widget,
}) => {
  await open(widget, openHost);
  expect(await widget.timetable()).toEqual(readOut(await plan()));
  for (const { id, name } of pack.situations) {
    await widget.choice("situation", name).check();
    for (const days of [1, 1.5, 2, 2.5, 3]) {
      await widget.choice("days", String(days)).check();
      const planned = readOut(await plan({ situation: id, days }));
      await expect.poll(() => widget.timetable()).toEqual(planned);
      const caption = word("weekCaption", {
        role: FRACTIONAL?.name ?? "",
        situation: name,
        n: days,
      });
      await expect(widget.host.getByRole("table", { name: caption })).toBeVisible();
    }
  }
});

test("days without the fractional CTO are said", async ({ openHost, widget }) => {
  await open(widget, openHost);
  await widget.choice("days", "1").check();
  await expect(widget.host.getByText(word("dayOff"))).toHaveCount(4);
  await widget.choice("days", "3").check();
  await expect(widget.host.getByText(word("dayOff"))).toHaveCount(2);
});

test("36: caption, scoped headers, and names with day and time", async ({ openHost, widget }) => {
  await open(widget, openHost);
  const table = widget.host.getByRole("table").first();
  await expect(table.locator("caption")).toBeVisible();
  await expect(table.locator("tbody th")).toHaveText(DAYS);
  for (const header of await table.locator("th").all()) {
    await expect(header).toHaveAttribute("scope", /^(col|row)$/);
  }
  for (const name of readOut(await plan())) {
    const spoken = new RegExp(
      `^${escapeRegExp(name).replaceAll(", ", " ?, ")}( ?${word("landed")})?$`,
    );
    await expect(widget.host.getByRole("button", { name: spoken }).first()).toBeVisible();
  }
  for (const width of [1280, 768, 320]) {
    await widget.host.page().setViewportSize({ width, height: 800 });
    const targets = widget.host.locator("button, label");
    for (const box of await targets.evaluateAll((all) =>
      all.map((it) => it.getBoundingClientRect().toJSON() as DOMRect),
    )) {
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
    }
  }
});

test("36: days are columns on one axis where there is room, and a list below", async ({
  openHost,
  page,
  widget,
}) => {
  await open(widget, openHost);
  const days = widget.host.locator("[part=calendar] tbody th");
  const places = () =>
    days.evaluateAll((all) => all.map((it) => it.getBoundingClientRect().toJSON() as DOMRect));
  await page.setViewportSize({ width: 1280, height: 800 });
  const columns = await places();
  expect(new Set(columns.map(({ top }) => top)).size).toBe(1);
  expect(rising(columns.map(({ left }) => left))).toBe(true);
  // Half past one is as far down on every day.
  const tops = await widget.entries.evaluateAll((entries) =>
    entries
      .filter((entry) => entry.querySelector(".time")?.textContent?.startsWith("13:30"))
      .map((entry) => entry.getBoundingClientRect().top),
  );
  expect(tops.length).toBe(2);
  expect(new Set(tops).size).toBe(1);
  await page.setViewportSize({ width: 600, height: 800 });
  const rows = await places();
  expect(new Set(rows.map(({ left }) => left)).size).toBe(1);
  expect(rising(rows.map(({ top }) => top))).toBe(true);
});

test("an activity opens in place with all that is known of it, and closes", async ({
  openHost,
  page,
  widget,
}) => {
  await open(widget, openHost);
  const { entries } = await plan();
  for (const [at, { name, what, who, out, quote }] of entries.entries()) {
    const entry = widget.entries.nth(at);
    await entry.click();
    await expect(entry).toHaveAttribute("aria-expanded", "true");
    const detail = widget.host.locator(".detail");
    await expect(detail).toHaveCount(1);
    for (const text of [name, what, who, out, quote ?? ""])
      await expect(detail).toContainText(text);
    if (at % 2) await entry.press("Escape");
    else await entry.press("Enter");
    await expect(detail).toHaveCount(0);
    await expect(entry).toBeFocused();
  }
  await page.keyboard.press("Tab");
  await expect(widget.host.getByRole("button", { name: word("print") })).toBeFocused();
});

test("arrow keys move through the timetable, which is one stop of Tab", async ({
  openHost,
  page,
  widget,
}) => {
  await open(widget, openHost);
  const { entries } = await plan();
  const stops = widget.host.locator('[part=entry][tabindex="0"]');
  await expect(stops).toHaveCount(1);
  await stops.focus();
  const first = entries[0];
  const nextDay = entries.findIndex(({ day }) => day !== first?.day);
  const at = (index: number) => widget.entries.nth(index);
  for (const [key, index] of [
    ["ArrowDown", 1],
    ["ArrowDown", 2],
    ["ArrowUp", 1],
    ["ArrowUp", 0],
    ["ArrowUp", 0],
    ["ArrowRight", nextDay],
    ["ArrowRight", nextDay],
    ["ArrowLeft", 0],
  ] as const) {
    await page.keyboard.press(key);
    await expect(at(index)).toBeFocused();
    await expect(stops).toHaveCount(1);
  }
  await page.keyboard.press("Space");
  await expect(at(0)).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Escape");
  await expect(at(0)).toHaveAttribute("aria-expanded", "false");
});

test("every control works by keyboard, and the rest stays as it is set", async ({
  openHost,
  page,
  widget,
}) => {
  await open(widget, openHost);
  const [one, two] = pack.situations;
  await widget.choice("situation", pack.situations.at(-1)?.name ?? "").focus();
  await page.keyboard.press("ArrowRight");
  await expect(widget.choice("situation", one?.name ?? "")).toBeChecked();
  await page.keyboard.press("ArrowDown");
  await expect(widget.choice("situation", two?.name ?? "")).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  const [role] = OTHERS;
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await expect(widget.choice("compare", role?.name ?? "")).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await expect(widget.choice("category", pack.week.categories[0]?.name ?? "")).toBeChecked();
  await expect(widget.choice("compare", role?.name ?? "")).toBeChecked();
  await expect(widget.choice("situation", two?.name ?? "")).toBeChecked();
  const arrival = pack.week.arrivals[1]?.label ?? "";
  await widget.choice("arrivesWhat", pack.week.arrivals[0]?.label ?? "").focus();
  await page.keyboard.press("ArrowDown");
  await expect(widget.choice("arrivesWhat", arrival)).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await expect(widget.choice("arrivesDay", DAYS[3] ?? "")).toBeChecked();
});

test("a kind of work stands out, with the article's sentence behind it", async ({
  openHost,
  widget,
}) => {
  await open(widget, openHost);
  const { entries } = await plan();
  for (const { id, name, quote } of pack.week.categories.filter((it) => it.quote)) {
    await widget.choice("category", name).check();
    await expect(widget.host.locator(".controls")).toContainText(quoteOf(quote));
    const dim = entries.filter(({ category }) => category !== id).length;
    await expect(widget.host.locator("li.dim")).toHaveCount(dim);
  }
  await widget.choice("category", word("allCategories")).check();
  await expect(widget.host.locator("li.dim")).toHaveCount(0);
});

test("another role's week stands beside it, with the article's difference", async ({
  openHost,
  widget,
}) => {
  await open(widget, openHost);
  const own = readOut(await plan());
  for (const { name, summary, quote } of OTHERS) {
    await widget.choice("compare", name).check();
    const columns = widget.host.locator("[part=calendar] thead th");
    await expect(columns).toHaveText([word("day"), FRACTIONAL?.name ?? "", name]);
    await expect(widget.host.locator(".difference")).toContainText(summary);
    await expect(widget.host.locator(".difference")).toContainText(
      quoteOf(quote) || word("ourJudgement"),
    );
    const both = await widget.timetable();
    expect(both.length).toBeGreaterThan(own.length);
    expect(both).toEqual(expect.arrayContaining(own));
  }
});

test("a question arrives: who answers, when, and with what standing", async ({
  openHost,
  widget,
}) => {
  await open(widget, openHost);
  const section = widget.section(word("arrivesTitle"));
  const standings = {
    decision: "decision",
    opinion: "opinion",
    work: "work",
    "passed-on": "passedOn",
  };
  for (const { label, answers } of pack.week.arrivals) {
    await widget.choice("arrivesWhat", label).check();
    for (const day of DAYS) {
      await widget.choice("arrivesDay", day).check();
      for (const [at, { text, standing }] of answers.entries()) {
        const row = section.locator(".ruled > div").nth(at);
        await expect(row).toContainText(pack.week.roles[at]?.name ?? "");
        await expect(row).toContainText(text);
        await expect(row).toContainText(word(standings[standing as keyof typeof standings]));
      }
      const landed = await widget.host.locator(".landed").count();
      const own = await section.locator(".ruled > div").first().textContent();
      expect(landed).toBe(own?.includes(word("atOnce")) ? 0 : 1);
    }
  }
});

test("37: the hours are a chart with a name, and the same numbers in a table", async ({
  openHost,
  widget,
}) => {
  await open(widget, openHost);
  const table = widget.host.getByRole("table", { name: word("hoursTitle") });
  for (const days of [1, 2, 3]) {
    await widget.choice("days", String(days)).check();
    const { hours } = await plan({ days });
    const row = table.getByRole("row").nth(1);
    const cells = pack.week.categories.map(({ id }) => String(hours[id] ?? "–"));
    await expect(row.getByRole("cell")).toHaveText(cells);
    const bars = await row
      .locator("rect")
      .evaluateAll((all) => all.map((bar) => Number(bar.getAttribute("width")) / 2));
    expect(bars).toEqual(pack.week.categories.map(({ id }) => hours[id] ?? 0));
  }
  for (const { letter } of pack.week.categories) {
    await expect(table.locator("thead").getByText(letter, { exact: true })).toBeVisible();
  }
});

test("the page says with which situation and days it starts", async ({ openHost, widget }) => {
  await openHost({ body: embedded('view="week" situation="bridge" days="2.5"') });
  await expect(widget.choice("situation", situation("bridge").name)).toBeChecked();
  await expect(widget.choice("days", "2.5")).toBeChecked();
  expect(await widget.timetable()).toEqual(readOut(await plan({ situation: "bridge", days: 2.5 })));
});

async function expectShaped(widget: Widget, answers: Record<string, string>): Promise<void> {
  const week = await plan({ answers });
  await expect.poll(() => widget.timetable()).toEqual(readOut(week));
  expect(week.because.length).toBeGreaterThan(0);
  for (const id of week.because) {
    const brought = week.entries.filter(({ because }) => because === id).map(({ name }) => name);
    const line = widget.host
      .locator(".shaped li")
      .filter({ hasText: answered(id, answers[id] ?? "") });
    for (const name of brought) await expect(line).toContainText(name);
  }
}

test("a finished assessment reshapes the explorer above, and so does a trial that is kept", async ({
  page,
  widget,
}) => {
  const globals = () => page.evaluate(() => Object.getOwnPropertyNames(window).length);
  const { answers, result } = cases.preSeriesA;
  const explorer = new Widget(page.locator("fractional-cto[view=week]"));
  await page.goto("/");
  await explorer.host.scrollIntoViewIfNeeded();
  await expect(explorer.heading(word("weekTitle"))).toBeVisible();
  const before = await globals();
  await expect(explorer.host.locator(".shaped")).toBeEmpty();
  await widget.host.scrollIntoViewIfNeeded();
  await widget.goToResult(cases.preSeriesA);
  await expectShaped(explorer, answers);
  const own = situation(result.situation ?? "").name;
  await expect(explorer.host.locator(".shaped")).toContainText(
    word("ownSituation", { situation: own }),
  );
  expect(await globals()).toBe(before);

  const change = result.changes.find(({ opens }) => opens === 0);
  if (!change) throw new Error("An edit that opens nothing is needed.");
  await widget.trial(change.question, change.option).check();
  await widget.button(word("keep")).click();
  const kept = { ...answers, [change.question]: change.option };
  await expect.poll(() => explorer.timetable()).toEqual(readOut(await plan({ answers: kept })));
});

test("an explorer that was not near yet is planned for the result when it comes up", async ({
  openHost,
  page,
}) => {
  const far = `<div style="height: 4000px"></div><fractional-cto view="week"></fractional-cto>`;
  await openHost({ body: embedded() + far });
  const [assessment, explorer] = [0, 1].map(
    (at) => new Widget(page.locator("fractional-cto").nth(at)),
  );
  if (!assessment || !explorer) throw new Error("There are two.");
  await assessment.goToResult(cases.bridge);
  await expect(explorer.entries).toHaveCount(0);
  await explorer.host.scrollIntoViewIfNeeded();
  await expectShaped(explorer, cases.bridge.answers);
});

test("the result has the visitor's own week, and a way into the explorer", async ({
  openHost,
  widget,
}) => {
  await openHost({ body: embedded() });
  await widget.goToResult(cases.preSeriesA);
  await expect(widget.heading(word("ownWeekTitle"))).toBeVisible();
  await expectShaped(widget, cases.preSeriesA.answers);
  await expect(widget.host.getByRole("group", { name: word("compare") })).toHaveCount(0);
  await widget.button(word("weekMore")).click();
  await expect(widget.host.getByRole("group", { name: word("compare") })).toBeVisible();
});

test('view="both" has the whole explorer below the result', async ({ openHost, widget }) => {
  await openHost({ body: embedded('view="both"') });
  await widget.goToResult(cases.manager);
  await expect(widget.host.getByRole("group", { name: word("compare") })).toBeVisible();
});

test("the week is copied as text", async ({ context, openHost, page, widget }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(widget, openHost);
  await widget.button(word("copyText")).click();
  await expect(widget.host.getByText(word("copied"))).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  for (const { day, start, end, name } of (await plan()).entries) {
    const line = text.split("\n").find((line) => line.startsWith(`${day}: `));
    expect(line).toContain(`${start}–${end} ${name}`);
  }
  expect(text).toContain(word("weekNote"));
});

test("a link opens the week as it is set", async ({ context, openHost, page, widget }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(widget, openHost);
  await widget.choice("situation", situation("bridge").name).check();
  await widget.choice("days", "1.5").check();
  await widget.choice("compare", OTHERS[1]?.name ?? "").check();
  const shown = await widget.timetable();
  await widget.button(word("copyLink")).click();
  await expect(widget.host.getByText(word("copied"))).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).hash.length).toBeLessThanOrEqual(64);
  await page.goto("about:blank");
  await page.goto(link);
  await expect(widget.choice("compare", OTHERS[1]?.name ?? "")).toBeChecked();
  await expect(widget.choice("days", "1.5")).toBeChecked();
  expect(await widget.timetable()).toEqual(shown);
  await expect(widget.host.getByText(word("sharedText"))).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe("");
});

test("26: where copying is refused the text is there to select, and announced", async ({
  openHost,
  page,
  widget,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await open(widget, openHost);
  await widget.button(word("copyText")).click();
  await expect(
    widget.host.getByRole("status").filter({ hasText: word("notCopied") }),
  ).toBeVisible();
  const text = widget.host.locator("pre");
  await expect(text).toContainText((await plan()).entries[0]?.name ?? "");
  await text.focus();
  await expect(text).toBeFocused();
});

test.describe("east of Greenwich", () => {
  test.use({ timezoneId: "Asia/Kolkata" });

  test("the calendar file opens in a calendar, in next week's days, at the hours on show", async ({
    openHost,
    page,
    widget,
  }) => {
    await page.clock.setFixedTime(new Date("2026-11-25T12:00:00Z"));
    await open(widget, openHost);
    await widget.choice("days", "3").check();
    const take = async () => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        widget.button(word("calendarFile")).click(),
      ]);
      expect(download.suggestedFilename()).toBe("week.ics");
      const calendar = new ICAL.Component(
        ICAL.parse(await readFile(await download.path(), "utf8")),
      );
      expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
      return calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
    };
    const events = await take();
    const dates = ["2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04"];
    const at = (day: string, time: string) =>
      new Date(`${dates[DAYS.indexOf(day)]}T${time}:00+05:30`);
    const { entries } = await plan({ days: 3 });
    expect(events.map((event) => [event.startDate.toJSDate(), event.endDate.toJSDate()])).toEqual(
      entries.map(({ day, start, end }) => [at(day, start), at(day, end)]),
    );
    for (const [at, event] of events.entries()) {
      expect(event.startDate.zone).toBe(ICAL.Timezone.utcTimezone);
      expect(event.summary).toBe(`${word("example")}: ${entries[at]?.name}`);
      expect(event.description).toContain(word("weekNote"));
    }
    const ids = [...events, ...(await take())].map(({ uid }) => uid);
    expect(new Set(ids).size).toBe(2 * events.length);
  });
});

/** Notes what would be printed, on the page that has the frame. */
async function notePrints(page: Page) {
  await page.addInitScript(() => {
    window.print = () => {
      const { body } = document;
      const seen = Array.from(body.querySelectorAll("*")).filter((it) => it.checkVisibility());
      Object.assign(top ?? window, {
        printed: {
          text: body.textContent,
          buttons: seen.filter((it) => it.matches("button")).length,
        },
      });
      dispatchEvent(new Event("afterprint"));
    };
  });
  return () => page.evaluate(() => (window as unknown as { printed: { text: string } }).printed);
}

test("the week is printed without the rest of the page", async ({ openHost, page, widget }) => {
  const printed = await notePrints(page);
  await open(widget, openHost);
  await widget.button(word("print")).click();
  await expect.poll(printed).toBeTruthy();
  const { text } = await printed();
  for (const { name } of (await plan()).entries) expect(text).toContain(name);
  expect(text).not.toContain("Host");
  await expect(page.locator("iframe")).toHaveCount(0);
});
