import { cases } from "../../e2e/support/cases.ts";
import { expect, NAME, savedBlock, test } from "../support/blog.ts";

/** An address with what WordPress writes as an entity. */
const BOOKING = "https://cal.com/example/call?month=2026-11&duration=30";

test("an administrator puts the block in by mouse, and a visitor books by it", async ({
  page,
  blog,
  widget,
}) => {
  const { editor } = blog;
  await blog.signIn("administrator");
  await editor.newPost("By mouse");
  await page.getByRole("button", { name: "Block Inserter", exact: true }).click();
  await page.getByRole("searchbox", { name: "Search" }).fill("assessment");
  await page.getByRole("option", { name: NAME.block }).click();
  await editor.setting("Booking address").fill(BOOKING);
  await editor
    .setting("View")
    .selectOption({ label: "The assessment, with the explorer in its result" });
  await editor.setting("Theme").selectOption({ label: "Dark" });
  const shown = editor.block.locator("fractional-cto");
  await expect(shown).toHaveAttribute("view", "both");
  await expect(shown).toHaveAttribute("theme", "dark");
  const post = await editor.publish();

  await blog.read(post);
  await expect(widget.host).toHaveAttribute("view", "both");
  await expect(widget.host).toHaveAttribute("theme", "dark");
  await widget.goToResult(cases.preSeriesA);
  await expect(widget.booking).toHaveAttribute(
    "href",
    /^https:\/\/cal\.com\/example\/call\?month=2026-11&duration=30&notes=/,
  );
});

test("an author puts it in by keyboard alone, and finds it as it was", async ({
  page,
  blog,
  widget,
}) => {
  const { editor } = blog;
  await blog.signIn("author");
  await editor.newPost("By keyboard");
  await page.keyboard.press("Enter");
  await page.keyboard.type("/assessment");
  await expect(page.getByRole("option", { name: NAME.block })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(editor.block).toBeFocused();

  // From the block Tab leads into the side panel, and into nothing of the widget.
  const field = editor.setting("Booking address");
  await editor.tabTo(field);
  await page.keyboard.type(BOOKING);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(editor.setting("View")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(editor.setting("View")).toHaveValue("week");
  await page.getByRole("button", { name: "Publish", exact: true }).press("Enter");
  const panel = page.getByRole("region", { name: "Editor publish" });
  await panel.getByRole("button", { name: "Publish", exact: true }).press("Enter");
  const link = await panel.getByRole("link", { name: "View Post" }).getAttribute("href");

  await page.reload();
  await editor.block.click();
  await expect(editor.setting("Booking address")).toHaveValue(BOOKING);
  await expect(editor.setting("View")).toHaveValue("week");
  await expect(editor.canvas.getByText(/unexpected or invalid content/)).toHaveCount(0);

  await blog.read({ id: 0, link: link ?? "" });
  await expect(widget.host).toHaveAttribute("view", "week");
  await expect(widget.host).toHaveAttribute("booking", BOOKING);
});

test("in the editor the widget is shown and out of reach", async ({ page, blog }) => {
  const { editor } = blog;
  await blog.signIn("author");
  const post = await blog.post(savedBlock(BOOKING));
  await editor.open(post.id);
  const option = editor.block.locator("[part=option]").first();
  await option.click({ force: true });
  await expect(editor.block).toBeFocused();
  await expect(editor.setting("Booking address")).toHaveValue(BOOKING);
  await expect(editor.block.locator("input").first()).not.toBeChecked();
  await expect(editor.block.locator("fractional-cto")).not.toHaveAttribute("save");
  await expect(page.getByRole("button", { name: "Save", exact: true })).toBeDisabled();
});

test("an address that no page has is said in the panel, and left out", async ({ blog, widget }) => {
  const { editor } = blog;
  await blog.signIn("author");
  const post = await blog.post(savedBlock("https://calendly.com/a/b"));
  await editor.open(post.id);
  await editor.block.click();
  await editor.setting("Booking address").fill("calendly.com/a/b");
  await expect(
    editor.page
      .getByText("This is not an https: or mailto: address in full.", { exact: false })
      .first(),
  ).toBeVisible();
  await editor.page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(editor.page.getByText("Post updated.").first()).toBeVisible();
  await blog.read(post);
  await expect(widget.host).toBeVisible();
  await expect(widget.host).not.toHaveAttribute("booking");
  expect(await widget.host.evaluate((host) => host.childElementCount)).toBe(0);
});

test("what somebody writes into the block by hand is not taken for more than it is", async ({
  page,
  blog,
  widget,
}) => {
  await blog.signIn("administrator");
  const odd = {
    view: '"><img src=x onerror=alert(1)>',
    theme: "pink",
    accent: "red;background:url(//x)",
    lang: ["de"],
  };
  const post = await blog.post(savedBlock("javascript:alert(1)", odd));
  await blog.read(post);
  await expect(widget.host).toBeVisible();
  const names = await widget.host.evaluate((host) => host.getAttributeNames());
  expect(names).toEqual([]);
  expect(await page.locator("main img, main [onerror]").count()).toBe(0);
  expect(await widget.host.evaluate((host) => host.childElementCount)).toBe(0);
});

test("a feed has the link", async ({ page, blog }) => {
  await blog.signIn("author");
  await blog.post(savedBlock(BOOKING));
  const feed = await (await page.request.get("/?feed=rss2")).text();
  expect(feed).toContain(`<a href="${BOOKING.replace("&", "&#038;")}">Book a strategy call</a>`);
  expect(feed).not.toContain("<fractional-cto");
});
