import { readFile } from "node:fs/promises";
import { expect, NAME, PLUGIN, test } from "../support/blog.ts";

test("the plugin is uploaded and activated on the page for plugins", async ({ page, blog }) => {
  await blog.signIn("administrator");
  await page.goto("/wp-admin/plugin-install.php?tab=upload");
  await page.getByLabel("Plugin zip file").setInputFiles(PLUGIN);
  await page.getByRole("button", { name: "Install Now" }).click();
  await page.getByRole("link", { name: "Activate Plugin" }).click();
  const row = page.getByRole("row", { name: NAME.plugin });
  await expect(row.getByRole("link", { name: "Deactivate" })).toBeVisible();
  await row.getByRole("link", { name: "Settings" }).click();
  await expect(page.getByRole("heading", { name: "Fractional CTO assessment" })).toBeVisible();
});

test("it says that it was tried in the WordPress that it is tried in", async ({ page }) => {
  const readme = await readFile("www/wordpress/readme.txt", "utf8");
  const [, tried] = /^Tested up to: (.+)$/m.exec(readme) ?? [];
  const feed = await (await page.request.get("/?feed=rss2")).text();
  const [, version] = /\?v=(\d+\.\d+)/.exec(feed) ?? [];
  expect(tried).toBe(version);
});
