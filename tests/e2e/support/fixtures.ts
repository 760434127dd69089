import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { Widget } from "./widget.ts";

export { expect };

/** A host page made for one test. */
export interface HostPage {
  /** What stands in the body. */
  body: string;
  /** What stands in the head beside the title. */
  head?: string;
  /** Response headers, such as `Content-Security-Policy`. */
  headers?: Record<string, string>;
}

export interface Fixtures {
  /**
   * The errors that pages report: on the console, as uncaught exceptions and as unhandled
   * rejections. A test fails at its end for each error it did not expect.
   */
  errors: PageErrors;
  /** An origin other than the site's own that serves the same files. */
  cdn: string;
  /** The last widget on the page: in the article, the assessment. */
  widget: Widget;
  /** Opens the article that is served and goes to the widget in it. */
  openArticle: () => Promise<void>;
  /**
   * Opens a page of the folder pages/, at its own name on the site's own origin, with `{cdn}` in
   * it replaced by the other origin.
   */
  openPage: (name: string) => Promise<void>;
  /** Opens a host page at `/host.html` on the site's own origin. */
  openHost: (host: HostPage) => Promise<void>;
  /** Fails if axe finds a violation of WCAG 2.0 to 2.2 A or AA on the page as it is now. */
  expectAccessible: (page?: Page) => Promise<void>;
}

export const test = base.extend<Fixtures>({
  errors: [
    async ({ context }, use) => {
      const errors = new PageErrors(context);
      await use(errors);
      expect(errors.unexpected(), "errors that the page reported").toEqual([]);
    },
    { auto: true },
  ],

  cdn: async ({ baseURL }, use) => {
    const cdn = process.env.CDN_URL;
    if (!cdn || cdn === baseURL) throw new Error("Run this through `cargo xtask test --only e2e`.");
    await use(cdn);
  },

  widget: async ({ page }, use) => {
    await use(new Widget(page.locator("fractional-cto").last()));
  },

  openArticle: async ({ page, widget }, use) => {
    await use(async () => {
      await page.goto("/");
      await widget.host.scrollIntoViewIfNeeded();
    });
  },

  openPage: async ({ page, cdn }, use) => {
    await use(async (name) => {
      const file = new URL(`../pages/${name}.html`, import.meta.url);
      const body = (await readFile(file, "utf8")).replaceAll("{cdn}", cdn);
      await page.route(`**/${name}.html`, (route) =>
        route.fulfill({ contentType: "text/html; charset=utf-8", body }),
      );
      await page.goto(`/${name}.html`);
    });
  },

  openHost: async ({ page }, use) => {
    await use(async ({ body, head = "", headers = {} }) => {
      await page.context().route(/\/host\.html(\?.*)?$/, (route) =>
        route.fulfill({
          contentType: "text/html; charset=utf-8",
          headers,
          body: `<!doctype html><html lang="en-GB"><head><title>Host</title>${head}</head><body>${body}</body></html>`,
        }),
      );
      await page.goto("/host.html");
    });
  },

  expectAccessible: async ({ page }, use) => {
    await use(async (subject = page) => {
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
      const options = {
        runOnly: tags,
        // Off unless asked for, tags or not.
        rules: { "target-size": { enabled: true } },
      };
      const { violations } = await new AxeBuilder({ page: subject }).options(options).analyze();
      const found = violations.map(({ id, help, nodes }) => ({
        rule: `${id}: ${help}`,
        at: nodes.map((node) => `${node.target.join(" ")}: ${node.failureSummary ?? node.html}`),
      }));
      expect(found, "accessibility violations").toEqual([]);
    });
  },
});

/** The script and the element, as the documentation gives them, with the fallback link in it. */
export const embedded = (attributes = `booking="${BOOKING}"`): string =>
  `<script type="module" src="/v1/fractional-cto.js"></script>
   <fractional-cto ${attributes}><a href="${BOOKING}">Fallback</a></fractional-cto>`;

/** Where the embedded widget books. */
export const BOOKING = "https://calendly.com/example/strategy-call";

/** What the pages of one browser context report as errors. */
export class PageErrors {
  #reported: string[] = [];
  #expected: RegExp[] = [];

  constructor(context: BrowserContext) {
    context.on("console", (message) => {
      if (message.type() !== "error") return;
      const { url, lineNumber } = message.location();
      this.#reported.push(`${message.text()} (${url}:${lineNumber})`);
    });
    context.on("weberror", (error) => {
      this.#reported.push(`uncaught: ${error.error().stack ?? error.error()}`);
    });
  }

  /** Waits until an error matches; none that matches fails the test. */
  async expect(pattern: RegExp): Promise<void> {
    this.#expected.push(pattern);
    await expect
      .poll(() => this.#reported.some((text) => pattern.test(text)), `an error like ${pattern}`)
      .toBe(true);
  }

  unexpected(): string[] {
    return this.#reported.filter((text) => !this.#expected.some((pattern) => pattern.test(text)));
  }
}
