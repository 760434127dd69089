// The week explorer: what it shows, what its controls do, and how it is taken along.
import { readFile } from "node:fs/promises";
import { chromium, type Locator, type Page } from "@playwright/test";
import ICAL from "ical.js";
import { cases } from "./support/cases.ts";
import { answered, plan, readOut } from "./support/core.ts";
import { embedded, expect, test } from "./support/fixtures.ts";
import { pack, situation, word } from "./support/pack.ts";
import { escapeRegExp, Widget } from "./support/widget.ts";
import { broken, expectBrokenSeen } from "./support/words.ts";

const WEEK = { body: `<main><h1>Host</h1>${embedded('view="week"')}</main>` };
const [FRACTIONAL] = pack.week.roles;
const DAYS = word("weekdays").split(" ");
/** A time of the week, as it is said. */
const at = (day: string, time: string) => word("arrivesAt", { day: DAYS[Number(day)] ?? "", time });
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
    await widget.situation.selectOption({ label: name });
    for (const days of [1, 1.5, 2, 2.5, 3]) {
      await widget.setDays(days);
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
  for (const [days, off] of [
    [1, 4],
    [3, 2],
  ] as const) {
    await widget.setDays(days);
    await expect(widget.host.locator(".off")).toHaveCount(off);
    await expect(widget.host.getByText(word("dayOff"))).toHaveCount(1);
    await expect(widget.host.locator("[part=chart] li").first().locator(".day:empty")).toHaveCount(
      off,
    );
  }
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
    const targets = widget.host.locator("button, select, input");
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

/** The answer in a role's row, in words. */
const reply = (widget: Widget, role: number) => widget.host.locator(".reply").nth(role);
const row = (widget: Widget, role: number) => widget.host.locator("[part=role]").nth(role);

test("every control works by keyboard, and the rest stays as it is set", async ({
  openHost,
  page,
  widget,
}) => {
  await open(widget, openHost);
  const { arrivals } = pack.week;
  const order = [widget.question, widget.when, ...(await widget.host.locator("[part=role]").all())];
  await widget.question.focus();
  for (const stop of order) {
    await expect(stop).toBeFocused();
    await page.keyboard.press("Tab");
  }
  await widget.question.focus();
  await page.keyboard.press("ArrowDown");
  await expect(widget.question.locator("option:checked")).toHaveText(arrivals[1]?.label ?? "");
  await widget.when.focus();
  await page.keyboard.press("Home");
  await expect(widget.when).toHaveAttribute("aria-valuetext", at("0", "09:00"));
  await page.keyboard.press("ArrowRight");
  await expect(widget.when).toHaveAttribute("aria-valuetext", at("0", "09:30"));
  await page.keyboard.press("End");
  await expect(widget.when).toHaveAttribute("aria-valuetext", at("4", "17:00"));
  await row(widget, 2).focus();
  await page.keyboard.press("Enter");
  await expect(row(widget, 2)).toHaveAttribute("aria-expanded", "true");
  await expect(row(widget, 0)).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("Space");
  await expect(widget.host.locator("[part=calendar]")).toHaveCount(0);
  const kind = widget.button(pack.week.categories[0]?.name ?? "");
  await kind.focus();
  await page.keyboard.press("Space");
  await expect(kind).toHaveAttribute("aria-pressed", "true");
  await widget.days.focus();
  await page.keyboard.press("ArrowRight");
  await expect(widget.days).toHaveAttribute("aria-valuetext", "2.5");
  await widget.situation.focus();
  await page.keyboard.press("ArrowUp");
  await expect(widget.situation.locator("option:checked")).toHaveText(
    pack.situations.at(-2)?.name ?? "",
  );
  await expect(widget.days).toHaveAttribute("aria-valuetext", "2.5");
  await expect(kind).toHaveAttribute("aria-pressed", "true");
  await expect(widget.question.locator("option:checked")).toHaveText(arrivals[1]?.label ?? "");
});

test("a kind of work stands out in forced colours too", async ({ openHost, page, widget }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await open(widget, openHost);
  /** How many blocks of the strips are drawn in each way, of a kind and of all others. */
  const drawn = (kind: number) =>
    widget.host.evaluate((host, kind) => {
      const found: [Record<string, number>, Record<string, number>] = [{}, {}];
      for (const it of host.shadowRoot?.querySelectorAll(".lane [data-at]") ?? []) {
        const own = it.getAttribute("data-at")?.split(" ").includes(`c${kind}`) ? 0 : 1;
        const hue = getComputedStyle(it).getPropertyValue("--hue").trim();
        found[own][hue] = (found[own][hue] ?? 0) + 1;
      }
      return found;
    }, kind);
  for (const [kind, { name }] of pack.week.categories.entries()) {
    await widget.button(name).click();
    const all = { CanvasText: expect.any(Number) };
    await expect.poll(() => drawn(kind)).toEqual([all, { GrayText: expect.any(Number) }]);
    await widget.button(name).click();
    await expect.poll(() => drawn(kind)).toEqual([all, all]);
  }
});

/** A hand on the page, which presses, moves while it is down, and lets go. */
interface Hand {
  down: (x: number, y: number) => Promise<unknown>;
  move: (x: number, y: number) => Promise<unknown>;
  up: () => Promise<unknown>;
}

const hands: { name: string; touch: boolean; of: (page: Page) => Promise<Hand> }[] = [
  {
    name: "a finger",
    touch: true,
    of: async (page) => {
      const session = await page.context().newCDPSession(page);
      const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...at: number[]) => {
        const [x, y] = at;
        const touchPoints = x === undefined || y === undefined ? [] : [{ x, y }];
        return session.send("Input.dispatchTouchEvent", { type, touchPoints });
      };
      return {
        down: (x, y) => touch("touchStart", x, y),
        move: (x, y) => touch("touchMove", x, y),
        up: () => touch("touchEnd"),
      };
    },
  },
  {
    name: "a mouse",
    touch: false,
    of: async ({ mouse }) => ({
      down: async (x, y) => {
        await mouse.move(x, y);
        await mouse.down();
      },
      move: (x, y) => mouse.move(x, y, { steps: 4 }),
      up: () => mouse.up(),
    }),
  },
];

/** Where the middle of something is, once it is in sight. */
async function middle(it: Locator) {
  await it.scrollIntoViewIfNeeded();
  const box = await it.boundingBox();
  if (!box) throw new Error("It is on show.");
  return { ...box, x: box.x + box.width / 2, y: box.y + box.height / 2, left: box.x };
}

for (const { name, touch, of } of hands) {
  for (const language of ["en-GB", "ar"]) {
    test.describe(`by ${name}, ${language}`, () => {
      test.use({ hasTouch: touch, viewport: { width: 390, height: 844 } });

      test("every control works, and sliders follow all the way", async ({
        openHost,
        page,
        widget,
      }) => {
        await openHost({
          head: `<meta name="viewport" content="width=device-width">`,
          body: embedded(`view="week" lang="${language}"`),
        });
        const hand = await of(page);
        const press = async (it: Locator) => {
          const { x, y } = await middle(it);
          await hand.down(x, y);
          await hand.up();
        };
        /** Drags a slider over its values, each in its place, and lets go at the last. */
        const drag = async (
          slider: Locator,
          last: number,
          values: number[],
          still: () => Promise<void>,
        ) => {
          const { left, width, y } = await middle(slider);
          const [from = 0, ...rest] = values.map((value) => {
            const part = ((width - 20) * value) / last;
            return language === "ar" ? left + width - 10 - part : left + 10 + part;
          });
          const least = Number(await slider.getAttribute("min"));
          await hand.down(from, y);
          for (const [at, x] of rest.entries()) {
            await hand.move(x, y);
            await expect(slider).toHaveValue(String(least + (values[at + 1] ?? 0)));
            await still();
          }
          await hand.up();
        };
        const said = widget.host.locator(".asked [role=status]");
        const shown = widget.host.locator(".arrives b");
        await widget.when.waitFor();
        await drag(widget.when, 84, [36, 40, 55, 84, 60, 0, 17, 20], async () => {
          // Nothing is announced while it moves.
          await expect(said).toBeEmpty();
        });
        await expect(said).toContainText((await shown.textContent()) ?? "nothing");
        await expect(widget.when).toHaveValue("20");

        const days = widget.host.locator(".plan [type=range]");
        const hours = row(widget, 0).locator(".hours");
        let before = await hours.textContent();
        await drag(days, 4, [2, 3, 4, 0, 1], async () => {
          await expect(hours).not.toHaveText(before ?? "");
          before = await hours.textContent();
        });
        await expect(days).toHaveValue("3");

        const calendar = widget.host.locator("[part=calendar]");
        await press(row(widget, 4));
        await expect(row(widget, 4)).toHaveAttribute("aria-expanded", "true");
        await press(row(widget, 4));
        await expect(calendar).toHaveCount(0);
        await press(row(widget, 0));
        await expect(calendar).toHaveCount(1);
        const kind = widget.host.locator("[part=choice]").nth(1);
        await press(kind);
        await expect(kind).toHaveAttribute("aria-pressed", "true");
        const entry = widget.entries.nth(2);
        await press(entry);
        await expect(entry).toHaveAttribute("aria-expanded", "true");
        await press(entry);
        await expect(entry).toHaveAttribute("aria-expanded", "false");
        const hoursTable = widget.host.locator(".numbers");
        await press(widget.host.locator(".week > details summary"));
        await expect(hoursTable).toBeVisible();
        // The list that opens is the browser's own, and no part of the page.
        for (const [list, option] of [
          [".week > .control select", "2"],
          [".plan select", "1"],
        ] as const) {
          const select = widget.host.locator(list);
          await press(select);
          await expect(select).toBeFocused();
          await page.keyboard.press("Escape");
          await select.selectOption(option);
          await expect(select).toHaveValue(option);
        }
        await expect(widget.when).toHaveValue("20");
        await expect(days).toHaveValue("3");
      });
    });
  }
}

test.describe("a finger on the slider", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 640 } });

  test("scrolls the page where it goes up", async ({ openHost, page, widget }) => {
    await openHost({
      head: `<meta name="viewport" content="width=device-width">`,
      body: embedded('view="week"'),
    });
    const hand = await hands[0]?.of(page);
    await widget.when.waitFor();
    const { x, y } = await middle(widget.when);
    await hand?.down(x, y);
    for (let up = 10; up <= 150; up += 10) await hand?.move(x, y - up);
    await hand?.up();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
  });
});

test("a mouse drags the question, and what came of it is announced once it rests", async ({
  openHost,
  page,
  widget,
}) => {
  await open(widget, openHost);
  const said = widget.host.locator(".asked [role=status]");
  await expect(said).toBeEmpty();
  const box = await widget.when.boundingBox();
  if (!box) throw new Error("The slider is on show.");
  const x = (position: number) => box.x + 10 + ((box.width - 20) * position) / 84;
  const y = box.y + box.height / 2;
  await page.mouse.move(x(36), y);
  await page.mouse.down();
  for (const position of [40, 60, 80, 17]) {
    await page.mouse.move(x(position), y, { steps: 4 });
    await expect(widget.when).toHaveValue(String(position));
    await expect(said).toBeEmpty();
  }
  await page.mouse.up();
  await expect(said).toContainText(at("1", "09:00"));
  // A sentence for each row, with the name and what is beside its strip.
  for (const [role, { name }] of pack.week.roles.entries()) {
    await expect(said).toContainText(name);
    await expect(said).toContainText((await reply(widget, role).locator("b").textContent()) ?? "");
  }
  // A key that is held announces nothing until it is up.
  await widget.when.focus();
  await page.keyboard.down("ArrowRight");
  await page.keyboard.down("ArrowRight");
  await expect(widget.when).toHaveValue("19");
  await expect(said).toBeEmpty();
  await page.keyboard.up("ArrowRight");
  await expect(said).toContainText(at("1", "10:00"));
});

test("a kind of work stands out, with the article's sentence behind it", async ({
  openHost,
  widget,
}) => {
  await open(widget, openHost);
  const { entries } = await plan();
  const dimmed = widget.host.locator('[part=calendar] [data-at~="dim"]');
  for (const { id, name, quote } of pack.week.categories) {
    const kind = widget.button(name);
    await kind.click();
    await expect(kind).toHaveAttribute("aria-pressed", "true");
    if (quote) await expect(widget.host.locator("blockquote")).toContainText(quoteOf(quote));
    await expect(dimmed).toHaveCount(entries.filter(({ category }) => category !== id).length);
    await kind.click();
    await expect(dimmed).toHaveCount(0);
  }
});

test("a row opens its timetable, and has the sentence of what a fractional CTO is not", async ({
  openHost,
  widget,
}) => {
  await open(widget, openHost);
  for (const [role, { name, summary, quote }] of pack.week.roles.entries()) {
    await expect(row(widget, role)).toContainText(name);
    if (quote) {
      await expect(widget.host.locator("[part=chart] li").nth(role)).toContainText(quoteOf(quote));
    }
    if (role === 0) continue;
    await row(widget, role).click();
    await expect(widget.host.locator("[part=calendar] caption")).toContainText(name);
    await expect(widget.host.locator("[part=calendar] caption")).toContainText(summary);
    const blocks = widget.host.locator("[part=chart] li").nth(role).locator(".day i");
    await expect(blocks).toHaveCount(await widget.entries.count());
  }
});

test("a question arrives: when each role answers it, and with what standing", async ({
  openHost,
  widget,
}) => {
  await open(widget, openHost);
  const standings = {
    decision: "decision",
    opinion: "opinion",
    work: "work",
    "passed-on": "passedOn",
  };
  for (const { label, answers } of pack.week.arrivals) {
    await widget.question.selectOption({ label });
    for (const moment of [0, 20, 36, 50, 84]) {
      await widget.when.fill(String(moment));
      for (const [role, { standing }] of answers.entries()) {
        await expect(reply(widget, role)).toContainText(
          word(standings[standing as keyof typeof standings]),
        );
      }
      const own = await reply(widget, 0).textContent();
      await expect(widget.host.locator(".landed")).toHaveCount(
        own?.includes(word("atOnce")) ? 0 : 1,
      );
    }
  }
});

test("37: the hours are strips with a name, and the same numbers in a table", async ({
  openHost,
  widget,
}) => {
  await open(widget, openHost);
  await widget.host.getByText(word("hoursTitle")).first().click();
  const table = widget.host.getByRole("table", { name: word("hoursTitle") });
  for (const days of [1, 2, 3]) {
    await widget.setDays(days);
    const { hours } = await plan({ days });
    const row = table.getByRole("row").nth(1);
    const cells = pack.week.categories.map(({ id }) => String(hours[id] ?? "–"));
    await expect(row.getByRole("cell")).toHaveText(cells);
    const blocks = widget.host.locator("[part=chart] li").first().locator(".day i");
    await expect(blocks).toHaveCount((await plan({ days })).entries.length);
  }
  for (const { letter } of pack.week.categories) {
    await expect(table.locator("thead").getByText(letter, { exact: true })).toBeVisible();
  }
});

test("the page says with which situation and days it starts", async ({ openHost, widget }) => {
  await openHost({ body: embedded('view="week" situation="bridge" days="2.5"') });
  await expect(widget.situation.locator("option:checked")).toHaveText(situation("bridge").name);
  await expect(widget.days).toHaveAttribute("aria-valuetext", "2.5");
  expect(await widget.timetable()).toEqual(readOut(await plan({ situation: "bridge", days: 2.5 })));
});

async function expectShaped(
  widget: Widget,
  answers: Record<string, string>,
  days: { days?: number } = {},
): Promise<void> {
  const week = await plan({ answers, ...days });
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
  await widget.try(change.question, change.option);
  await widget.button(word("keep")).click();
  const kept = { ...answers, [change.question]: change.option };
  await expect.poll(() => explorer.timetable()).toEqual(readOut(await plan({ answers: kept })));
});

test("two explorers on one page stay in step with its assessment, and each keeps what is set in it", async ({
  openHost,
  page,
}) => {
  const explorers = `<fractional-cto view="week"></fractional-cto>
    <fractional-cto view="week" situation="bridge" days="3"></fractional-cto>`;
  await openHost({ body: explorers + embedded() });
  const [first, second, assessment] = [0, 1, 2].map(
    (at) => new Widget(page.locator("fractional-cto").nth(at)),
  );
  if (!first || !second || !assessment) throw new Error("There are three.");
  for (const { host } of [second, first]) await host.scrollIntoViewIfNeeded();
  await expect.poll(() => first.timetable()).toEqual(readOut(await plan()));
  const own = readOut(await plan({ situation: "bridge", days: 3 }));
  await expect.poll(() => second.timetable()).toEqual(own);
  await first.setDays(1);
  await first.when.fill("84");
  await expect(second.days).toHaveAttribute("aria-valuetext", "3");
  await expect(second.when).toHaveValue("36");
  expect(await second.timetable()).toEqual(own);

  await assessment.host.scrollIntoViewIfNeeded();
  await assessment.goToResult(cases.preSeriesA);
  const { answers, result } = cases.preSeriesA;
  await expectShaped(first, answers);
  // The days that the page asks for stay.
  await expectShaped(second, answers, { days: 3 });
  const change = result.changes.find(({ opens }) => opens === 0);
  if (!change) throw new Error("An edit that opens nothing is needed.");
  await assessment.try(change.question, change.option);
  await assessment.button(word("keep")).click();
  const kept = { ...answers, [change.question]: change.option };
  for (const [explorer, days] of [
    [first, {}],
    [second, { days: 3 }],
  ] as const) {
    const planned = readOut(await plan({ answers: kept, ...days }));
    await expect.poll(() => explorer.timetable()).toEqual(planned);
  }
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
  const strip = widget.host.locator("[part=chart] .day i");
  const { entries } = await plan({ answers: cases.preSeriesA.answers });
  await expect(strip).toHaveCount(entries.length);
  await expect(widget.when).toHaveCount(0);
  await widget.button(word("weekMore")).click();
  await expect(widget.when).toBeVisible();
  await expectShaped(widget, cases.preSeriesA.answers);
  const own = situation(cases.preSeriesA.result.situation ?? "").name;
  await expect(widget.situation.locator("option:checked")).toHaveText(own);
});

test('view="both" has the whole explorer below the result', async ({ openHost, widget }) => {
  await openHost({ body: embedded('view="both"') });
  await widget.goToResult(cases.manager);
  await expect(widget.when).toBeVisible();
  await expect(widget.host.locator("[part=calendar]")).toBeVisible();
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
  await widget.situation.selectOption({ label: situation("bridge").name });
  await widget.setDays(1.5);
  await row(widget, 2).click();
  const shown = await widget.timetable();
  await widget.button(word("copyLink")).click();
  await expect(widget.host.getByText(word("copied"))).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).hash.length).toBeLessThanOrEqual(64);
  await page.goto("about:blank");
  await page.goto(link);
  await expect(row(widget, 2)).toHaveAttribute("aria-expanded", "true");
  await expect(widget.days).toHaveAttribute("aria-valuetext", "1.5");
  await expect(widget.situation.locator("option:checked")).toHaveText(situation("bridge").name);
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
    await widget.setDays(3);
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

/** What is printed: the page, and what is seen of it. */
interface Printed {
  html: string;
  css: string;
  text: string;
  title: string;
  /** The blocks of the strips that are nothing but a place. */
  blank: number;
}

/** How many pages of paper a page takes, within margins as printers have them. */
async function sheets(page: Page): Promise<number> {
  const [top, right, bottom, left] = ["10mm", "10mm", "10mm", "10mm"];
  const pdf = await page.pdf({ format: "A4", margin: { top, right, bottom, left } });
  return pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;
}

/** Notes what would be printed, on the page that has the frame. */
async function notePrints(page: Page) {
  await page.addInitScript(() => {
    window.print = () => {
      const { body } = document;
      const seen = Array.from(body.querySelectorAll("*")).filter((it) => it.checkVisibility());
      Object.assign(top ?? window, {
        printed: {
          html: document.documentElement.outerHTML,
          css: document.adoptedStyleSheets
            .flatMap(({ cssRules }) => Array.from(cssRules, ({ cssText }) => cssText))
            .join(""),
          text: body.textContent,
          title: body.querySelector(".title")?.textContent,
          blank: seen.filter(
            (it) =>
              it.matches(".day i") && !getComputedStyle(it).backgroundImage.includes("gradient"),
          ).length,
        },
      });
      dispatchEvent(new Event("afterprint"));
    };
  });
  return () => page.evaluate(() => (window as unknown as { printed: Printed }).printed);
}

for (const language of ["en-GB", "de", "fr", "es", "ar"]) {
  test(`the week is printed without the rest of the page, on two sheets: ${language}`, async ({
    context,
    openHost,
    page,
    widget,
  }) => {
    const printed = await notePrints(page);
    await openHost({ body: `<h1>Host</h1>${embedded(`view="week" lang="${language}"`)}` });
    const print = widget.host.locator(".take button").first();
    for (const role of pack.week.roles.keys()) {
      if (role) await row(widget, role).click();
      await widget.entries.first().click();
      const names = await widget.entries.locator(".swatch + span").allTextContents();
      await page.evaluate(() => Object.assign(window, { printed: undefined }));
      await print.click();
      await expect.poll(printed).toBeTruthy();
      const { html, css, text, title, blank } = await printed();
      for (const name of names) expect(text).toContain(name);
      expect(text).not.toContain("Host");
      expect(title).toBe(await widget.host.locator(".title h2").textContent());
      expect(blank).toBe(0);
      await expect(page.locator("iframe")).toHaveCount(0);
      const paper = await context.newPage();
      await paper.setContent(html);
      await paper.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
      }, css);
      expect(await sheets(paper), `role ${role}`).toBe(2);
      await paper.close();
    }
  });
}

test("what follows a week on paper does not lie over it", async ({ openHost, page, widget }) => {
  const paragraph = `<p style="height: 60mm; margin: 0">Host</p>`;
  await openHost({ body: embedded('view="week"') + paragraph });
  await widget.when.waitFor();
  await page.addStyleTag({ content: "body { margin: 0 auto; max-width: 645px }" });
  // Beside the hours on the second sheet there is room for one such paragraph, and not for two.
  expect(await sheets(page)).toBe(2);
  await page.evaluate(() =>
    document.body.append(document.querySelector("p")?.cloneNode(true) ?? ""),
  );
  expect(await sheets(page)).toBe(3);
});

/** How high the week may be in columns of 932 and 350 px, the whole and down to the last strip. */
const HEIGHTS = {
  "en-GB": { 932: [1200, 560], 350: [1900, 560] },
  // Longer words take a line more here and there.
  de: { 932: [1280, 600], 350: [1980, 600] },
  fr: { 932: [1280, 600], 350: [1980, 600] },
  es: { 932: [1280, 600], 350: [1980, 600] },
  ar: { 932: [1200, 560], 350: [1900, 560] },
} as const;

for (const [language, heights] of Object.entries(HEIGHTS)) {
  test(`the strips and the slider are in sight at once, and the whole is as short as it is meant to be: ${language}`, async ({
    openHost,
    page,
    widget,
  }) => {
    await openHost({
      head: "<style>body { margin: 0 }</style>",
      body: embedded(`view="week" lang="${language}"`),
    });
    await widget.when.waitFor();
    for (const [width, [most, inSight]] of Object.entries(heights)) {
      await page.setViewportSize({ width: Number(width), height: 800 });
      await expect(widget.host.locator("[part=calendar]")).toBeVisible();
      const [whole, strips] = await widget.host.evaluate((host) => {
        const frame = host.shadowRoot?.querySelector("[part=frame]")?.getBoundingClientRect();
        const chart = host.shadowRoot?.querySelector(".asked")?.getBoundingClientRect();
        return [frame?.height ?? Infinity, (chart?.bottom ?? Infinity) - (frame?.top ?? 0)];
      });
      expect(whole, `${width} px`).toBeLessThanOrEqual(most);
      expect(strips, `${width} px`).toBeLessThanOrEqual(inSight);
    }
  });
}

for (const language of ["en-GB", "ar"]) {
  test(`strips, axis and slider agree to the pixel: ${language}`, async ({
    openHost,
    page,
    widget,
  }) => {
    await openHost({ body: embedded(`view="week" lang="${language}"`) });
    await widget.when.waitFor();
    for (const width of [320, 390, 645, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const position of [0, 17, 36, 51, 84]) {
        await widget.when.fill(String(position));
        const off = await widget.host.evaluate((host, position) => {
          const root = host.shadowRoot ?? host;
          const box = (it: Element | null | undefined) =>
            it?.getBoundingClientRect() ?? new DOMRect();
          const rtl = getComputedStyle(root.querySelector(".lane") ?? host).direction === "rtl";
          const start = (it: DOMRect) => (rtl ? it.right : it.left);
          const sign = rtl ? -1 : 1;
          const lanes = Array.from(root.querySelectorAll(".lane"), box);
          const due = (lane: DOMRect) => start(lane) + (sign * lane.width * position) / 85;
          const range = box(root.querySelector(".when"));
          // A thumb of 20 px: its centre goes from half of it to half of it before the end.
          const thumb = start(range) + sign * (10 + ((range.width - 20) * position) / 84);
          const pins = Array.from(root.querySelectorAll(".pin"), (it) => {
            const { left, right } = box(it);
            return (left + right) / 2;
          });
          const days = Array.from(root.querySelectorAll(".days span"), box);
          const first = lanes[0] ?? new DOMRect();
          return [
            ...lanes.map((lane, at) => due(lane) - (pins[at] ?? Infinity)),
            ...lanes.map((lane) => due(lane) - thumb),
            ...days.map((day, at) => start(day) - (start(first) + (sign * first.width * at) / 5)),
            lanes.length - pins.length,
          ].map(Math.abs);
        }, position);
        expect(Math.max(...off), `${width} px, half-hour ${position}`).toBeLessThan(1);
      }
    }
  });
}

/** No word is broken and no name cut off, in the strips and in each role's timetable and hours. */
async function expectWhole(page: Page, widget: Widget, widths: number[]): Promise<void> {
  await widget.when.waitFor();
  await widget.host.locator(".week > details summary").click();
  for (const role of pack.week.roles.keys()) {
    if (role) await row(widget, role).click();
    await expect(row(widget, role)).toHaveAttribute("aria-expanded", "true");
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect(await broken(widget), `${width} px`).toEqual([]);
      expect(await cutOff(widget), `${width} px`).toEqual([]);
    }
  }
}

test("no word is broken and no name cut off where a visitor wants no small letters", async ({
  baseURL,
  launchOptions,
}) => {
  test.slow();
  const args = [...(launchOptions.args ?? []), "--blink-settings=minimumFontSize=20"];
  const browser = await chromium.launch({ ...launchOptions, args });
  try {
    const page = await browser.newPage({ baseURL: baseURL ?? "" });
    for (const language of ["en-GB", "de", "fr", "es", "ar"]) {
      const body = embedded(`view="week" lang="${language}"`);
      await page.route("**/host.html", (route) =>
        route.fulfill({
          contentType: "text/html; charset=utf-8",
          body: `<!doctype html><html lang="en-GB"><style>body { margin: 0 }</style>${body}</html>`,
        }),
      );
      await page.goto("/host.html");
      const widget = new Widget(page.locator("fractional-cto"));
      await expectWhole(page, widget, [320, 390, 620, 645, 680, 720, 768, 860, 932, 1000]);
      await expect(widget.host.locator(".isnt").nth(1)).toHaveCSS("font-size", "20px");
      await page.unroute("**/host.html");
    }
  } finally {
    await browser.close();
  }
});

for (const language of ["en-GB", "de", "fr", "es", "ar"]) {
  for (const size of [16, 24]) {
    test(`no word is broken and no name cut off in strips and timetables: ${language}, ${size} px`, async ({
      openHost,
      page,
      widget,
    }) => {
      test.slow();
      await openHost({
        head: `<style>body { font: ${size}px sans-serif; margin: 0 }</style>`,
        body: embedded(`view="week" lang="${language}"`),
      });
      await expectWhole(page, widget, [280, 320, 390, 620, 645, 680, 720, 768, 832, 932]);
      await expectBrokenSeen(widget);
    });
  }
}

/** What in the week is wider than where it stands. */
const cutOff = (widget: Widget) =>
  widget.host.evaluate((host) =>
    Array.from(
      host.shadowRoot?.querySelectorAll(
        ".week, .who, .reply, .isnt, .off, td, [part=entry], [part=choice], caption, .control",
      ) ?? [],
    )
      .filter((it) => it.checkVisibility() && !it.matches(".hidden"))
      .filter((it) => it.clientWidth && it.scrollWidth > it.clientWidth + 1)
      .map((it) => `${it.className}: ${it.textContent}`),
  );

test("the week on paper has every row, answer and activity", async ({ openHost, page, widget }) => {
  await open(widget, openHost);
  await page.emulateMedia({ media: "print" });
  for (const [role, { name }] of pack.week.roles.entries()) {
    await expect(row(widget, role)).toBeVisible();
    await expect(row(widget, role)).toContainText(name);
    await expect(reply(widget, role)).toBeVisible();
  }
  await expect(widget.host.locator(".control .paper").first()).toBeVisible();
  await expect(widget.entries.first()).toBeVisible();
  await expect(widget.button(word("print"))).toBeHidden();
  await expect(widget.host.locator(".numbers")).toBeVisible();
  expect(await sheets(page)).toBe(2);
});

for (const view of ["assessment", "week", "both"]) {
  test(`a subject without a week offers no explorer, with view="${view}"`, async ({
    context,
    openHost,
    page,
    widget,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await openHost({
      body: embedded(
        `view="${view}" situation="bridge" pack="/v1/packs/fractional-cfo/en-GB.pack"`,
      ),
    });
    const expectNone = async () => {
      await expect(
        widget.host.locator(".week, .strips, .when, [part=calendar], [part=entry]"),
      ).toHaveCount(0);
      for (const name of [word("weekMore"), word("calendarFile")]) {
        await expect(widget.button(name)).toHaveCount(0);
      }
      for (const name of [word("weekTitle"), word("ownWeekTitle")]) {
        await expect(widget.heading(name)).toHaveCount(0);
      }
    };
    const heading = widget.host.getByRole("heading").last();
    const options = widget.host.getByRole("radio");
    let asked = 0;
    await options.first().waitFor();
    while (await widget.continue.isVisible()) {
      await expectNone();
      asked++;
      const before = await heading.textContent();
      await options.first().check();
      await widget.continue.click();
      await expect(heading).not.toHaveText(before ?? "");
    }
    expect(asked).toBeGreaterThan(2);
    await expect(widget.button(word("copyLink"))).toBeVisible();
    await expectNone();
    const result = await widget.host.getByRole("heading").nth(1).textContent();
    await widget.button(word("copyLink")).click();
    await expect(widget.host.getByText(word("copied"))).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto("about:blank");
    await page.goto(link);
    await expect(widget.heading(result ?? "")).toBeVisible();
    await expectNone();
  });
}
