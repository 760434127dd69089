// At home on pages that are not ours: nothing is painted where the page will do, and all of it can
// be read.
import { readFile } from "node:fs/promises";
import { cases, mainCases } from "./support/cases.ts";
import { faint } from "./support/contrast.ts";
import { embedded, expect, type HostPage, test } from "./support/fixtures.ts";
import type { Widget } from "./support/widget.ts";
import { broken, expectBrokenSeen, outside } from "./support/words.ts";

const frameOf = (widget: Widget) => widget.host.locator("[part=frame]");

/** What the widget shows of the page, and what of its own. */
const look = (widget: Widget) =>
  widget.host.evaluate((host) => {
    const frame = host.shadowRoot?.querySelector(".frame");
    if (!frame) throw new Error("There is no widget.");
    const { backgroundColor, color, colorScheme, fontFamily, paddingLeft } =
      getComputedStyle(frame);
    const button = frame.querySelector("[part=button]");
    const title = frame.querySelector(".title");
    if (!button || !title) throw new Error("There is no question.");
    return {
      ground: backgroundColor,
      ink: color,
      scheme: colorScheme,
      face: fontFamily,
      smallFace: getComputedStyle(title).fontFamily,
      inset: paddingLeft !== "0px",
      accent: getComputedStyle(button).backgroundColor,
    };
  });

const NOTHING = "rgba(0, 0, 0, 0)";
const OUR_ACCENT = { light: "rgb(28, 84, 128)", dark: "rgb(147, 193, 232)" };
const OUR_GROUND = { light: "rgb(252, 252, 250)", dark: "rgb(22, 24, 27)" };

/** Pages that are written on, with what the widget takes over. */
const pages = {
  white: { scheme: "light", ink: "rgb(17, 17, 17)", accent: "rgb(17, 17, 17)", face: "Manrope" },
  mint: {
    scheme: "light",
    ink: "rgb(40, 48, 61)",
    accent: "rgb(40, 48, 61)",
    face: "-apple-system",
  },
  dark: {
    scheme: "dark",
    ink: "rgb(213, 213, 214)",
    accent: "rgb(127, 209, 255)",
    face: "Georgia",
  },
  cream: {
    scheme: "light",
    ink: "rgb(64, 39, 18)",
    accent: "oklch(0.46 0.17 30)",
    face: "EB Garamond",
  },
  brutalist: {
    scheme: "light",
    ink: "rgb(0, 0, 0)",
    accent: OUR_ACCENT.light,
    face: "Courier New",
  },
} as const;

/** A post on a page of a look: one of the stylesheets in pages/looks. */
async function post(name: keyof typeof pages | "picture" | "faint"): Promise<HostPage> {
  const style = await readFile(new URL(`./pages/looks/${name}.css`, import.meta.url), "utf8");
  return {
    head: `<meta name="viewport" content="width=device-width"><style>${style}</style>`,
    body: `<main><article>
      <h1>What a fractional CTO does</h1>
      <p>Fractional CTO is one of the most misunderstood roles in the startup and scale-up ecosystem.
      This is what it actually involves week to week, and what it is not.</p>
      ${embedded()}
      <p>The reality of an effective engagement is significantly more hands-on and more impactful. The
      model exists because companies need senior technical judgment applied strategically.
      <a href="#more">Read more</a></p>
    </article></main>`,
  };
}

for (const name of Object.keys(pages) as (keyof typeof pages)[]) {
  const { scheme, ink, accent, face } = pages[name];
  test(`on a ${name} page nothing is painted, and all can be read`, async ({
    openHost,
    page,
    widget,
  }) => {
    await openHost(await post(name));
    await widget.expectQuestion("funding");
    const shown = { ground: NOTHING, ink, accent, scheme, inset: false };
    await expect.poll(() => look(widget)).toMatchObject(shown);
    const seen = await look(widget);
    expect(seen.face).toContain(face);
    expect(seen.smallFace).toBe(seen.face);
    await expectReadable(widget, 10);
    await widget.continue.click();
    await expect(widget.error).toBeFocused();
    await expectReadable(widget, 10);
    // A page that outlines whatever has the focus does not outline the whole widget.
    await expect(widget.host).toHaveCSS("outline-style", "none");
    await widget.goToResult(cases.preSeriesA);
    await expectReadable(widget, 40);
    await widget.host.evaluate((host) => host.setAttribute("view", "week"));
    await expect(widget.entries.first()).toBeVisible();
    await expectReadable(widget, 40);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
}

for (const [name, scheme] of [
  ["picture", "dark"],
  ["faint", "light"],
] as const) {
  test(`on a ${name} page it brings a ground of its own`, async ({ openHost, widget }) => {
    await openHost(await post(name));
    await widget.expectQuestion("funding");
    await expect
      .poll(() => look(widget))
      .toMatchObject({
        ground: OUR_GROUND[scheme],
        accent: OUR_ACCENT[scheme],
        scheme,
        inset: true,
      });
    await expectReadable(widget, 10);
  });
}

/** Nothing in the widget is too faint, and there was enough to judge. */
async function expectReadable(widget: Widget, least: number): Promise<void> {
  const { found, seen } = await faint(widget.host);
  expect(found).toEqual([]);
  expect(seen).toBeGreaterThanOrEqual(least);
}

/** A host page with a style of its own, whose text is long enough for a paragraph. */
const host = (style: string, body = embedded()) => ({
  head: `<style>body { margin: 0 } ${style}</style>`,
  body: `<p>${"A paragraph of the page. ".repeat(4)}</p>${body}`,
});

test("it follows a page that changes its theme", async ({ openHost, page, widget }) => {
  await openHost(
    host(`body { background: #fff; color: #222; transition: background-color 80ms }
      .dark body { background: #111; color: #eee } a { color: #05c } .dark a { color: #9cf }`),
  );
  await widget.expectQuestion("funding");
  await expect(frameOf(widget)).toHaveCSS("color-scheme", "light");
  // Once it runs.
  await widget.answer("funding", "seed");
  await page.evaluate(() => document.documentElement.classList.add("dark"));
  await expect(frameOf(widget)).toHaveCSS("color-scheme", "dark");
  await expect(frameOf(widget)).toHaveCSS("color", "rgb(238, 238, 238)");
  await expect(widget.continue).toHaveCSS("background-color", "rgb(153, 204, 255)");
  await expect.poll(async () => (await faint(widget.host)).found).toEqual([]);
  await page.evaluate(() => document.documentElement.classList.remove("dark"));
  await expect(frameOf(widget)).toHaveCSS("color-scheme", "light");
});

test("it follows the visitor's own scheme with its page, and only with it", async ({
  openHost,
  page,
  widget,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openHost(host(""));
  await widget.answer("funding", "seed");
  // The page says nothing of schemes, so it is white.
  await expect(frameOf(widget)).toHaveCSS("color-scheme", "light");
  await openHost(host(":root { color-scheme: light dark }"));
  await widget.answer("funding", "seed");
  await expect(frameOf(widget)).toHaveCSS("color-scheme", "dark");
  await page.emulateMedia({ colorScheme: "light" });
  await expect(frameOf(widget)).toHaveCSS("color-scheme", "light");
  await expect(frameOf(widget)).toHaveCSS("background-color", NOTHING);
});

test("tokens win over the page, and a ground of the page's making decides the scheme", async ({
  openHost,
  widget,
}) => {
  await openHost(
    host(`body { background: #fff; color: #222 } a { color: #05c }
      fractional-cto { --fcto-paper: #102030; --fcto-ink: #fff; --fcto-accent: #fc9 }`),
  );
  await widget.expectQuestion("funding");
  await expect
    .poll(() => look(widget))
    .toMatchObject({
      ground: "rgb(16, 32, 48)",
      ink: "rgb(255, 255, 255)",
      accent: "rgb(255, 204, 153)",
      scheme: "dark",
      inset: true,
    });
  await expectReadable(widget, 10);
});

test("an asked-for theme brings its own ground", async ({ openHost, widget }) => {
  await openHost(await post("mint"));
  await widget.host.evaluate((host) => host.setAttribute("theme", "dark"));
  await expect(frameOf(widget)).toHaveCSS("background-color", OUR_GROUND.dark);
  await expect.poll(() => look(widget)).toMatchObject({ accent: OUR_ACCENT.dark, inset: true });
  await widget.host.evaluate((host) => host.setAttribute("theme", "auto"));
  await expect(frameOf(widget)).toHaveCSS("background-color", NOTHING);
});

/** Grounds and links of every kind that a page can have, each with what comes of it. */
const grounds = [
  [
    "translucent layers",
    "html { background: #fff } body { background: rgb(0 0 0 / 50%) } p { color: #000 }",
    "own",
  ],
  ["a translucent veil", "html { background: #fff } body { background: rgb(0 0 0 / 5%) }", "page"],
  ["a face too faint", "p { color: #999 } body { color: #aaa }", "own"],
  ["a paragraph too faint in a page that is not", "p { color: #999 } body { color: #222 }", "page"],
  [
    "a picture under an opaque column",
    "body { background: linear-gradient(red, blue) } main { background: #fff }",
    "page",
  ],
  ["a picture on the element", "fractional-cto { background: linear-gradient(#fff, #eee) }", "own"],
] as const;

for (const [name, style, ground] of grounds) {
  test(`${name}: the ground is ${ground === "own" ? "its own" : "the page's"}`, async ({
    openHost,
    widget,
  }) => {
    const { head, body } = host(style);
    await openHost({ head, body: `<main>${body}</main>` });
    await widget.expectQuestion("funding");
    const seen = () => look(widget).then((it) => (it.ground === NOTHING ? "page" : "own"));
    await expect.poll(seen).toBe(ground);
    await expectReadable(widget, 10);
  });
}

test("printed, it is black on white whatever the page is", async ({ openHost, page, widget }) => {
  await openHost(await post("dark"));
  await widget.expectQuestion("funding");
  await page.emulateMedia({ media: "print" });
  await expect(frameOf(widget)).toHaveCSS("color", "rgb(28, 30, 33)");
  await expect(frameOf(widget)).toHaveCSS("color-scheme", "light");
});

test("a link that does not stand out is not followed", async ({ openHost, widget }) => {
  await openHost(host("body { background: #fff; color: #222 } a { color: #8bd }"));
  await widget.expectQuestion("funding");
  await expect
    .poll(() => look(widget))
    .toMatchObject({ accent: OUR_ACCENT.light, ground: NOTHING });
});

test("the message where it cannot run has the page's look", async ({
  openHost,
  page,
  widget,
  errors,
}) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await openHost(await post("dark"));
  await expect(widget.button("Try again")).toBeVisible();
  const notice = widget.host.locator("[part=notice]");
  await expect(notice).toHaveCSS("background-color", NOTHING);
  await expect(notice).toHaveCSS("color", "rgb(213, 213, 214)");
  await expectReadable(widget, 3);
  await errors.expect(/wasm/);
  await errors.expect(/Failed to load resource/);
});

/** The faintest of the widget's own colours decide which grounds are left to the page. */
test("from the lightest ground to the darkest all of it can be read", async ({
  openHost,
  page,
  widget,
}) => {
  await openHost(host("body { background: var(--ground); color: var(--ink) }"));
  await widget.expectQuestion("funding");
  const set = (grey: number) =>
    page.evaluate((grey) => {
      const { style } = document.documentElement;
      style.setProperty("--ground", `rgb(${grey} ${grey} ${grey})`);
      style.setProperty("--ink", grey > 127 ? "#000" : "#fff");
    }, grey);
  await widget.continue.click();
  await expect(widget.error).toBeFocused();
  for (let grey = 0; grey < 256; grey += 15) {
    await set(grey);
    const painted = () => look(widget).then(({ ground }) => ground);
    await expect
      .poll(async () => [await faint(widget.host).then(({ found }) => found)])
      .toEqual([[]]);
    if (grey < 50 || grey > 210) await expect.poll(painted).toBe(NOTHING);
    if (grey > 80 && grey < 180) await expect.poll(painted).not.toBe(NOTHING);
  }
});

/** The room that the documentation reserves. */
const [, ROOM = ""] =
  /```css\n(fractional-cto \{.*?)```/s.exec(await readFile("README.md", "utf8")) ?? [];

for (const [name, style] of [
  ["text of 16 px", "body { font-size: 16px }"],
  ["text of 21.8 px, as WordPress has it", "body { font: 21.8px serif }"],
  [
    "a root of 62.5 %, as Ghost has it",
    "html { font-size: 62.5% } body { font: 1.8rem sans-serif }",
  ],
] as const) {
  test(`7: the room reserved is enough in every column, with ${name}`, async ({
    openHost,
    page,
    widget,
  }) => {
    const { head, body } = host(`${ROOM} ${style}`);
    await openHost({ head, body: `<main>${body}</main>` });
    await widget.answer("funding", "seed");
    await widget.back.click();
    await widget.expectQuestion("funding");
    for (const width of [280, 320, 390, 480, 620, 645, 680, 720, 768, 932]) {
      await page.evaluate((width) => {
        document.querySelector("main")?.style.setProperty("width", `${width}px`);
      }, width);
      const [reserved, used] = await widget.host.evaluate((host) => {
        const { paddingTop } = getComputedStyle(host, "::before");
        const frame = host.shadowRoot?.querySelector(".frame");
        return [parseFloat(paddingTop), frame?.getBoundingClientRect().height ?? Infinity];
      });
      expect(used, `${width} px`).toBeLessThanOrEqual(reserved ?? 0);
      expect(reserved, `${width} px`).toBeLessThan(used + 260);
    }
  });
}

test("the article names the week and the assessment near its top, and leads to both", async ({
  page,
  widget,
}) => {
  await page.goto("/");
  const ways = page.getByRole("navigation", { name: "On this page" });
  for (const [name, id] of [
    ["A week in the life, to explore", "week"],
    ["Is a fractional CTO right for you?", "assessment"],
  ] as const) {
    await page.evaluate(() => scrollTo(0, 0));
    await expect(ways).toBeInViewport();
    await ways.getByRole("link", { name }).click();
    await expect(page.locator(`fractional-cto#${id}`)).toBeInViewport();
  }
  await widget.expectQuestion("funding");
  // It has the article's text for a model, and not the small print nearer by.
  await expect.poll(() => look(widget).then(({ face }) => face)).toContain("Charter");
  expect(await look(widget)).toMatchObject({
    ground: NOTHING,
    ink: "rgb(28, 30, 33)",
    accent: OUR_ACCENT.light,
  });
});

for (const language of ["en-GB", "de", "fr", "es", "ar"]) {
  for (const size of [16, 24]) {
    test(`no word of a question or a result is broken in any column: ${language}, ${size} px`, async ({
      openHost,
      page,
      widget,
    }) => {
      test.slow();
      const expectWhole = async () => {
        for (const width of [280, 320, 390, 620, 645, 680, 720, 768]) {
          await page.setViewportSize({ width, height: 800 });
          // Where a line has no room for a long word, the word may break, and stays inside.
          if (width >= 16 * size) expect(await broken(widget), `${width} px`).toEqual([]);
          expect(await outside(widget), `${width} px`).toEqual([]);
        }
      };
      await openHost(host(`body { font: ${size}px sans-serif }`, embedded(`lang="${language}"`)));
      const options = widget.host.getByRole("radio");
      for (let question = 0; question < 4; question++) {
        await options.first().waitFor();
        await expectWhole();
        const heading = widget.host.getByRole("heading").last();
        const before = await heading.textContent();
        await options.first().check();
        await widget.host.locator("[part=button]").click();
        await expect(heading).not.toHaveText(before ?? "");
      }
      for (const { answers, result } of mainCases) {
        await widget.host.evaluate((host, answers) => Object.assign(host, { answers }), answers);
        const { verdict, situation, state } = result;
        const known = Object.entries({ verdict, situation, state }).filter(([, it]) => it !== null);
        const shown = () => widget.host.evaluate((host) => Reflect.get(host, "result"));
        await expect.poll(shown).toMatchObject(Object.fromEntries(known));
        await expectWhole();
      }
      await expectBrokenSeen(widget);
    });
  }
}
