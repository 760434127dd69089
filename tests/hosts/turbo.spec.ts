// Pages with Turbo, which swaps bodies and keeps a copy of each that it leaves.
import { readFileSync, writeFileSync } from "node:fs";
import { Host } from "../e2e/support/host.ts";
import { Project, SET_UP } from "./support/project.ts";
import { cases, complete, expect, test } from "./support/test.ts";

let host: Host;
test.beforeAll(async ({ baseURL }) => {
  test.setTimeout(SET_UP);
  const project = new Project("turbo");
  for (const name of ["index.html", "stand-in.html"]) {
    const page = readFileSync(project.path(name), "utf8");
    writeFileSync(project.path(name), page.replaceAll("{site}", String(baseURL)));
  }
  host = new Host(project.folder);
  await host.listen();
});
test.afterAll(() => host.close());

test("away and back, by links and by the history, element and div work", async ({
  page,
  widget,
}) => {
  // A page that was there before is shown from the copy first, and then as it comes from the server.
  const loads = () => page.evaluate(() => Number(Reflect.get(window, "loads")));
  const visit = async (link: string, heading: string) => {
    const before = await loads();
    await page.getByRole("link", { name: link }).click();
    await expect.poll(loads).toBe(before + 1);
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
  };
  await page.goto(`${host.origin}/index.html`);
  // Were a page loaded anew, this would be gone.
  await page.evaluate(() => {
    Object.assign(window, { here: true, loads: 0 });
    addEventListener("turbo:load", () => {
      Reflect.set(window, "loads", Number(Reflect.get(window, "loads")) + 1);
    });
  });
  await complete(widget, cases.advisor);
  await visit("The next", "The div");
  await expect(widget.host).toHaveCount(1);
  await complete(widget, cases.developer);
  await visit("The first", "The element");
  await complete(widget, cases.manager);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "The div" })).toBeVisible();
  await expect(widget.host).toHaveCount(1);
  await complete(widget, cases.fullTime);
  expect(await page.evaluate(() => Reflect.get(window, "here"))).toBe(true);
});
