// React 19 with TypeScript and Vite: in development, built, and hydrated after server rendering.
import { writeFileSync } from "node:fs";
import { Host } from "../e2e/support/host.ts";
import { built } from "./support/built.ts";
import { Project, SET_UP } from "./support/project.ts";
import { cases, complete, expect, test } from "./support/test.ts";

let project: Project;
test.beforeAll(({ baseURL }) => {
  test.setTimeout(SET_UP);
  project = new Project("react");
  const [imported, element] = built("react", "package", baseURL);
  const file = `${imported}\n\nexport const Built = () => (\n${element}\n);\n`;
  writeFileSync(project.path("src/Built.tsx"), file);
});
test.afterAll(() => project.close());

test("its types hold in JSX", () => {
  project.run("typescript/bin/tsc");
});

test("Vite's development server has it", async ({ page, widget }) => {
  const vite = ["--host", "127.0.0.1", "--port", "{port}", "--strictPort"];
  await page.goto(await project.start("vite/bin/vite.js", vite));
  await complete(widget, cases.advisor);
  for (const name of ["heard", "called"]) {
    await expect(page.getByRole("status", { name })).toHaveText("advisor");
  }
});

test("a page from the server is hydrated as it is, and its own listener hears of the result", async ({
  page,
  widget,
}) => {
  // In this mode React says each difference between what it was sent and what it renders.
  const env = { NODE_ENV: "development" };
  const server = ["--ssr", "src/server.tsx", "--outDir", "server"];
  project.run("vite/bin/vite.js", ["build"], env);
  project.run("vite/bin/vite.js", ["build", ...server], env);
  project.run("./render.mjs", [], env);
  const host = new Host(project.path("dist"));
  await page.goto(await host.listen());
  await expect(widget.host.getByRole("heading", { level: 3 }).first()).toBeVisible();
  await complete(widget, cases.fullTime);
  await expect(page.getByRole("status", { name: "heard" })).toHaveText("full-time");
  // What the README says of it, until React calls it.
  await expect(page.getByRole("status", { name: "called" })).toBeEmpty();
  host.close();
});
