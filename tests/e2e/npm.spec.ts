// The npm package, packed and installed into a project as anyone would.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cases } from "./support/cases.ts";
import { expect, test } from "./support/fixtures.ts";
import { serveFolder } from "./support/folder.ts";
import { pack } from "./support/pack.ts";

const root = join(import.meta.dirname, "../..");
const project = join(root, "target/e2e-npm");

const run = (program: string, ...given: string[]): string =>
  execFileSync(program, given, { cwd: project, encoding: "utf8" });

/** A program of the tools here, by the file that starts it. */
const tool = (file: string, ...given: string[]): string =>
  run(process.execPath, join(root, "node_modules", file), ...given);

test.describe.configure({ mode: "serial" });

test.beforeAll(() => {
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  run("npm", "pack", "--silent", "--pack-destination", project, join(root, "dist/npm"));
  const packed = readdirSync(project).filter((name) => name.endsWith(".tgz"));
  expect(packed).toHaveLength(1);
  writeFileSync(join(project, "package.json"), `{ "private": true, "type": "module" }`);
  run("npm", "install", "--offline", "--no-audit", "--no-fund", `./${packed[0]}`);
  cpSync(join(import.meta.dirname, "pages/npm"), project, { recursive: true });
});

test("it is packed into the same bytes as for a release", () => {
  const [packed = ""] = readdirSync(project).filter((name) => name.endsWith(".tgz"));
  const released = packed.replace("fractional-cto-", "fractional-cto-npm-");
  const bytes = readFileSync(join(root, "release", released));
  expect(readFileSync(join(project, packed)).equals(bytes)).toBe(true);
});

test("a plain page imports it", async ({ page, widget }) => {
  await serveFolder(page, "/project", project);
  await page.goto("/project/plain.html");
  await widget.goToResult(cases.developer);
});

test("a page says which frame it listens to, and hears it", async ({ page }) => {
  await serveFolder(page, "/project", project);
  await page.goto("/project/frame.html");
  await expect(page).toHaveTitle("The frame is ready");
  await expect(page.locator("iframe")).toHaveAttribute("style", /^height: \d{3,}(\.\d+)?px;$/);
});

test("Vite bundles it with all it loads, and its types hold", async ({ page, widget }) => {
  tool("typescript/bin/tsc", "--project", "tsconfig.json");
  const said = tool("vite/bin/vite.js", "build", "--base", "./", "--target", "es2022");
  expect(said).not.toMatch(/warn/i);
  await serveFolder(page, "/built", join(project, "dist"));
  await page.goto("/built/");
  await expect(
    widget.host.getByRole("heading", { name: pack.title, exact: true, level: 3 }),
  ).toBeVisible();
  await widget.goToResult(cases.fullTime);
  await expect(page).toHaveTitle("The widget says full-time");
  await expect(page.locator("html")).toHaveAttribute("data-next", "round");
});

test("a server without a window imports it", () => {
  const said: unknown = JSON.parse(run(process.execPath, "server.mjs"));
  expect(said).toEqual({ element: "function", next: "round", window: "undefined" });
});

test("its manifest names what the element has", async ({ page, openHost, widget }) => {
  await openHost({
    body: `<script type="module" src="/v1/fractional-cto.js"></script><fractional-cto></fractional-cto>`,
  });
  await widget.expectQuestion("funding");
  const { default: manifest } = (await import(join(root, "dist/npm/custom-elements.json"), {
    with: { type: "json" },
  })) as { default: { modules: { declarations: Class[] }[] } };
  const [element] = manifest.modules[0]?.declarations ?? [];
  const has = await page.evaluate(() => {
    const element = document.createElement("fractional-cto");
    return {
      attributes: Reflect.get(element.constructor, "observedAttributes") as string[],
      members: Object.getOwnPropertyNames(Object.getPrototypeOf(element)),
    };
  });
  const names = (list: { name: string }[] = []) => list.map(({ name }) => name);
  // Frameworks write the name of a property into the markup: heard, but no attribute of its own.
  const written = names(element?.attributes).map((name) => name.replaceAll("-", ""));
  const all = new Set([...names(element?.attributes), ...written]);
  expect([...all].sort()).toEqual([...new Set(has.attributes)].sort());
  const own = (name: string) => !/^constructor$|Callback$/.test(name);
  // `lang` is every element's.
  expect(names(element?.members).sort()).toEqual([...has.members.filter(own), "lang"].sort());
});

interface Class {
  attributes: { name: string }[];
  members: { name: string }[];
}
