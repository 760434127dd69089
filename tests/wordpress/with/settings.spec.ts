import { expect, savedBlock, test } from "../support/blog.ts";

const SITE = "https://calendly.com/the-site/call";

test("what is set for the site holds where a block says nothing else", async ({
  page,
  blog,
  widget,
}) => {
  await blog.signIn("administrator");
  const own = await blog.post(savedBlock("https://calendly.com/own/call", { theme: "light" }));
  await page.goto("/wp-admin/options-general.php?page=fractional-cto");
  await page.getByLabel("Booking address").fill(SITE);
  await page.getByLabel("Theme").selectOption({ label: "Dark" });
  await page.getByLabel("Accent").fill("#0b6e4f");
  await page.getByRole("button", { name: "Save Changes" }).click();
  await expect(page.getByText("Settings saved.")).toBeVisible();

  // A block that is put in now brings the link along, for the time after the plugin.
  await blog.editor.newPost("The site's own");
  await page.keyboard.press("Enter");
  await page.keyboard.type("/assessment");
  await page.getByRole("option", { name: "Fractional CTO assessment" }).click();
  await expect(blog.editor.block.locator("fractional-cto")).toHaveAttribute("booking", SITE);
  await expect(blog.editor.setting("Booking address")).toHaveAttribute("placeholder", SITE);
  const post = await blog.editor.publish();

  await blog.read(post);
  await expect(widget.host).toHaveAttribute("booking", SITE);
  await expect(widget.host).toHaveAttribute("theme", "dark");
  await expect(widget.host).toHaveCSS("--fcto-accent", "#0b6e4f");

  await blog.read(own);
  await expect(widget.host).toHaveAttribute("booking", "https://calendly.com/own/call");
  await expect(widget.host).toHaveAttribute("theme", "light");

  await blog.signIn("administrator");
  await page.goto("/wp-admin/options-general.php?page=fractional-cto");
  await expect(page.getByLabel("Booking address")).toHaveValue(SITE);
  await page.getByLabel("Booking address").fill("");
  await page.getByLabel("Theme").selectOption({ label: "As the page" });
  await page.getByLabel("Accent").fill("");
  await page.getByRole("button", { name: "Save Changes" }).click();
  await blog.read(post);
  await expect(widget.host).toBeVisible();
  await expect(widget.host).not.toHaveAttribute("booking");
});

test("what is not taken is said", async ({ page, blog }) => {
  await blog.signIn("administrator");
  await page.goto("/wp-admin/options-general.php?page=fractional-cto");
  await page.getByLabel("Booking address").fill("http://calendly.com/<b>you");
  await page.getByLabel("Accent").fill("teal");
  await page.getByRole("button", { name: "Save Changes" }).click();
  await expect(
    page.getByText("Booking address: “http://calendly.com/<b>you” is not taken."),
  ).toBeVisible();
  await expect(page.getByText("Accent: “teal” is not taken.")).toBeVisible();
  await expect(page.getByLabel("Booking address")).toHaveValue("");
});

test("an author has no way to them", async ({ page, blog, errors }) => {
  await blog.signIn("author");
  await page.goto("/wp-admin/options-general.php?page=fractional-cto");
  await expect(page.getByText("Sorry, you are not allowed to access this page.")).toBeVisible();
  await errors.expect(/403 \(Forbidden\)/);
});
