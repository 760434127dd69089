// A WordPress in a folder of its host, as many are, and each site of a network that tells its sites by
// their paths: every address of the plugin is from there on.
import { cases } from "../../e2e/support/cases.ts";
import { expect, savedBlock, test } from "../support/blog.ts";
import { FOLDER } from "../support/site.ts";

test("the block runs from a folder, for readers and in the editor", async ({
  page,
  blog,
  widget,
}) => {
  await blog.signIn("author");
  const { id } = await blog.post(savedBlock("https://cal.com/example/call"));
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await blog.read({ id, link: `/${FOLDER}/?p=${id}` });
  await widget.goToResult(cases.preSeriesA);
  await expect(widget.booking).toHaveAttribute("href", /^https:\/\/cal\.com\/example\/call\?/);
  const ours = asked.filter((path) => path.includes("/plugins/fractional-cto/"));
  expect(ours.length).toBeGreaterThan(4);
  expect(ours.filter((path) => !path.startsWith(`/${FOLDER}/wp-content/plugins/`))).toEqual([]);

  await blog.signIn("author", `/${FOLDER}`);
  await page.goto(`/${FOLDER}/wp-admin/post.php?post=${id}&action=edit`);
  await expect(blog.editor.block.locator("fractional-cto [part=option]").first()).toBeVisible();
});
