import { type ChildProcess, spawn } from "node:child_process";
import { createServer, type Server } from "node:http";
import { createServer as createSocket } from "node:net";
import { Builder, type WebDriver, type WebElement } from "selenium-webdriver";

/** A browser that Playwright does not drive here, by the standard's own protocol. */
export interface Engine {
  name: "Firefox" | "WebKit";
  /** @param script whether pages may have any; WebKit has no setting for it */
  start: (script?: boolean) => Promise<Session>;
}

/** A browser that runs, until it is stopped. */
export interface Session {
  driver: WebDriver;
  stop: () => Promise<void>;
}

const {
  FIREFOX = "firefox-esr",
  GECKODRIVER = "geckodriver",
  WEBKITDRIVER = "WebKitWebDriver",
  XVFB = "Xvfb",
} = process.env;

export const engines: Engine[] = [
  {
    name: "Firefox",
    start: async (script = true) => {
      const port = await freePort();
      const driver = spawn(GECKODRIVER, ["--port", String(port), "--log", "error"]);
      return session(port, [driver], {
        browserName: "firefox",
        "moz:firefoxOptions": {
          binary: FIREFOX,
          args: ["-headless"],
          prefs: { "javascript.enabled": script },
        },
      });
    },
  },
  {
    name: "WebKit",
    start: async () => {
      // It has no mode without a display. Xvfb says which it has taken.
      const xvfb = spawn(XVFB, ["-displayfd", "1", "-screen", "0", "1280x1024x24"]);
      const display = await new Promise<string>((said, fail) => {
        xvfb.on("error", fail);
        xvfb.stdout.once("data", (data: Buffer) => said(String(data).trim()));
      });
      const port = await freePort();
      const env = { ...process.env, DISPLAY: `:${display}` };
      const driver = spawn(WEBKITDRIVER, [`--port=${port}`], { env });
      return session(port, [driver, xvfb], {
        browserName: "MiniBrowser",
      });
    },
  },
];

async function session(
  port: number,
  programs: ChildProcess[],
  capabilities: object,
): Promise<Session> {
  const server = `http://127.0.0.1:${port}`;
  const failed = new Promise<never>((_, fail) => {
    for (const program of programs) program.once("error", fail);
  });
  await Promise.race([listening(server), failed]);
  const driver = await new Builder().usingServer(server).withCapabilities(capabilities).build();
  await driver.manage().window().setRect({ width: 1280, height: 900 });
  return {
    driver,
    stop: async () => {
      await driver.quit();
      for (const program of programs) program.kill();
    },
  };
}

/** A port that nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createSocket().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => found(typeof address === "object" && address ? address.port : 0));
    });
  });

/** Waits until a server answers. */
async function listening(url: string): Promise<void> {
  for (;;) {
    const answers = await fetch(`${url}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) return;
    await new Promise((next) => setImmediate(next));
  }
}

/** A page for a real browser, which no test can step in for on the way. */
export interface Page {
  body: string;
  head?: string;
  headers?: Record<string, string>;
  /** What is sent in place of a file of the site. */
  instead?: (path: string) => { type?: string; status?: number; append?: string } | undefined;
}

/** A server of pages beside the files of the site. */
export class Host {
  readonly #server: Server;
  #page: Page = { body: "" };
  /** The paths that were asked for since the page was set. */
  asked: string[] = [];

  constructor(site: string) {
    this.#server = createServer(async (request, response) => {
      const { pathname } = new URL(request.url ?? "/", site);
      this.asked.push(pathname);
      if (!pathname.startsWith("/v1/")) {
        const { head = "", body, headers } = this.#page;
        response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...headers });
        response.end(
          `<!doctype html><html lang="en-GB"><head><title>Host</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`,
        );
        return;
      }
      const file = await fetch(site + pathname);
      const { type, status = file.status, append = "" } = this.#page.instead?.(pathname) ?? {};
      response.writeHead(status, {
        "Content-Type": type ?? file.headers.get("content-type") ?? "",
        "Access-Control-Allow-Origin": "*",
      });
      response.write(Buffer.from(await file.arrayBuffer()));
      response.end(append);
    });
  }

  /** Starts to listen, and says where. */
  listen(): Promise<string> {
    return new Promise((done) => {
      this.#server.listen(0, "127.0.0.1", () => {
        const address = this.#server.address();
        const port = typeof address === "object" && address ? address.port : 0;
        done(`http://127.0.0.1:${port}`);
      });
    });
  }

  show(page: Page): void {
    this.#page = page;
    this.asked = [];
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

/** The last widget on a page, by what people see of it. */
export class DrivenWidget {
  constructor(readonly driver: WebDriver) {}

  /** Runs a function on the shadow root, once there is one. */
  inside<T>(script: string, ...given: unknown[]): Promise<T> {
    return this.driver.executeScript<T>(
      `const root = [...document.querySelectorAll("fractional-cto")].at(-1)?.shadowRoot;
       const visible = (it) => it.checkVisibility();
       return root && ((...given) => { ${script} })(...arguments);`,
      ...given,
    );
  }

  /** Waits until a script inside gives something. */
  async until<T>(what: string, script: string, ...given: unknown[]): Promise<T> {
    const found = await this.driver.wait(
      () => this.inside<T | null>(script, ...given),
      10_000,
      `Waited for ${what}.`,
    );
    return found as T;
  }

  /** The visible element with a text, its own or its label's. */
  named(selector: string, name: string): Promise<WebElement> {
    return this.until(
      `${selector} "${name}"`,
      `const [selector, name] = given;
       return [...root.querySelectorAll(selector)].find((it) => visible(it) && it.textContent.trim() === name);`,
      selector,
      name,
    );
  }

  heading(name: string): Promise<WebElement> {
    return this.named("h2, h3, h4, h5, h6", name);
  }

  async press(name: string): Promise<void> {
    await this.click(await this.named("button", name));
  }

  /** Clicks as a person would, who scrolls there first. */
  async click(element: WebElement): Promise<void> {
    await this.driver.executeScript(`arguments[0].scrollIntoView({ block: "center" })`, element);
    await element.click();
  }
}
