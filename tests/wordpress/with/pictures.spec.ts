// How it looks: the block in the editor, and the post in two themes. With PICTURES set, these are the
// pictures of the README.
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, savedBlock, test } from "../support/blog.ts";
import { BOOKING } from "../support/ways.ts";

const heading = (text: string) =>
  `<!-- wp:heading --><h2 class="wp-block-heading">${text}</h2><!-- /wp:heading -->`;
const paragraph = (text: string) => `<!-- wp:paragraph --><p>${text}</p><!-- /wp:paragraph -->`;

const POST = [
  paragraph(
    "Most founders I talk to ask for a CTO. About half of them need somebody else, and some need nobody yet. These questions take three minutes, and tell you which it is.",
  ),
  savedBlock(BOOKING),
  heading("What happens in a call"),
  paragraph(
    "You tell me what is stuck. I tell you what I would do about it, and what it would cost.",
  ),
].join("\n\n");

const TITLE = "Do you need a CTO at all?";

async function take(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES ? ".github" : test.info().outputDir;
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(folder, name), animations: "disabled", caret: "hide" });
}

/** Nothing is wider than the window, and the widget is as wide as the text beside it. */
async function expectInColumn(page: Page): Promise<void> {
  const width = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((it) => Math.round(it.getBoundingClientRect().width));
  expect(await width("main fractional-cto")).toBe(await width("main p:has-text('founders')"));
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
}

test("the block in the editor", async ({ page, blog }) => {
  await blog.signIn("author");
  const { id } = await blog.post(POST, "publish", TITLE);
  await blog.editor.open(id);
  await blog.editor.block.click();
  await expect(blog.editor.setting("Booking address")).toHaveValue(BOOKING);
  await expect(blog.editor.block.locator("[part=option]").first()).toBeVisible();
  // What stands before the block is in the picture too.
  await blog.editor.title.scrollIntoViewIfNeeded();
  await take(page, "wordpress-editor.png");
});

for (const [theme, name] of [
  ["twentytwentyfour", "wordpress-2024.png"],
  ["twentytwentyfive", "wordpress-2025.png"],
] as const) {
  test(`the post in ${theme}`, async ({ page, blog, widget }) => {
    await blog.signIn("administrator");
    await blog.wear(theme);
    const post = await blog.post(POST, "publish", TITLE);
    await page.setViewportSize({ width: 960, height: 1080 });
    await blog.read(post);
    await widget.expectQuestion("funding");
    await expectInColumn(page);
    await take(page, name);
  });
}
