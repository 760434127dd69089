// Svelte 5 with TypeScript and Vite.
import { Host } from "../e2e/support/host.ts";
import { Project, SET_UP } from "./support/project.ts";
import { cases, complete, expect, test } from "./support/test.ts";

let project: Project;
test.beforeAll(() => {
  test.setTimeout(SET_UP);
  project = new Project("svelte");
});

const check = (folder: string, tsconfig: string) =>
  project.run("svelte-check/bin/svelte-check", [
    ...["--workspace", folder, "--tsconfig", tsconfig],
    ...["--output", "machine", "--fail-on-warnings"],
  ]);

test("its types hold in markup", () => {
  check("src", "../tsconfig.json");
});

test("its types refuse what the element would", () => {
  let said = "";
  try {
    check("refused", "tsconfig.json");
  } catch (error) {
    said = String(error);
  }
  const lines = said.matchAll(/ERROR "Refused\.svelte" (\d+):/g);
  expect(Array.from(lines, ([, line]) => line)).toEqual(["3", "4", "5", "6"]);
});

test("a component has it", async ({ page, widget }) => {
  project.run("vite/bin/vite.js", ["build"]);
  const host = new Host(project.path("dist"));
  await page.goto(await host.listen());
  await complete(widget, cases.manager);
  await expect(page.getByRole("status", { name: "heard" })).toHaveText("manager");
  host.close();
});
