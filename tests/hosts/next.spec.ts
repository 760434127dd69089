// Next with React 19, built by each of its two bundlers, rendered on the server and hydrated.
import { mkdirSync, writeFileSync } from "node:fs";
import { Host } from "../e2e/support/host.ts";
import { built } from "./support/built.ts";
import { Project, SET_UP } from "./support/project.ts";
import { cases, complete, expect, test } from "./support/test.ts";

let project: Project;
test.beforeAll(({ baseURL }) => {
  test.setTimeout(SET_UP);
  project = new Project("next");
  mkdirSync(project.path("app/pasted"));
  const [code] = built("react", "jsx", baseURL);
  const page = `export default () => <article>\n${code}\n</article>;\n`;
  writeFileSync(project.path("app/pasted/page.jsx"), page);
});

for (const bundler of ["turbopack", "webpack"]) {
  test(`${bundler} builds a site with it`, async ({ page, widget }) => {
    test.setTimeout(SET_UP);
    project.run("next/dist/bin/next", ["build", `--${bundler}`], { OUT: bundler });
    const host = new Host(project.path(bundler));
    await page.goto(await host.listen());
    await complete(widget, cases.preSeriesA);
    await expect(page.getByRole("status", { name: "heard" })).toHaveText("fractional");
    await expect(page.getByRole("status", { name: "on the server" })).toHaveText("round");
    // The line of the builder, without the package.
    await page.goto(`${host.origin}/pasted`);
    await complete(widget, cases.advisor);
    await expect(widget.host).toHaveCSS("--fcto-accent", "#123456");
    host.close();
  });
}
