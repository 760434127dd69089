// Served by nginx with the configuration that comes along, and from a post of a static site.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { wayOf } from "../../www/builder/platforms.js";
import { snippets } from "../../www/builder/snippet.js";
import { cases } from "./support/cases.ts";
import { freePort } from "./support/engine.ts";
import { expect, test } from "./support/fixtures.ts";
import { serveFolder } from "./support/folder.ts";

const { NGINX_BIN = "nginx", HUGO = "hugo" } = process.env;
const root = join(import.meta.dirname, "../..");

/** The answer of a server to one request, as it comes over the wire. */
const ask = (
  url: string,
  encoding: string,
): Promise<{ headers: NodeJS.Dict<string | string[]>; status: number }> =>
  new Promise((done, fail) => {
    request(url, { headers: { "Accept-Encoding": encoding } }, (response) => {
      response.resume();
      done({ headers: response.headers, status: response.statusCode ?? 0 });
    })
      .on("error", fail)
      .end();
  });

test.describe("nginx", () => {
  test.describe.configure({ mode: "serial" });
  let nginx: ChildProcess;
  let origin: string;

  test.beforeAll(async () => {
    const folder = join(root, "target/e2e-nginx");
    const dist = join(root, "dist");
    const port = await freePort();
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    const config = `
      load_module modules/ngx_http_brotli_static_module.so;
      daemon off; pid ${folder}/pid; error_log stderr;
      ${process.getuid?.() === 0 ? "user root;" : ""}
      events {}
      http {
        access_log off;
        ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join("\n")}
        server { listen 127.0.0.1:${port}; root ${dist}; include ${dist}/nginx.conf; }
      }`;
    writeFileSync(join(folder, "nginx.conf"), config);
    nginx = spawn(NGINX_BIN, ["-c", join(folder, "nginx.conf")], { stdio: "inherit" });
    origin = `http://127.0.0.1:${port}`;
    await expect
      .poll(() =>
        ask(`${origin}/`, "").then(
          ({ status }) => status,
          () => 0,
        ),
      )
      .toBe(200);
  });

  test.afterAll(() => {
    nginx.kill();
  });

  test("each file comes with the headers it needs", async () => {
    const html = await (await fetch(`${origin}/v1/fractional-cto.js`)).text();
    const assets = [...new Set(html.match(/assets\/[\w-]+\.\w+/g))];
    const types: Record<string, string> = {
      css: "text/css",
      html: "text/html",
      js: "text/javascript",
      json: "application/json",
      pack: "application/octet-stream",
      wasm: "application/wasm",
    };
    const files = ["embed.html", "oembed.json", "fractional-cto.js", ...assets];
    expect(assets.length).toBeGreaterThan(4);
    for (const file of files) {
      const ending = file.split(".").at(-1) ?? "";
      for (const encoding of ["br", "gzip"]) {
        const { headers, status } = await ask(`${origin}/v1/${file}`, encoding);
        const what = `${file} in ${encoding}`;
        expect(status, what).toBe(200);
        expect(String(headers["content-type"]).split(";")[0], what).toBe(types[ending]);
        expect(headers["content-encoding"], what).toBe(encoding);
        expect(headers["access-control-allow-origin"], what).toBe("*");
        expect(headers["access-control-allow-headers"], what).toBe("*");
        expect(headers["cross-origin-resource-policy"], what).toBe("cross-origin");
        expect(headers["cache-control"], what).toBe(
          file.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache",
        );
      }
    }
    const page = await fetch(`${origin}/v1/embed.html`);
    expect(page.headers.get("cross-origin-embedder-policy")).toBe("require-corp");
    // What a page whose fetch adds headers of its own asks first.
    const asked = await fetch(`${origin}/v1/${assets[0]}`, { method: "OPTIONS" });
    expect([asked.status, asked.headers.get("access-control-allow-headers")]).toEqual([204, "*"]);
    for (const file of ["nginx.conf", "nginx.conf.br", "_headers"]) {
      expect((await ask(`${origin}/${file}`, "br")).status, file).toBe(404);
    }
  });

  test("a visitor gets from the first question to the result", async ({ page, widget }) => {
    await page.goto(`${origin}/`);
    await widget.host.scrollIntoViewIfNeeded();
    await widget.goToResult(cases.preSeriesA);
  });

  test("a page of another site embeds it", async ({ openHost, widget }) => {
    await openHost({
      body: `<script type="module" src="${origin}/v1/fractional-cto.js"></script>
        <fractional-cto></fractional-cto>`,
    });
    await widget.goToResult(cases.developer);
  });
});

test("_headers asks of a host what nginx.conf does", async () => {
  const text = await readFile(join(root, "dist/_headers"), "utf8");
  const rules = text
    .replace(/^#.*\n/gm, "")
    .trim()
    .split(/\n(?=\/)/);
  expect(rules).toEqual([
    [
      "/v1/*",
      "Access-Control-Allow-Origin: *",
      "Access-Control-Allow-Headers: *",
      "Cross-Origin-Resource-Policy: cross-origin",
      "Cross-Origin-Embedder-Policy: require-corp",
    ].join("\n  "),
    "/v1/assets/*\n  Cache-Control: public, max-age=31536000, immutable",
  ]);
});

test("a post of a Hugo site embeds it with the line as it is, and by the builder's shortcode", async ({
  page,
  widget,
  baseURL,
}) => {
  const built = join(root, "target/e2e-hugo");
  const source = join(built, "source");
  rmSync(built, { recursive: true, force: true });
  cpSync(join(import.meta.dirname, "pages/hugo"), source, { recursive: true });
  const { form, where } = wayOf("hugo", "hugo");
  const attributes: [string, string][] = [["booking", "https://cal.com/you?a=1&b=2"]];
  const choice = { form, where, attributes, tokens: [], follow: true };
  const [shortcode, call] = snippets(choice, `${baseURL}/v1/`);
  // Which of the folders it is depends on the version of Hugo.
  for (const [folder] of String(shortcode?.where).matchAll(/layouts\/\w+\//g)) {
    mkdirSync(join(source, folder), { recursive: true });
    writeFileSync(join(source, folder, "fractional-cto.html"), shortcode?.code ?? "");
  }
  const post = `---\ntitle: By shortcode\n---\n\nBefore.\n\n${call?.code}\n\nAfter.\n`;
  writeFileSync(join(source, "content/posts/shortcode.md"), post);
  execFileSync(HUGO, ["--source", source, "--destination", built, "--noBuildLock", "--quiet"], {
    stdio: "inherit",
  });
  await serveFolder(page, "/posts", join(built, "posts"));
  await page.goto("/posts/week/");
  await expect(page.locator("main > fractional-cto")).toHaveCount(1);
  await expect(page.getByText("more hands-on")).toBeVisible();
  await widget.goToResult(cases.advisor);
  await expect(widget.booking).toHaveAttribute("href", /^https:\/\/calendly\.com\/you\/call\?/);

  await page.goto("/posts/shortcode/");
  await expect(page.getByText("After.")).toBeVisible();
  await expect(widget.host).toHaveAttribute("booking", "https://cal.com/you?a=1&b=2");
  await widget.expectQuestion("funding");
});
