import type { Locator } from "@playwright/test";
import { cases } from "../../e2e/support/cases.ts";
import { Widget } from "../../e2e/support/widget.ts";
import { expect, NAME, ROLES, savedBlock, test } from "../support/blog.ts";
import { BOOKING, built, expectAsWritten, footer, WITH_FOOTER, WITHOUT } from "../support/ways.ts";

test.describe.configure({ mode: "serial" });

test("the plugin is switched off on the page for plugins", async ({ blog }) => {
  await blog.signIn("administrator");
  await blog.activate("Deactivate");
});

test("of the block the link stays, and nothing else", async ({ page, blog }) => {
  await blog.signIn("author");
  const paragraph = (text: string) => `<!-- wp:paragraph --><p>${text}</p><!-- /wp:paragraph -->`;
  const content = paragraph("Before.") + savedBlock(`${BOOKING}?x=1&y=2`) + paragraph("After.");
  await blog.read(await blog.post(content));
  const post = page.locator(".wp-block-post-content");
  await expect(post).toHaveText(/^\s*Before\.\s*Book a strategy call\s*After\.\s*$/);
  const link = post.getByRole("link", { name: "Book a strategy call" });
  await expect(link).toHaveAttribute("href", `${BOOKING}?x=1&y=2`);
});

test("of the shortcode stands what was written, with the link in it", async ({ page, blog }) => {
  await blog.signIn("author");
  const link = `<a href="${BOOKING}">Book a strategy call</a>`;
  await blog.read(await blog.post(`[fractional-cto]${link}[/fractional-cto]`));
  const post = page.locator(".wp-block-post-content");
  await expect(post).toHaveText(
    /^\s*\[fractional-cto\]Book a strategy call\[\/fractional-cto\]\s*$/,
  );
  await expect(post.getByRole("link", { name: "Book a strategy call" })).toBeVisible();
});

test("an address becomes a frame that WordPress closes off, as high as what is in it", async ({
  page,
  blog,
}) => {
  await blog.signIn("author");
  const address = `${process.env.HOST_URL}/v1/embed.html?booking=${encodeURIComponent(BOOKING)}`;
  await blog.read(await blog.post(`\n\n${address}\n\n`));
  const frame = page.locator("main iframe");
  await expect(frame).toHaveAttribute("sandbox", "allow-scripts");
  const inside = page.frameLocator("main iframe");
  await expect(
    inside.getByRole("heading", { name: "How is the company funded today?" }),
  ).toBeVisible();
  const height = () => inside.locator("html").evaluate((it) => it.getBoundingClientRect().height);
  const shown = () => frame.evaluate((it) => it.clientHeight);
  await expect.poll(async () => Math.abs((await shown()) - (await height()))).toBeLessThan(2);
  // What the author wrote into the address does not arrive, and the quiz can be done.
  const widget = new Widget(inside.locator("fractional-cto"));
  await expect(widget.host).not.toHaveAttribute("booking");
  await widget.goToResult(cases.preSeriesA);
  await expect(widget.booking).toHaveCount(0);
  await expect.poll(shown).toBe(1000);
  expect(await height()).toBeGreaterThan(1000);
});

for (const role of ROLES) {
  test(`without the plugin: what comes of a post that the ${role} saved`, async ({ blog }) => {
    await expectAsWritten(blog, role, WITHOUT);
  });
}

test("with the script in the footer, a `div` is enough for everybody", async ({ blog }) => {
  await blog.signIn("administrator");
  await blog.putIntoFooter(footer());
  for (const role of ROLES) await expectAsWritten(blog, role, WITH_FOOTER);
});

test("the editor shows of what is pasted what the builder says", async ({ page, blog }) => {
  const { editor } = blog;
  await blog.signIn("editor");
  const pasted = await blog.post(WITHOUT["script and element"]());
  await editor.open(pasted.id);
  const link = editor.canvas.getByText("Book a strategy call");
  await expect(link).toBeVisible();
  const element = editor.canvas.locator("fractional-cto");
  expect(await element.evaluate((it) => [it.shadowRoot, it.clientHeight > 600])).toEqual([
    null,
    true,
  ]);
  const framed = await blog.post(`<!-- wp:html -->${built("frame")[0]}<!-- /wp:html -->`);
  await editor.open(framed.id);
  await expect(editor.canvas.frameLocator("iframe").getByRole("radio").first()).toBeVisible();
  const shortcode = await blog.post(
    `<!-- wp:shortcode -->${built("shortcode")[0]}<!-- /wp:shortcode -->`,
  );
  await editor.open(shortcode.id);
  await expect(editor.canvas.getByText("[fractional-cto booking=")).toBeVisible();
  // The note about the preview holds for the preview that the editor opens.
  await page.goto(`${pasted.link}${pasted.link.includes("?") ? "&" : "?"}preview=true`);
  await new Widget(page.locator("fractional-cto")).expectQuestion("funding");
});

test("of an author's `div` WordPress keeps room and colours", async ({ page, blog, widget }) => {
  await blog.signIn("author");
  const tokens: [string, string][] = [
    ["--fcto-size", "21px"],
    ["--fcto-accent", "light-dark(#123456, #abcdef)"],
  ];
  const attributes: [string, string][] = [
    ["view", "both"],
    ["article", "https://blog.example/?x=1&y=2"],
    ["booking", "https://calendly.com/a/b?x=1&y=2"],
    ["theme", "light"],
  ];
  const [div = ""] = built("pasted", { author: true, attributes, tokens });
  await blog.read(await blog.post(`<!-- wp:html -->${div}<!-- /wp:html -->`));
  await widget.expectQuestion("funding");
  for (const [name, value] of attributes) await expect(widget.host).toHaveAttribute(name, value);
  await expect(widget.continue).toHaveCSS("background-color", "rgb(18, 52, 86)");
  await expect(widget.continue).toHaveCSS("font-size", /^(2[01]|19)/);
  const room = await page
    .locator("[data-fractional-cto]")
    .evaluate((it) => Number.parseFloat(getComputedStyle(it).minHeight));
  expect(room).toBeGreaterThanOrEqual(39 * 21);
});

test("a frame stands in the column of the text, and follows its content", async ({
  page,
  blog,
}) => {
  await blog.signIn("editor");
  const [frame = ""] = built("frame");
  const text = "<!-- wp:paragraph --><p>Text of the post.</p><!-- /wp:paragraph -->";
  await blog.read(await blog.post(`${text}<!-- wp:html -->${frame}<!-- /wp:html -->`));
  const inside = page.frameLocator("main iframe");
  await expect(inside.getByRole("radio").first()).toBeVisible();
  const box = async (it: Locator) => {
    const { x, width } = (await it.boundingBox()) ?? { x: 0, width: 0 };
    return [Math.round(x), Math.round(width)];
  };
  const column = await box(page.getByText("Text of the post."));
  expect(await box(page.locator("main iframe"))).toEqual(column);
  const height = () => inside.locator("html").evaluate((it) => it.getBoundingClientRect().height);
  const shown = () => page.locator("main iframe").evaluate((it) => it.clientHeight);
  await expect.poll(async () => Math.abs((await shown()) - (await height()))).toBeLessThan(2);
});

test("it is deleted, and leaves nothing of its settings", async ({ page, blog }) => {
  await blog.signIn("administrator");
  await page.goto("/wp-admin/plugins.php");
  page.on("dialog", (dialog) => void dialog.accept());
  const row = page.getByRole("row", { name: NAME.plugin });
  await row.getByRole("link", { name: "Delete" }).click();
  await expect(page.getByText(`${NAME.plugin} was successfully deleted.`)).toBeVisible();
  await page.goto("/wp-admin/options.php");
  await expect(page.locator("[name=blogname]")).toBeVisible();
  await expect(page.locator("[name^=fractional_cto]")).toHaveCount(0);
});
