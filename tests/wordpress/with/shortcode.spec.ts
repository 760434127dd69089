import { expect, test } from "../support/blog.ts";

const BOOKING = "https://cal.com/example/call?month=2026-11&duration=30";

test("a shortcode takes every attribute, as the classic editor writes it", async ({
  blog,
  widget,
}) => {
  await blog.signIn("author");
  const address = BOOKING.replace("&", "&amp;");
  const post = await blog.post(
    `<p>[fractional-cto booking="${address}" view="week" heading-level="3" days="2" article="https://a.example/week" nothing="x"]</p>`,
  );
  await blog.read(post);
  await expect(widget.host).toHaveAttribute("booking", BOOKING);
  await expect(widget.host).toHaveAttribute("view", "week");
  await expect(widget.host).toHaveAttribute("heading-level", "3");
  await expect(widget.host).toHaveAttribute("days", "2");
  await expect(widget.host).toHaveAttribute("article", "https://a.example/week");
  await expect(widget.host).not.toHaveAttribute("nothing");
  await expect(widget.host.locator("[part=choice]").first()).toBeVisible();
});

test("what it encloses are the words of the link", async ({ blog, widget }) => {
  await blog.signIn("author");
  const link = '<a href="https://calendly.com/a/b">Talk to &amp; with me</a>';
  const post = await blog.post(
    `<!-- wp:shortcode -->[fractional-cto booking="https://calendly.com/a/b"]${link}[/fractional-cto]<!-- /wp:shortcode -->`,
  );
  await blog.read(post);
  await expect(widget.host.locator("a").first()).toHaveText("Talk to & with me");
  await expect(widget.host).toHaveAttribute("booking", "https://calendly.com/a/b");
});

test("a bare one is enough", async ({ blog, widget }) => {
  await blog.signIn("author");
  await blog.read(await blog.post("[fractional-cto]"));
  await widget.expectQuestion("funding");
});

test("what makes pages faster is asked to leave the script as it is", async ({
  page,
  blog,
  widget,
}) => {
  await blog.signIn("author");
  await blog.read(await blog.post("[fractional-cto]"));
  await widget.expectQuestion("funding");
  const script = page.locator('script[src*="/fractional-cto/v1/"]');
  await expect(script).toHaveCount(1);
  for (const [name, value] of [
    ["data-noptimize", "1"],
    ["data-no-optimize", "1"],
    ["data-cfasync", "false"],
    ["nowprocket", ""],
  ] as const) {
    await expect(script).toHaveAttribute(name, value);
  }
  const { pathname } = new URL((await script.getAttribute("src")) ?? "", page.url());
  const left = await page.locator("meta[name=left-out]").getAttribute("content");
  expect(pathname).toMatch(new RegExp(`^${left}$`));
});
