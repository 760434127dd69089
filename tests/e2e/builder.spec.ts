// The page on which an author puts the embed line together.
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { faultMessage } from "../../www/builder/booking.js";
import { chosenTokens, contrast, faintPairs, ownColours } from "../../www/builder/colours.js";
import { outcomeOf, PLATFORMS } from "../../www/builder/platforms.js";
import { isLocal } from "../../www/builder/snippet.js";
import { booking } from "./support/core.ts";
import { BOOKING, expect, test } from "./support/fixtures.ts";
import { pack } from "./support/pack.ts";
import { Widget } from "./support/widget.ts";

const source = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), "utf8");

/** The builder, by what people see and hear of it. */
class Builder {
  readonly page: Page;
  readonly widget: Widget;

  constructor(page: Page) {
    this.page = page;
    this.widget = new Widget(page.locator("#preview"));
  }

  async open(): Promise<void> {
    await this.page.goto("/v1/builder.html");
    // The colours are there last of all.
    await expect(this.page.locator("[name=accent-light]")).toBeEnabled();
    await this.page.getByText("More settings").click();
  }

  /** Takes the place where the element stands with everything that it can have. */
  async choosePage(): Promise<void> {
    await this.choose("Plain HTML");
  }

  async choose(label: string | RegExp): Promise<void> {
    await this.page.getByRole("radio", { name: label, exact: true }).check();
  }

  /** Gives an address that the widget takes, and waits until it was judged. */
  async book(address: string): Promise<void> {
    await this.field("Booking address").fill(address);
    await expect(this.page.getByText("By its address:")).toBeVisible();
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  colour(name: string, scheme: "Light" | "Dark"): Locator {
    return this.page
      .getByRole("group", { name: new RegExp(`^${name}\\b`) })
      .last()
      .getByLabel(scheme);
  }

  get snippets(): Locator {
    return this.page.locator("textarea");
  }

  get status(): Locator {
    return this.page.locator("#copied");
  }

  get faint(): Locator {
    return this.page.locator("#faint");
  }

  /** All that is to be pasted. */
  async code(): Promise<string[]> {
    return this.snippets.evaluateAll((all) => all.map((it) => (it as HTMLTextAreaElement).value));
  }

  /** Everything in one page. */
  async pasted(): Promise<string> {
    return (await this.code()).join("\n");
  }
}

const FRAME = /^A frame, where/;
const PASTED = "Pasted code, without the plugin";
const AUTHOR = "An author or a contributor";

/** The elements that a browser makes of a snippet, each with its attributes. */
const parsed = (page: Page, html: string) =>
  page.evaluate((html) => {
    const { head, body } = new DOMParser().parseFromString(html, "text/html");
    return [...head.children, ...body.querySelectorAll("*")].map((element) => ({
      name: element.localName,
      ...Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value])),
    }));
  }, html);

test("each platform says what is best there, and each way in what comes of it", async ({
  page,
}) => {
  const builder = new Builder(page);
  await builder.open();
  const ways = page.getByRole("group", { name: "Way in" });
  const roles = page.getByRole("group", { name: "Who saves the post?" });
  const shows = async (author: boolean, way: (typeof PLATFORMS)[string]["ways"][number]) => {
    const { where, once, editor, readers, note = "" } = outcomeOf(way, author);
    for (const text of [where, ...(once ? [once] : [])]) {
      await expect(page.getByText(text, { exact: true })).toBeVisible();
    }
    const said = page.locator("#after dd");
    await expect(said).toHaveText([editor, readers, note]);
    await expect(page.getByRole("link", { name: "download fractional-cto.zip" })).toBeVisible({
      visible: Boolean(way.plugin),
    });
  };
  for (const { label, best, ways: offered } of Object.values(PLATFORMS)) {
    await test.step(label, async () => {
      await builder.choose(label);
      await expect(page.getByText(best)).toBeVisible();
      await expect(ways).toBeVisible({ visible: offered.length > 1 });
      await expect(ways.getByRole("radio")).toHaveCount(offered.length > 1 ? offered.length : 0);
      for (const [index, way] of offered.entries()) {
        if (index) await builder.choose(way.label);
        else if (offered.length > 1) await expect(ways.getByRole("radio").first()).toBeChecked();
        await expect(roles).toBeVisible({ visible: Boolean(way.author) });
        await shows(false, way);
        if (!way.author) continue;
        await builder.choose(AUTHOR);
        await shows(true, way);
        await builder.choose("An administrator or an editor");
      }
    });
  }
});

test("the README names every place that it knows, and every file that it names is served", async ({
  request,
}) => {
  const readme = await readFile("README.md", "utf8");
  const [, editors = "", sites = ""] =
    /an editor \(([^)]+), another\) or a site\s+made from files \(([^)]+)\)/.exec(readme) ?? [];
  const listed = `WordPress, ${editors}, Another editor, ${sites.replace(" or ", ", ")}`;
  const labels = Object.values(PLATFORMS).map(({ label }) => label);
  // Plain HTML begins no sentence there.
  const named = listed.split(/,\s+/).map((it) => it.replace("plain", "Plain"));
  const joined = named.join(", ").replace("MDX, React, Next", "MDX, React or Next");
  expect(joined).toBe(labels.join(", "));
  const files = new Set(readme.match(/\bv1\/[\w.-]+\.(json|js|html)/g));
  expect(files.size).toBeGreaterThan(5);
  for (const file of files) expect((await request.get(`/${file}`)).ok(), file).toBe(true);
});

test("the plugin that it names lies beside it", async ({ page, request }) => {
  await new Builder(page).open();
  const link = page.getByRole("link", { name: "download fractional-cto.zip" });
  const archive = await request.get(await link.evaluate((it: HTMLAnchorElement) => it.href));
  expect(archive.ok()).toBe(true);
  expect((await archive.body()).subarray(0, 2).toString()).toBe("PK");
});

test("the article leads to it", async ({ page, openArticle }) => {
  await openArticle();
  await page.getByRole("link", { name: "Put the assessment on your page" }).click();
  await expect(page.getByRole("heading", { name: "Which of these is you?" })).toBeVisible();
});

test("what a way in has no place for cannot be chosen, and is not handed out", async ({ page }) => {
  const builder = new Builder(page);
  await builder.open();
  await builder.choosePage();
  await builder.field("Text size in pixels").fill("21");
  await builder.colour("Ground", "Light").fill("#fafafa");
  await builder.colour("Accent", "Light").fill("#0b6e4f");
  await builder.field("Currency of sums").selectOption("USD");
  await builder.field("Analytics of your page").selectOption("plausible");
  expect((await builder.code()).join()).toMatch(/size.*accent.*paper|paper.*accent/s);

  // The block: one accent for both schemes, and no other colour.
  await builder.choose("WordPress");
  await expect(builder.field("Text size in pixels")).toBeHidden();
  await expect(page.getByRole("group", { name: /^Ground/ })).toBeHidden();
  await expect(builder.colour("Accent", "Dark")).toBeDisabled();
  await expect(builder.field("Currency of sums")).toBeDisabled();
  const [block = ""] = await builder.code();
  expect(block).toContain('{"analytics":"plausible","accent":"#0b6e4f"}');
  await expect(builder.widget.continue).toHaveCSS("background-color", "rgb(11, 110, 79)");

  await builder.choose("A frame, without the plugin");
  await expect(page.getByText("A frame is light unless you choose otherwise")).toBeVisible();
  await expect(builder.field("Analytics of your page")).toBeDisabled();
  await expect(page.getByText("In a frame the analytics of your page hear nothing.")).toBeVisible();
  expect((await builder.code()).join()).not.toMatch(/plausible|0b6e4f/);

  // Back where it has its place, it is as it was.
  await builder.choosePage();
  expect((await builder.code()).join()).toMatch(
    /currency="USD" analytics="plausible" style=".*#0b6e4f/,
  );
});

test("the article's address is taken as the widget takes it", async ({ page }) => {
  const builder = new Builder(page);
  await builder.open();
  const field = builder.field("Address of the article");
  for (const fine of ["http://blog.example/a?b=c", "HTTPS://blog.example/"]) {
    await field.fill(fine);
    await field.press("Tab");
    await expect(builder.widget.host).toHaveAttribute("article", fine);
    await expect(field).toHaveAttribute("aria-invalid", "false");
  }
  for (const fault of [
    "mailto:a@b.example",
    "blog.example/a",
    "https://a@b.example/",
    "javascript:1",
  ]) {
    await field.fill(fault);
    await field.press("Tab");
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveAccessibleDescription(/not the address of a page.*leaves it out/);
    await expect(builder.widget.host).not.toHaveAttribute("article");
    expect((await builder.code()).join()).not.toContain("article");
  }
});

test("what is chosen is in the preview, which stays one element, and in the snippet", async ({
  page,
  openHost,
  widget,
}) => {
  const builder = new Builder(page);
  await builder.open();
  await builder.choosePage();
  await builder.widget.host.evaluate((host) => host.setAttribute("data-first", ""));
  await builder.choose("The assessment, with the explorer in its result");
  await builder.choose("Dark");
  await builder.field("Level of its title").selectOption("3");
  await builder.field("Currency of sums").selectOption("USD");
  await builder.field("Address of the article").fill("https://blog.example/a-week");
  await builder.book(' https://cal.com/you?a="b"&c=<d> ');
  await builder.field("Whose booking page it is").selectOption("plain");
  await builder.field("Where answers are kept").selectOption("session");
  await builder.field("Analytics of your page").selectOption("datalayer");
  await expect(page.getByText("Nothing is told before the visitor agrees.")).toBeVisible();
  await builder.field("Text size in pixels").fill("21");
  await builder.colour("Ground", "Dark").fill("#102030");
  await expect(builder.colour("Ground", "Light")).toBeDisabled();

  const host = builder.widget.host;
  await builder.widget.expectQuestion("funding");
  await expect(host.getByRole("heading", { name: pack.title, level: 3 })).toBeVisible();
  await expect(host.getByRole("region")).toHaveCSS("background-color", "rgb(16, 32, 48)");
  await expect(host.getByRole("region")).toHaveCSS("font-size", "21px");
  await expect(host).toHaveAttribute("data-first");
  // The author's own trial is neither kept nor told.
  await expect(host).not.toHaveAttribute("save");
  await expect(host).not.toHaveAttribute("analytics");

  const body = await builder.pasted();
  const element = (await parsed(page, body)).find(({ name }) => name === "fractional-cto");
  expect(element).toEqual({
    name: "fractional-cto",
    view: "both",
    article: "https://blog.example/a-week",
    booking: 'https://cal.com/you?a="b"&c=<d>',
    "booking-provider": "plain",
    theme: "dark",
    "heading-level": "3",
    currency: "USD",
    save: "session",
    analytics: "datalayer",
    style: expect.stringContaining("--fcto-size: 21px; --fcto-paper: #102030"),
  });
  const warnings: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "warning") warnings.push(message.text());
  });
  await openHost({ body });
  await widget.expectQuestion("funding");
  await expect(widget.host.getByRole("heading", { name: pack.title, level: 3 })).toBeVisible();
  await expect(widget.host.getByRole("region")).toHaveCSS("color-scheme", "dark");
  await expect(widget.host.getByRole("region")).toHaveCSS("background-color", "rgb(16, 32, 48)");
  const room = () => widget.host.evaluate((it) => getComputedStyle(it).minHeight);
  expect(Number.parseFloat(await room())).toBeGreaterThan(500);
  expect(warnings).toEqual([]);
});

test("the currencies that can be chosen are those that the content has sums in", async ({
  page,
}) => {
  await new Builder(page).open();
  const options = page.locator("[name=currency] option").evaluateAll((all) =>
    // The first stands for the content's own.
    all.slice(1).map((it) => (it as HTMLOptionElement).value),
  );
  const hints = pack.questions.flatMap(({ hints = [] }) => hints.map(({ currency }) => currency));
  const [own, ...others] = new Set(hints);
  expect(own).toBe("GBP");
  expect(await options).toEqual(others);
});

test("a booking address is refused with what is wrong and what to do", async ({ page }) => {
  const builder = new Builder(page);
  await builder.open();
  const field = builder.field("Booking address");
  await field.fill("http://calendly.com/you");
  await field.press("Tab");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(
    page.getByRole("alert").filter({ hasText: "Write https://calendly.com/you" }),
  ).toBeVisible();
  await expect(field).toHaveAccessibleDescription(/begins with http:.*leaves it out/);
  expect((await builder.code()).join()).not.toContain("calendly");
  await expect(builder.widget.host).not.toHaveAttribute("booking");

  // While it is typed it is not judged; what was wrong is taken back as soon as it is right.
  await field.fill("");
  await field.pressSequentially("calendly.com/you");
  await expect(field).toHaveAttribute("aria-invalid", "false");
  await field.press("Tab");
  await expect(field).toHaveAccessibleDescription(/Write https:\/\/calendly.com\/you if/);
  await field.press("Home");
  await field.pressSequentially("https://");
  await expect(field).toHaveAttribute("aria-invalid", "false");

  await field.fill(BOOKING);
  await expect(field).toHaveAttribute("aria-invalid", "false");
  await expect(page.getByText("By its address: Calendly")).toBeVisible();
  await field.fill("mailto:you@example.com");
  await expect(page.getByText("By its address: a mailbox")).toBeVisible();
  await builder.field("Whose booking page it is").selectOption("savvycal");
  await expect(page.getByText("By its address:")).toBeHidden();
});

test("each fault of a booking address is told apart", async () => {
  const check = async (address: string, message: RegExp) => {
    const { fault } = await booking(address);
    expect(fault ? faultMessage(fault, address) : "", address).toMatch(message);
  };
  for (const fine of [
    BOOKING,
    " HTTPS://cal.com/a?b=c@d ",
    "mailto:a@b.example",
    "https://a.example:8443/",
  ]) {
    await check(fine, /^$/);
  }
  await check("calendly.com/you", /Write https:\/\/calendly\.com\/you if/);
  await check("calendly.com:443/you", /Write https:/);
  await check("//calendly.com/you", /Write https:\/\/calendly\.com\/you if/);
  await check("you@example.com", /Write mailto:you@example\.com if/);
  await check("http://cal.com", /Write https:\/\/cal\.com if/);
  await check("https:cal.com", /lacks the two slashes/);
  await check("javascript:alert(1)", /begins with javascript:/);
  await check("data:text/html,x", /begins with data:/);
  await check("\u0001javascript:alert`1`", /invisible character/);
  await check("https://cal.com/a b", /space/);
  await check("https://calendly.com\\@evil.example", /backslash/);
  await check("https://a@b", /names a user/);
  await check("https:///a", /names no host/);
  await check("https://:443", /names no host/);
  await check("mailto:", /no mailbox/);
});

test("the engine says whose booking page an address is", async () => {
  expect(await booking("https://MEET.cal.com:443?x")).toEqual({ provider: "cal", fault: null });
  expect(await booking("https://notcal.com/you")).toEqual({ provider: "plain", fault: null });
  expect(await booking("mailto:a@cal.com")).toEqual({ provider: "plain", fault: null });
  expect(await booking("")).toEqual({ provider: null, fault: "scheme" });
});

test("the engine is loaded for the first booking address, and what fails is said", async ({
  page,
  errors,
}) => {
  const engine = "**/v1/fractional-cto-core.js";
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.route(engine, (route) => route.abort());
  const builder = new Builder(page);
  await builder.open();
  expect(asked.join()).not.toContain("core");
  const field = builder.field("Booking address");
  await field.fill(BOOKING);
  await field.press("Tab");
  await expect(field).toHaveAccessibleDescription(/could not be checked.*leaves it out/);
  expect((await builder.code()).join()).not.toContain(BOOKING);
  await errors.expect(/ERR_FAILED/);
});

test("colours that are hard to read are named, and the widget's own come back", async ({
  page,
}) => {
  const builder = new Builder(page);
  await builder.open();
  await builder.choosePage();
  await expect(builder.faint).toBeHidden();
  const own = await builder.colour("Accent", "Light").inputValue();
  expect((await builder.code()).join()).not.toContain("--fcto");

  await builder.colour("Accent", "Light").fill("#88bbee");
  await expect(builder.faint).toContainText(
    "In light, accent and ground (links, and the text of buttons): 1.96 to 1, where 4.5 to 1 is needed.",
  );
  expect((await builder.code()).join()).toMatch(/--fcto-accent: light-dark\(#88bbee, #\w{6}\)"/);
  await builder.choose("Dark");
  await expect(builder.faint).toBeHidden();
  await builder.choose("As your page");
  await expect(builder.faint).toBeVisible();

  await page.getByRole("button", { name: "Take the widget’s own for: Accent" }).click();
  await expect(builder.colour("Accent", "Light")).toHaveValue(own);
  await expect(builder.colour("Accent", "Light")).toBeFocused();
  await expect(builder.faint).toBeHidden();
  expect((await builder.code()).join()).not.toContain("--fcto");

  await builder.colour("Accent", "Light").fill("#88bbee");
  await builder.choose(FRAME);
  await expect(builder.faint).toBeHidden();
  await expect(builder.colour("Accent", "Light")).toBeHidden();
  expect((await builder.code()).join()).not.toContain("88bbee");
});

test("the widget's own colours are read from its stylesheet, and are easy to read", async () => {
  const own = ownColours(
    (await source("www/element/styles/first.css")) + (await source("www/element/styles/base.css")),
  );
  expect(own.paper.light).toMatch(/^#[0-9a-f]{6}$/);
  expect(faintPairs(own, ["light", "dark"])).toEqual([]);
  expect(chosenTokens(own, own, ["light", "dark"])).toEqual([]);
  const same = { ...own, ink: { light: "#123456", dark: "#123456" } };
  expect(chosenTokens(same, own, ["light", "dark"])).toEqual([["--fcto-ink", "#123456"]]);
  expect(() => ownColours("")).toThrow("--fcto-accent");
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  // Just too faint is not shown as enough.
  const near = {
    ...own,
    quiet: { ...own.quiet, light: "#777777" },
    paper: { ...own.paper, light: "#ffffff" },
  };
  expect(faintPairs(near, ["light"]).join()).toContain("4.47 to 1");
});

test("without the stylesheet colours cannot be chosen, and the rest works", async ({
  page,
  errors,
}) => {
  await page.route(/style-[\w-]+\.css$/, (route) => route.abort());
  await page.goto("/v1/builder.html");
  const builder = new Builder(page);
  await builder.choosePage();
  await page.getByText("More settings").click();
  await expect(page.getByText("The widget’s own colours could not be read.")).toBeVisible();
  await expect(builder.colour("Accent", "Light")).toBeDisabled();
  expect((await builder.code()).join()).toMatch(/<fractional-cto style="[^"]*"><\/fractional-cto>/);
  await errors.expect(/ERR_FAILED/);
  await errors.expect(/^<fractional-cto> .*style-/);
});

test("a text size that cannot be used is named", async ({ page }) => {
  const builder = new Builder(page);
  await builder.open();
  await builder.choosePage();
  await builder.field("Text size in pixels").fill("200");
  await builder.field("Text size in pixels").press("Tab");
  await expect(page.getByText("not a whole number from 12 to 32")).toBeVisible();
  expect((await builder.code()).join()).not.toContain("--fcto-size");
});

test("each part can be copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const builder = new Builder(page);
  await builder.open();
  await builder.choose(PASTED);
  await builder.choose(AUTHOR);
  for (const [index, name] of ["In the post", "Once for the site"].entries()) {
    await page.getByRole("button", { name: "Copy" }).nth(index).click();
    await expect(builder.status).toHaveText(`“${name}” is copied.`);
    const code = await page.getByRole("textbox", { name, exact: true }).inputValue();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
  }
  const field = builder.field("Booking address");
  await builder.book(BOOKING);
  await expect(builder.status).toBeEmpty();
  // The press also ends the typing in the field, which must not cost it its button.
  await field.fill(`${BOOKING} x`);
  await field.press("End");
  await field.pressSequentially("y");
  await page.getByRole("button", { name: "Copy" }).first().click();
  await expect(builder.status).toContainText("is copied");
});

test("where copying is refused the snippet is selected", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: () => Promise.reject(new Error("denied")) },
    });
  });
  const builder = new Builder(page);
  await builder.open();
  await builder.choosePage();
  await page.getByRole("button", { name: "Copy" }).click();
  await expect(builder.status).toContainText("did not allow copying. “Snippet” is selected");
  const snippet = page.getByRole("textbox", { name: "Snippet" });
  await expect(snippet).toBeFocused();
  await expect(snippet).not.toBeEditable();
  const selected = await snippet.evaluate((it: HTMLTextAreaElement) =>
    it.value.slice(it.selectionStart, it.selectionEnd),
  );
  expect(selected).toBe(await snippet.inputValue());
});

test("a local address is pointed out", async ({ page, baseURL }) => {
  const builder = new Builder(page);
  await builder.open();
  // A block has no address in it.
  await expect(page.getByText(`This page is at ${baseURL}, which`)).toBeHidden();
  await builder.choosePage();
  await expect(page.getByText(`This page is at ${baseURL}, which`)).toBeVisible();
  for (const local of [
    "http://localhost:8080/",
    "http://10.0.0.2/",
    "http://[::1]/",
    "https://a.local/",
  ]) {
    expect(isLocal(local), local).toBe(true);
  }
  for (const open of [
    "https://cdn.example/v1/",
    "https://localhost.example/",
    "https://172.32.0.1/",
  ]) {
    expect(isLocal(open), open).toBe(false);
  }
});

test("a host that other sites' pages may not load from is pointed out", async ({
  page,
  baseURL,
}) => {
  const note = page.getByText("This host lets no pages of other sites load the widget");
  const builder = new Builder(page);
  await builder.open();
  await builder.choosePage();
  await expect(note).toBeHidden();
  await page.route(/style-[\w-]+\.css$/, async (route) => {
    const response = await route.fetch();
    const { "access-control-allow-origin": _, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  await page.reload();
  await builder.choosePage();
  await expect(note).toContainText(`paste this on pages of ${baseURL}.`);
  // The page in a frame, and the plugin, load from their own hosts.
  await builder.choose(FRAME);
  await expect(note).toBeHidden();
  await builder.choose("WordPress");
  await expect(note).toBeHidden();
  await builder.choose(PASTED);
  await expect(note).toBeVisible();
});

test("a strict policy and Trusted Types are kept", async ({ page }) => {
  await page.addInitScript(`
    window.violations = [];
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      violations.push(violatedDirective + " " + blockedURI));`);
  await page.route("**/v1/builder.html", async (route) => {
    const response = await route.fetch();
    const policy =
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
      "connect-src 'self'; img-src data:; require-trusted-types-for 'script'";
    await route.fulfill({
      response,
      headers: { ...response.headers(), "content-security-policy": policy },
    });
  });
  const builder = new Builder(page);
  await builder.open();
  await builder.widget.expectQuestion("funding");
  await builder.choosePage();
  await builder.colour("Accent", "Light").fill("#88bbee");
  await builder.choose("Light");
  // The engine that judges it comes under the same policy.
  await builder.book(BOOKING);
  await expect(builder.faint).toBeVisible();
  await expect(builder.widget.continue).toHaveCSS("background-color", "rgb(136, 187, 238)");
  expect(await page.evaluate("violations")).toEqual([]);
});

test("nothing is stored, and nothing is asked for from elsewhere", async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const builder = new Builder(page);
  await builder.open();
  await builder.book(BOOKING);
  await builder.field("Where answers are kept").selectOption("session");
  await builder.widget.answer("funding", "seed");
  const kept = await page.evaluate(
    () => localStorage.length + sessionStorage.length + document.cookie.length,
  );
  expect(kept).toBe(0);
  const elsewhere = asked.filter(
    (url) => !url.startsWith(`${baseURL}/`) && !url.startsWith("data:"),
  );
  expect(elsewhere).toEqual([]);
  expect(new URL(page.url()).search).toBe("");
});

test("all of it can be done with the keyboard", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const builder = new Builder(page);
  await builder.open();
  const { keyboard } = page;
  await keyboard.press("Shift+Tab");
  for (let presses = 0; presses < 20; presses++) {
    const name = await page.evaluate(() => document.activeElement?.getAttribute("name"));
    if (name === "platform") break;
    await keyboard.press("Shift+Tab");
  }
  await expect(page.getByRole("radio", { name: "WordPress" })).toBeFocused();
  await keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Ghost" })).toBeChecked();
  // From the platforms of one kind to those of the other.
  for (let presses = 0; presses < 6; presses++) await keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Plain HTML" })).toBeFocused();
  await keyboard.press("Tab");
  await expect(page.getByRole("radio", { name: "The script and the element" })).toBeFocused();
  await keyboard.press("ArrowDown");
  await keyboard.press("Tab");
  await expect(builder.field("Booking address")).toBeFocused();
  await keyboard.type(BOOKING);
  // Enter in a field must not send the form, which would load the page anew.
  await keyboard.press("Enter");
  await expect(page.getByText("By its address: Calendly")).toBeVisible();
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "The week explorer" })).toBeChecked();
  await page.getByRole("textbox", { name: "Snippet" }).focus();
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await expect(builder.status).toContainText("is copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    `<div data-fractional-cto data-view="week" data-booking="${BOOKING}"`,
  );
});

for (const media of [
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "active" },
] as const) {
  const name = media.forcedColors === "active" ? "forced colours" : media.colorScheme;
  test(`31: the builder in ${name}`, async ({ page, expectAccessible }) => {
    await page.emulateMedia(media);
    const builder = new Builder(page);
    await builder.open();
    await builder.widget.expectQuestion("funding");
    await expectAccessible();
    await builder.choosePage();
    await builder.field("Booking address").fill("http://x");
    await builder.field("Text size in pixels").fill("200");
    await expect(builder.field("Booking address")).toHaveAttribute("aria-invalid", "true");
    await builder.field("Analytics of your page").selectOption("plausible");
    // Faint on a chosen answer alone: the preview has none, so that only the builder is judged.
    await builder.colour("Tinted ground", "Light").fill("#888888");
    await builder.colour("Tinted ground", "Dark").fill("#888888");
    await expect(builder.faint).toBeVisible();
    await expectAccessible();
    await builder.choose("WordPress");
    await builder.choose(PASTED);
    await expectAccessible();
    await builder.choose("Notion");
    await expectAccessible();
  });
}

for (const width of [320, 390, 768, 1280]) {
  test(`the page does not scroll sideways at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const builder = new Builder(page);
    await builder.open();
    await builder.book(`https://calendly.com/${"long".repeat(40)}`);
    for (const { label } of Object.values(PLATFORMS)) {
      await builder.choose(label);
      const wider = await page.evaluate(() =>
        Array.from(document.querySelectorAll("*"))
          .filter((it) => !it.closest(".hidden, head"))
          .filter((it) => it.getBoundingClientRect().right > innerWidth + 0.5)
          .map((it) => it.outerHTML.slice(0, 80)),
      );
      expect(wider).toEqual([]);
      const room = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(room).toBeLessThanOrEqual(0);
    }
  });
}
