// Libraries that change what the language and the browser have: MooTools and Sugar put methods on every
// array, string and object, Zone wraps whatever is asynchronous, FastClick makes clicks of touches.
import { readFileSync, writeFileSync } from "node:fs";
import { Host } from "../e2e/support/host.ts";
import { Project, SET_UP } from "./support/project.ts";
import { cases, complete, expect, test } from "./support/test.ts";

let host: Host;
test.beforeAll(async ({ baseURL }) => {
  test.setTimeout(SET_UP);
  const project = new Project("patched");
  const page = readFileSync(project.path("index.html"), "utf8");
  writeFileSync(project.path("index.html"), page.replaceAll("{site}", String(baseURL)));
  host = new Host(project.folder);
  await host.listen();
});
test.afterAll(() => host.close());

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

test("patched built-ins do not stop it", async ({ page, widget }) => {
  await page.goto(host.origin);
  const patched = await page.evaluate(() => ({
    array: "each" in [],
    object: "merge" in {},
    promise: "__zone_symbol__Promise" in window,
  }));
  expect(patched).toEqual({ array: true, object: true, promise: true });
  await complete(widget, cases.preSeriesA);
});
