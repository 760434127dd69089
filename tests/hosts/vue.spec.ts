// Vue 3 with TypeScript and Vite.
import { Host } from "../e2e/support/host.ts";
import { Project, SET_UP } from "./support/project.ts";
import { cases, complete, expect, test } from "./support/test.ts";

let project: Project;
test.beforeAll(() => {
  test.setTimeout(SET_UP);
  project = new Project("vue");
});

test("its types hold in templates", () => {
  project.run("vue-tsc/bin/vue-tsc.js");
});

test("a component has it", async ({ page, widget }) => {
  project.run("vite/bin/vite.js", ["build"]);
  const host = new Host(project.path("dist"));
  await page.goto(await host.listen());
  await complete(widget, cases.developer);
  await expect(page.getByRole("status", { name: "heard" })).toHaveText("developer");
  host.close();
});
