// A site made by VitePress, whose router redraws the page at each step through the history.

import { Host } from "../e2e/support/host.ts";
import { pack } from "../e2e/support/pack.ts";
import { Project, SET_UP } from "./support/project.ts";
import { cases, complete, expect, test } from "./support/test.ts";

let host: Host;
test.beforeAll(async ({ baseURL }) => {
  test.setTimeout(SET_UP);
  const project = new Project("vitepress");
  project.run("vitepress/bin/vitepress.js", ["build"], { SITE: String(baseURL) });
  host = new Host(project.path(".vitepress/dist"));
  await host.listen();
});
test.afterAll(() => host.close());

test("the widget's own Back costs no answer and leaves the router alone", async ({
  page,
  widget,
}) => {
  const { answers, result } = cases.preSeriesA;
  const ids = pack.questions.map(({ id }) => id).filter((id) => id in answers);
  const [first = "", second = "", third = ""] = ids;
  await page.goto(host.origin);
  await widget.host.scrollIntoViewIfNeeded();
  // What the router draws anew is another element.
  const main = page.locator("main");
  const [before, address] = [await main.elementHandle(), page.url()];
  await widget.answerAll(answers, { until: third });
  await widget.expectQuestion(third);
  for (const id of [second, first]) {
    await widget.back.click();
    await widget.expectQuestion(id);
    await expect(widget.option(id, String(answers[id]))).toBeChecked();
  }
  for (const id of [second, third]) {
    await widget.continue.click();
    await widget.expectQuestion(id);
  }
  await widget.answerAll(answers, { from: third });
  await widget.expectResult(result);
  expect(page.url()).toBe(address);
  expect(await main.evaluate((now, then) => now === then, before)).toBe(true);
});

test("it is there again after another post", async ({ page, widget }) => {
  await page.goto(host.origin);
  await complete(widget, cases.notYet);
  await page.getByRole("link", { name: "Another post" }).click();
  await expect(page.getByRole("heading", { name: "Another post" })).toBeVisible();
  await expect(widget.host).toHaveCount(0);
  await page.getByRole("link", { name: "the first one" }).click();
  await complete(widget, cases.advisor);
});
