// What a page, a pack or an address cannot make the widget do.
import { readdir, readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { cases } from "./support/cases.ts";
import { BOOKING, embedded, expect, test } from "./support/fixtures.ts";
import { pack, word } from "./support/pack.ts";

/** The bytes of a compact pack before its body: a name, a version and a checksum of the body. */
const HEADER = 9;

/** FNV-1a. */
const checksum = (bytes: Uint8Array): number =>
  bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0, 0x811c9dc5);

/** Writes down the violations of the policy that the page is told of. */
const VIOLATIONS = `
  window.violations = [];
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    violations.push(violatedDirective + " " + blockedURI));`;

const violations = (page: Page) =>
  page.evaluate(() => (window as unknown as { violations: string[] }).violations);

test("12: a strict policy is kept through the whole flow", async ({ openPage, page, widget }) => {
  await page.addInitScript(VIOLATIONS);
  await openPage("strict-policy");
  await widget.goToResult(cases.preSeriesA);
  await expect(widget.booking).toHaveCSS("text-decoration-line", "none");
  expect(await violations(page)).toEqual([]);
});

test("13: where wasm is forbidden the message comes within 3 seconds", async ({
  openPage,
  page,
  widget,
  errors,
}) => {
  await page.addInitScript(
    `addEventListener("fcto-error", ({ detail }) => { window.code = detail.code })`,
  );
  await openPage("no-wasm");
  await expect(widget.button("Try again")).toBeVisible({ timeout: 3_000 });
  await expect(widget.host.getByRole("link", { name: "Fallback" })).toHaveAttribute(
    "href",
    BOOKING,
  );
  expect(await page.evaluate("code")).toBe("wasm");
  await errors.expect(/WebAssembly/);
});

test("14: Trusted Types are kept through the whole flow", async ({ openPage, page, widget }) => {
  const subject = cases.preSeriesA;
  const [change] = subject.result.changes;
  await page.addInitScript(VIOLATIONS);
  await openPage("trusted-types");
  await widget.continue.click();
  await widget.error.waitFor();
  await widget.goToResult(subject);
  await widget.host.getByText(word("rulesTitle")).click();
  await widget.try(change?.question ?? "", change?.option ?? "");
  await widget.button(word("keep")).click();
  await widget.reopen("edge");
  await widget.back.click();
  await widget.button(word("restart")).click();
  await widget.expectQuestion("funding");
  expect(await violations(page)).toEqual([]);
});

for (const address of [
  "javascript:alert(1)",
  "data:text/html,x",
  "\u0001javascript:alert(1)",
  "https://a@b",
  "//x",
  "http://calendly.com/a",
]) {
  test(`27: no link to ${JSON.stringify(address)}`, async ({ openHost, page, widget }) => {
    const warnings: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "warning") warnings.push(message.text());
    });
    await openHost({
      body: `<script type="module" src="/v1/fractional-cto.js"></script>
        <fractional-cto></fractional-cto>`,
    });
    await widget.host.evaluate((host, value) => host.setAttribute("booking", value), address);
    await widget.goToResult(cases.developer);
    await expect(widget.host.getByText(word("noBooking"))).toBeVisible();
    await expect(widget.host.getByRole("link")).toHaveCount(0);
    await expect.poll(() => warnings.join()).toContain(`booking="${address}"`);
    expect(warnings.join()).toContain("https:");
  });
}

test("27: a safe address is linked to, and gives nothing of this page away", async ({
  openHost,
  widget,
}) => {
  await openHost({ body: embedded(`booking="mailto:a@b.example"`) });
  await widget.goToResult(cases.developer);
  await expect(widget.booking).toHaveAttribute("href", /^mailto:a@b\.example\?subject=Self/);
  await expect(widget.booking).toHaveAttribute("rel", /\bnoopener\b/);
});

test("28: markup in any text of a pack is shown, not run", async ({ openHost, page, widget }) => {
  const folder = new URL("../../dist/v1/assets/", import.meta.url);
  const name = (await readdir(folder)).find((name) => /^en-GB-.*\.pack$/.test(name));
  const bytes = await readFile(new URL(name ?? "", folder));
  const hostile = (text: string) =>
    "<img src=x onerror=alert()>".padEnd(Buffer.byteLength(text), "!");
  // The file is the same but for its texts: each keeps its length.
  const replaced: string[] = [];
  const swap = (text: string) => {
    if (Buffer.byteLength(text) < 27 || /[{}]/.test(text)) return;
    for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) {
      bytes.write(hostile(text), at);
      replaced.push(text);
    }
  };
  JSON.stringify(pack, (_, value: unknown) => {
    if (typeof value === "string") swap(value);
    return value;
  });
  expect(replaced.length).toBeGreaterThan(150);
  bytes.writeUInt32LE(checksum(bytes.subarray(HEADER)), HEADER - 4);
  await page.route("**/hostile.pack", (route) => route.fulfill({ body: bytes }));
  page.on("dialog", () => {
    throw new Error("The markup ran.");
  });
  await openHost({
    body: `<script type="module" src="/v1/fractional-cto.js"></script>
      <fractional-cto pack="/hostile.pack"></fractional-cto>`,
  });
  const { asked } = cases.preSeriesA.result;
  for (const id of asked) {
    await expect(widget.host.locator(".why")).toContainText("<img src=x onerror=alert()>");
    const options = pack.questions.find((question) => question.id === id)?.options ?? [];
    const at = options.findIndex((option) => option.id === cases.preSeriesA.answers[id]);
    await widget.host.getByRole("radio").nth(at).check();
    await widget.continue.click();
  }
  await expect(widget.host.getByRole("table").first()).toBeVisible();
  await expect(widget.host.locator("img")).toHaveCount(0);
  await expect(widget.host).toContainText(hostile(""));
});
