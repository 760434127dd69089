// A host that knows nothing of these files: no header for other sites or for caching, and a type that is
// none for wasm and packs, as `python3 -m http.server` and many a shared host send them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Host } from "../e2e/support/host.ts";
import { BOOKING, cases, complete, expect, test } from "./support/test.ts";

const root = join(import.meta.dirname, "../..");
const dist = join(root, "dist");

test("a plain host is enough for the article", async ({ page, widget }) => {
  const host = new Host(dist);
  const answer = await fetch(`${await host.listen()}/v1/assets.json`);
  const headers = [...answer.headers.keys()].filter((it) => /cache|cors|access|policy/.test(it));
  expect([answer.headers.get("content-type"), headers]).toEqual(["application/octet-stream", []]);
  await page.goto(host.origin);
  await widget.host.scrollIntoViewIfNeeded();
  await widget.goToResult(cases.preSeriesA);
  host.close();
});

test("unpacked among WordPress's uploads, a post of the same site has it without CORS", async ({
  page,
  widget,
}) => {
  const at = "/wp-content/uploads/fractional-cto";
  const host = new Host(dist, { at });
  await page.route("**/a-post/", (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><html lang="de"><title>Ein Beitrag</title><link rel="icon" href="data:,">
        <script async src="${at}/v1/fractional-cto.js"></script>
        <fractional-cto lang="en" booking="${BOOKING}"></fractional-cto></html>`,
    }),
  );
  await page.goto(`${await host.listen()}/a-post/`);
  await complete(widget, cases.advisor);
  host.close();
});

test("a release has an archive of each kind", () => {
  const names = readdirSync(join(root, "release")).sort();
  const [, version] =
    /version = "(.+)"\nedition/.exec(readFileSync(join(root, "Cargo.toml"), "utf8")) ?? [];
  expect(names).toEqual([
    `fractional-cto-npm-${version}.tgz`,
    `fractional-cto-site-${version}.zip`,
    `fractional-cto-wordpress-${version}.zip`,
  ]);
});
