import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Page } from "@playwright/test";

const TYPES: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
};

/** Serves the files of a folder under a path of the site's own origin. */
export async function serveFolder(page: Page, path: string, folder: string): Promise<void> {
  await page.route(`**${path}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const name = pathname.slice(path.length).replace(/\/$/, "/index.html");
    const body = await readFile(join(folder, name)).catch(() => undefined);
    if (!body) return route.fulfill({ status: 404 });
    await route.fulfill({ body, contentType: TYPES[extname(name)] ?? "application/octet-stream" });
  });
}

/** Serves one of the Yew apps of tests/examples/: its script is `app.js`. */
export async function serveYewApp(page: Page, path: string, name: string): Promise<void> {
  const folder = process.env.YEW_APPS;
  if (!folder) throw new Error("Run this through `cargo xtask test --only e2e`.");
  await serveFolder(page, path, join(folder, name));
}
