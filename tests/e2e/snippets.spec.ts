// What the builder hands out: every form of every platform, for each role and each setting, is what
// the place takes that it goes to, and says what was chosen. What a browser takes is run in one.
import { execFileSync } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Way } from "../../www/builder/platforms.js";
import { missingIn, outcomeOf, PLATFORMS } from "../../www/builder/platforms.js";
import type { Part } from "../../www/builder/snippet.js";
import { snippets } from "../../www/builder/snippet.js";
import { expect, test } from "./support/fixtures.ts";
import { Widget } from "./support/widget.ts";

type Pairs = [name: string, value: string][];

/** An address with all that markup, JSON and shortcodes have a meaning of their own for. */
const BOOKING = `https://cal.com/you?a="b"&c=<d>&e=[--f]&g='{h}'`;

/** Settings one by one, and all at once. */
const ONE_BY_ONE: Pairs = [
  ["view", "week"],
  ["view", "both"],
  ["article", "https://blog.example/a-week?x=1&y=--2"],
  ["booking", BOOKING],
  ["booking-provider", "plain"],
  ["theme", "dark"],
  ["heading-level", "3"],
  ["currency", "USD"],
  ["save", "session"],
  ["analytics", "datalayer"],
  ["--fcto-size", "21px"],
  ["--fcto-accent", "#123456"],
  ["--fcto-paper", "light-dark(#ffffff, #102030)"],
];
const ALL: Pairs = [...new Map(ONE_BY_ONE)];
const CHOICES: Pairs[] = [[], ...ONE_BY_ONE.map((one) => [one]), ALL];

interface Case {
  platform: string;
  way: Way;
  author: boolean;
  attributes: Pairs;
  tokens: Pairs;
  parts: Part[];
}

/** Every platform, way and role with some of the settings, as far as the way has a place for them. */
function casesOf(base: string, choices: Pairs[]): Case[] {
  return Object.entries(PLATFORMS).flatMap(([platform, { ways }]) =>
    ways.flatMap((way) =>
      (way.author ? [false, true] : [false]).flatMap((author) =>
        choices.map((chosen) => {
          const missing = missingIn(way);
          const fits = ([name]: [string, string]) =>
            !missing.includes(name === "--fcto-paper" ? "colours" : name.replace("--fcto-", ""));
          const isToken = ([name]: [string, string]) => name.startsWith("--");
          const attributes = chosen.filter((it) => fits(it) && !isToken(it));
          const tokens = chosen.filter((it) => fits(it) && isToken(it));
          const { form, where, once } = outcomeOf(way, author);
          const { alone = false } = way;
          const choice = { form, where, once, alone, attributes, tokens, follow: true };
          return { platform, way, author, attributes, tokens, parts: snippets(choice, base) };
        }),
      ),
    ),
  );
}

/** What a case is called where it fails. */
const named = ({ platform, way, author, attributes, tokens }: Case) =>
  [platform, way.name, author ? "author" : "", JSON.stringify([...attributes, ...tokens])].join(
    " ",
  );

/** The elements of a snippet, by its parser, with their attributes; a style is one as the browser has it. */
interface Parsed {
  name: string;
  attributes: Record<string, string>;
  styles: Record<string, string>;
  text: string;
}

const parsed = (page: Page, htmls: string[]): Promise<Parsed[][]> =>
  page.evaluate(
    (htmls) =>
      htmls.map((html) => {
        const { head, body } = new DOMParser().parseFromString(html, "text/html");
        return [...head.children, ...body.querySelectorAll<HTMLElement>("*")].map((it) => {
          const { style } = it as HTMLElement;
          return {
            name: it.localName,
            attributes: Object.fromEntries(
              Array.from(it.attributes, ({ name, value }) => [name, value]),
            ),
            styles: Object.fromEntries(
              Array.from(style ?? [], (name) => [name, style.getPropertyValue(name)]),
            ),
            text: it.children.length ? "" : (it.textContent ?? ""),
          };
        });
      }),
    htmls,
  );

/** What stands for React: it makes elements of what JSX becomes, with a style that is an object. */
const MADE = `
  const list = Symbol();
  function make(name, given, ...children) {
    if (name === list) return children;
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(given ?? {})) {
      if (key !== "style") made.setAttribute(key, value === true ? "" : value);
      else for (const [name, it] of Object.entries(value)) {
        if (name.startsWith("--")) made.style.setProperty(name, it);
        else if (name in made.style) made.style[name] = it;
        else throw new Error(name);
      }
    }
    made.append(...children);
    return made;
  }`;

/** The HTML that each of these makes in JSX, after TypeScript has compiled them. */
async function made(page: Page, jsx: string[]): Promise<string[]> {
  const folder = join("target/e2e-jsx", String(process.pid));
  await mkdir(folder, { recursive: true });
  const source = jsx.map((code) => `<>${code}</>`).join(",\n");
  await writeFile(join(folder, "all.jsx"), `globalThis.all = [\n${source}\n];\n`);
  const names = ["--jsx", "react", "--jsxFactory", "make", "--jsxFragmentFactory", "list"];
  const options = ["--ignoreConfig", "--noCheck", "--allowJs", "--target", "esnext", ...names];
  const [tsc, out] = ["node_modules/typescript/bin/tsc", join(folder, "out")];
  execFileSync(process.execPath, [tsc, ...options, "--outDir", out, join(folder, "all.jsx")]);
  const script = await readFile(join(out, "all.js"), "utf8");
  await rm(folder, { recursive: true });
  return page.evaluate(`(() => { ${MADE}; ${script};
    return all.map((it) => it.map((one) => one.outerHTML ?? "").join("")); })()`);
}

/** All of each case as HTML. */
async function htmlOf(page: Page, cases: Case[]): Promise<string[]> {
  const codes = cases.map(({ parts }) =>
    parts.filter(({ kind }) => ["block", "html", "jsx"].includes(kind)).map(({ code }) => code),
  );
  const written = cases.map(({ parts }) => parts.some(({ kind }) => kind === "jsx"));
  const imported = 'import "fractional-cto/react";';
  const jsx = codes.filter((_, index) => written[index]);
  const htmls = await made(
    page,
    jsx.map((parts) => parts.filter((code) => code !== imported).join("\n")),
  );
  return codes.map((parts, index) => (written[index] ? String(htmls.shift()) : parts.join("\n")));
}

test("no part has a style element, and each says where it goes", ({ baseURL }) => {
  const cases = casesOf(`${baseURL}/v1/`, CHOICES);
  expect(cases.length).toBeGreaterThan(400);
  for (const it of cases) {
    expect(it.parts.length, named(it)).toBeGreaterThan(0);
    expect(new Set(it.parts.map(({ name }) => name)).size, named(it)).toBe(it.parts.length);
    for (const { code, where } of it.parts) {
      expect(code, named(it)).not.toMatch(/<style/i);
      expect([code, where].every(Boolean), named(it)).toBe(true);
    }
  }
  for (const { best, ways } of Object.values(PLATFORMS)) {
    const said = ways.flatMap((way) => [way, ...(way.author ? [way.author] : [])]);
    const texts = [best, ...said.flatMap(({ where, editor, readers }) => [where, editor, readers])];
    for (const text of texts) expect(text).toMatch(/^[A-Z].*[.:]$/);
  }
});

test("markup and JSX say what was chosen, and nothing else", async ({ page, baseURL }) => {
  const base = `${baseURL}/v1/`;
  await page.goto("/v1/embed.html");
  const cases = casesOf(base, CHOICES).filter(({ way }) =>
    ["element", "div", "frame", "astro", "hugo", "jekyll", "jsx", "package"].includes(way.form),
  );
  const all = await parsed(page, await htmlOf(page, cases));
  for (const [index, it] of cases.entries()) {
    const found = all[index] ?? [];
    const form = outcomeOf(it.way, it.author).form;
    const names = found.map(({ name }) => name).sort();
    const booking = new Map(it.attributes).get("booking");
    if (form === "frame") {
      expect(names, named(it)).toEqual(
        it.way.alone ? ["div", "iframe"] : ["div", "iframe", "script"],
      );
      const frame = found.find(({ name }) => name === "iframe");
      const url = new URL(frame?.attributes.src ?? "");
      expect(`${url.origin}${url.pathname}`).toBe(`${base}embed.html`);
      expect([...url.searchParams], named(it)).toEqual(it.attributes);
      expect(frame?.styles.display).toBe("block");
      continue;
    }
    const tag = form === "div" ? "div" : "fractional-cto";
    const script = form === "package" ? [] : ["script"];
    expect(names, named(it)).toEqual([...(booking ? ["a"] : []), tag, ...script].sort());
    const element = found.find(({ name }) => name === tag);
    const { style, "data-fractional-cto": mark, ...attributes } = element?.attributes ?? {};
    expect(mark, named(it)).toBe(form === "div" ? "" : undefined);
    const prefix = form === "div" ? "data-" : "";
    expect(Object.entries(attributes), named(it)).toEqual(
      it.attributes.map(([name, value]) => [prefix + name, value]),
    );
    expect(element?.styles["min-height"], named(it)).toMatch(
      new Map(it.tokens).has("--fcto-size") ? /^clamp\(819px, / : /^clamp\(39em, /,
    );
    for (const [name, value] of it.tokens) {
      const functions = it.author && value.includes("(");
      expect(element?.styles[name], named(it)).toBe(functions ? `var(--none, ${value})` : value);
    }
    if (form !== "div") expect(element?.styles.display, named(it)).toBe("block");
    if (!booking) continue;
    const link = found.find(({ name }) => name === "a");
    expect([link?.attributes.href, link?.text]).toEqual([booking, "Book a strategy call"]);
  }
});

test("the plugin is given what it takes", async ({ page, baseURL }) => {
  const archive = "dist/wordpress/fractional-cto.zip";
  const unpacked = (name: string) =>
    JSON.parse(
      execFileSync("unzip", ["-p", archive, `fractional-cto/${name}`], { encoding: "utf8" }),
    );
  const block = unpacked("block.json");
  const contract = unpacked("contract.json");
  const fields = await readFile("www/wordpress/fields.php", "utf8");
  await page.goto("/v1/embed.html");
  for (const it of casesOf(`${baseURL}/v1/`, CHOICES).filter(({ way }) => way.plugin)) {
    const [part, list] = it.parts;
    const code = part?.code ?? "";
    const given = new Map([...it.attributes, ...it.tokens]);
    const accent = given.get("--fcto-accent");
    const wanted = [...it.attributes, ...(accent ? [["accent", accent]] : [])];
    const booking = given.get("booking");
    if (part?.kind === "address") {
      const bare = !booking && !given.get("view");
      const url = new URL(code);
      const expected = bare ? [["view", "assessment"], ...it.attributes] : it.attributes;
      expect([...url.searchParams], named(it)).toEqual(expected);
    } else if (part?.kind === "shortcode") {
      // As WordPress reads the attributes of a shortcode, which its editor writes entities in.
      const [, head = "", rest = ""] = /^\[fractional-cto([^\]]*)\](.*)$/s.exec(code) ?? [];
      const [read] = await parsed(page, [`<i ${head}></i>`]);
      const shown = wanted.map(([name, value = ""]) => [
        name,
        value.replace(/[[\]]/g, encodeURIComponent),
      ]);
      expect(Object.entries(read?.[0]?.attributes ?? {}), named(it)).toEqual(shown);
      expect(wanted.every(([name = ""]) => name === "accent" || name in contract)).toBe(true);
      expect(rest.endsWith("</a>[/fractional-cto]"), named(it)).toBe(Boolean(booking));
    } else {
      const [, json] = /^<!-- wp:fractional-cto\/assessment (\{.*\} )?(?:\/)?-->/.exec(code) ?? [];
      expect(json ?? "", named(it)).not.toMatch(/--|[<>&]/);
      const { site = true, ...attributes } = JSON.parse(json ?? "{}");
      expect(site).toBe(!booking);
      const own = wanted.filter(([name]) => name !== "booking");
      expect(Object.entries(attributes), named(it)).toEqual(own);
      for (const [name = "", value] of own) {
        const known = block.attributes[name];
        expect(known, `${named(it)}: ${name}`).toBeDefined();
        if (known.enum) expect(known.enum).toContain(value);
      }
      const [saved] = await parsed(page, [code]);
      expect(saved?.find(({ name }) => name === "a")?.attributes.href).toBe(booking);
      // The side panel has each of them by this name.
      const lines = list?.code.split("\n") ?? [];
      expect(lines).toHaveLength(wanted.length);
      for (const line of lines) {
        const [label = "", ...value] = line.split(": ");
        expect(fields, line).toContain(`__( '${label}', 'fractional-cto' )`);
        const isText = ["Booking address", "Article", "Accent"].includes(label);
        if (!isText) expect(fields, line).toContain(`'${value.join(": ")}'`);
      }
    }
  }
});

/** What is chosen of what a page shows at once; nothing here is asked of another host. */
const SHOWN: Pairs = ALL.filter(([name]) => !["view", "save", "analytics"].includes(name));

for (const [choice, chosen] of [
  ["nothing", []],
  ["much", SHOWN],
] as const) {
  const forms = ["address", "astro", "div", "element", "frame", "hugo", "jekyll", "jsx"];
  for (const form of forms) {
    test(`a page with the ${form} as it is handed out runs, with ${choice} chosen`, async ({
      page,
      baseURL,
      openHost,
    }) => {
      const warnings: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "warning") warnings.push(message.text());
      });
      const cases = casesOf(`${baseURL}/v1/`, [[...chosen]]).filter(
        ({ way, author }) => outcomeOf(way, author).form === form && !way.plugin,
      );
      expect(cases.length).toBeGreaterThan(0);
      await openHost({ body: "" });
      const htmls = await htmlOf(page, cases);
      // Several platforms take the same.
      const distinct = new Map(
        cases.map((it, index) => [`${htmls[index]}${it.parts[0]?.code}`, it]),
      );
      for (const [index, it] of cases.entries()) {
        if (![...distinct.values()].includes(it)) continue;
        await test.step(named(it), async () => {
          if (form === "address") await page.goto(it.parts[0]?.code ?? "");
          else await openHost({ body: `<p>Before.</p>${htmls[index]}<p>After.</p>` });
          const root = form === "frame" ? page.frameLocator("iframe") : page;
          const widget = new Widget(root.locator("fractional-cto"));
          await widget.expectQuestion("funding");
          const level = new Map(it.attributes).get("heading-level") ?? "2";
          await expect(widget.host.locator(`h${level}`).first()).toBeVisible();
          const accent = new Map(it.tokens).get("--fcto-accent");
          if (accent)
            await expect(widget.continue).toHaveCSS("background-color", "rgb(18, 52, 86)");
        });
      }
      expect(warnings).toEqual([]);
    });
  }
}

for (const width of [320, 390, 768, 1280]) {
  test(`nothing below moves when it comes up, at ${width} pixels`, async ({
    page,
    baseURL,
    openHost,
    widget,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const form of ["element", "div"] as const) {
      for (const tokens of [[], [["--fcto-size", "21px"]]] as Pairs[]) {
        const choice = { form, where: "", attributes: [], tokens, follow: true };
        const [{ code = "" } = {}] = snippets(choice, `${baseURL}/v1/`);
        const open = (snippet: string) =>
          openHost({
            head: "<style>main { font: 18px/1.6 serif; margin: auto; max-width: 36em; padding: 0 5vw }</style>",
            body: `<main>${snippet}<p id="after">After.</p></main>`,
          });
        const below = () => page.locator("#after").evaluate((it) => it.getBoundingClientRect().top);
        await open(code.replace(/<script.*script>/, ""));
        const before = await below();
        await open(code);
        await widget.expectQuestion("funding");
        expect(await below(), `${form} ${JSON.stringify(tokens)}`).toBe(before);
      }
    }
  });
}
