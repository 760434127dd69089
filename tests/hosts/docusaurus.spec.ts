// A site made by Docusaurus: React renders a post on the server, hydrates it, and goes from one to the
// next without loading a page.
import { readFileSync, writeFileSync } from "node:fs";
import { Host } from "../e2e/support/host.ts";
import { built } from "./support/built.ts";
import { Project, SET_UP } from "./support/project.ts";
import { cases, complete, expect, test } from "./support/test.ts";

let host: Host;
test.beforeAll(async ({ baseURL }) => {
  test.setTimeout(SET_UP);
  const project = new Project("docusaurus");
  const post = project.path("blog/2026-01-01-week.mdx");
  const text = readFileSync(post, "utf8");
  writeFileSync(
    post,
    text.replace("{snippet}", () => String(built("mdx", "mdx", baseURL))),
  );
  project.run("@docusaurus/core/bin/docusaurus.mjs", ["build"]);
  host = new Host(project.path("build"));
  await host.listen();
});
test.afterAll(() => host.close());

test("a post has it, and has it again after another one", async ({ page, widget }) => {
  await page.goto(`${host.origin}/week`);
  await complete(widget, cases.inflection);
  await expect(widget.host).toHaveAttribute("article", "https://blog.example/a-week?x=1&y=2");
  await expect(widget.host).toHaveCSS("--fcto-accent", "#123456");
  await page.getByRole("link", { name: "Another post" }).first().click();
  await expect(page.getByText("There is nothing in it.")).toBeVisible();
  await expect(widget.host).toHaveCount(0);
  await page.getByRole("link", { name: "What a fractional CTO does" }).first().click();
  await complete(widget, cases.developer);
});
