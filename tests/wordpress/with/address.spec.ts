import { cases } from "../../e2e/support/cases.ts";
import { expect, test } from "../support/blog.ts";

/** What the builder hands out, at a host that nobody answers at: nothing is asked of it. */
const address = (query: string): string => `https://widget.example/v1/embed.html?${query}`;

test("an address that is pasted becomes the widget itself, and its booking link works", async ({
  page,
  context,
  blog,
  widget,
}) => {
  await blog.signIn("author");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await blog.editor.newPost("An address");
  await page.keyboard.press("Enter");
  const booking = "https://calendly.com/example/call";
  const pasted = address(`booking=${encodeURIComponent(booking)}&view=both&theme=light`);
  await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
  await page.keyboard.press("ControlOrMeta+V");
  await expect(blog.editor.canvas.getByRole("document", { name: "Block: Embed" })).toBeVisible();
  const preview = blog.editor.canvas.frameLocator("iframe[title^='Embedded content']");
  await expect(preview.locator("fractional-cto")).toHaveAttribute("view", "both");
  const post = await blog.editor.publish();

  await blog.read(post);
  await expect(page.locator("main iframe")).toHaveCount(0);
  await expect(widget.host).toHaveAttribute("view", "both");
  await expect(widget.host).toHaveAttribute("theme", "light");
  await widget.goToResult(cases.preSeriesA);
  await page.context().route("https://calendly.com/**", (route) => route.fulfill({ body: "Book" }));
  const opened = page.waitForEvent("popup");
  await widget.booking.click();
  const call = await opened;
  await expect(call).toHaveURL(/^https:\/\/calendly\.com\/example\/call\?utm_source=/);
});

test("an address that says nothing of ours is left to WordPress", async ({ page, blog }) => {
  await blog.signIn("author");
  const other = "https://video.example/v1/embed.html?view=full";
  await blog.read(await blog.post(`<p>Before</p>\n\n${other}\n\n<p>After</p>`));
  await expect(page.getByText("Before")).toBeVisible();
  await expect(page.locator("fractional-cto")).toHaveCount(0);
});

test("words from elsewhere are not taken along", async ({ blog, widget }) => {
  await blog.signIn("author");
  const post = await blog.post(
    address("view=assessment&pack=https%3A%2F%2Fother.example%2Fa.pack"),
  );
  await blog.read(post);
  await expect(widget.host).toBeVisible();
  await expect(widget.host).not.toHaveAttribute("pack");
});
