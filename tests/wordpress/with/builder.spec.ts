import { expect, test } from "../support/blog.ts";
import { built } from "../support/ways.ts";

const ATTRIBUTES: [string, string][] = [
  ["view", "both"],
  ["article", "https://blog.example/a-week?x=1&y=--2"],
  ["booking", "https://cal.com/example/call?month=2026-11&duration=30"],
  ["booking-provider", "plain"],
  ["theme", "light"],
  ["heading-level", "3"],
  ["save", "session"],
];
const chosen = {
  attributes: ATTRIBUTES,
  tokens: [["--fcto-accent", "#0b6e4f"]] as [string, string][],
};

test("the block that the builder hands out is pasted by an author, and stays as it was", async ({
  page,
  context,
  blog,
  widget,
}) => {
  const { editor } = blog;
  await blog.signIn("author");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await editor.newPost("From the builder");
  await page.keyboard.press("Enter");
  const [block = ""] = built("block", chosen);
  await page.evaluate((text) => navigator.clipboard.writeText(text), block);
  await page.keyboard.press("ControlOrMeta+V");
  await expect(editor.block.locator("fractional-cto")).toHaveAttribute("view", "both");
  const post = await editor.publish();

  await blog.read(post);
  for (const [name, value] of ATTRIBUTES) await expect(widget.host).toHaveAttribute(name, value);
  await expect(widget.host).toHaveCSS("--fcto-accent", "#0b6e4f");

  // Opened and saved once more, it says the same.
  await blog.signIn("author");
  await editor.open(post.id);
  await editor.block.click();
  await expect(editor.setting("Article")).toHaveValue("https://blog.example/a-week?x=1&y=--2");
  await expect(editor.setting("Level of its title")).toHaveValue("3");
  await expect(editor.canvas.getByText(/unexpected or invalid content/)).toHaveCount(0);
  await editor.setting("Words of the link").fill("Talk to me");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Post updated.").first()).toBeVisible();
  await blog.read(post);
  for (const [name, value] of ATTRIBUTES) await expect(widget.host).toHaveAttribute(name, value);
  await expect(widget.host).toHaveCSS("--fcto-accent", "#0b6e4f");
});

test("the shortcode that the builder hands out says the same", async ({ blog, widget }) => {
  await blog.signIn("author");
  const [code = ""] = built("shortcode", chosen);
  await blog.read(await blog.post(`<!-- wp:shortcode -->${code}<!-- /wp:shortcode -->`));
  for (const [name, value] of ATTRIBUTES) await expect(widget.host).toHaveAttribute(name, value);
  await expect(widget.host).toHaveCSS("--fcto-accent", "#0b6e4f");
});

test("an address without any choice is known too", async ({ blog, widget }) => {
  await blog.signIn("author");
  const [address = ""] = built("address", { attributes: [] }, "https://widget.example");
  await blog.read(await blog.post(`\n\n${address}\n\n`));
  await widget.expectQuestion("funding");
});
