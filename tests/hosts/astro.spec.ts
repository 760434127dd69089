// Astro, in development and built.
import { writeFileSync } from "node:fs";
import { Host } from "../e2e/support/host.ts";
import { built } from "./support/built.ts";
import { Project, SET_UP } from "./support/project.ts";
import { cases, complete, expect, test } from "./support/test.ts";

const ASTRO = "astro/bin/astro.mjs";

let project: Project;
test.beforeAll(({ baseURL }) => {
  test.setTimeout(SET_UP);
  project = new Project("astro");
  const [code] = built("astro", "astro", baseURL);
  writeFileSync(project.path("src/pages/pasted.astro"), `<main>${code}<p>After it.</p></main>\n`);
  writeFileSync(project.path("src/pages/markdown.md"), `# A post\n\n${code}\n\nAfter it.\n`);
});
test.afterAll(() => project.close());

test("Astro's development server has it", async ({ page, widget }) => {
  await page.goto(await project.start(ASTRO, ["dev", "--host", "127.0.0.1", "--port", "{port}"]));
  await complete(widget, cases.inflection);
});

test("Astro builds a site with it", async ({ page, widget }) => {
  project.run(ASTRO, ["build"]);
  const host = new Host(project.path("dist"));
  await page.goto(await host.listen());
  await complete(widget, cases.aboveHead);
  // The line of the builder, without the package, on pages that have no head of their own.
  await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
  for (const name of ["pasted", "markdown"]) {
    await page.goto(`${host.origin}/${name}/`);
    await complete(widget, cases.advisor);
    await expect(widget.host).toHaveCSS("--fcto-accent", "#123456");
    await expect(page.getByText("After it.")).toBeVisible();
  }
  host.close();
});
