// Pages whose visitors are recorded: what rrweb and PostHog take down of them holds no answer.
import { readFileSync, writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { Host } from "../e2e/support/host.ts";
import { label, pack } from "../e2e/support/pack.ts";
import type { Widget } from "../e2e/support/widget.ts";
import { Project, SET_UP } from "./support/project.ts";
import { cases, complete, expect, test } from "./support/test.ts";

let host: Host;
test.beforeAll(async ({ baseURL }) => {
  test.setTimeout(SET_UP);
  const project = new Project("recorders");
  for (const name of ["posthog.html", "rrweb.html"]) {
    const page = readFileSync(project.path(name), "utf8");
    writeFileSync(project.path(name), page.replaceAll("{site}", String(baseURL)));
  }
  host = new Host(project.folder);
  await host.listen();
});
test.afterAll(() => host.close());

/** What would tell of an answer: the text of a question or an option, or the control of one. */
const telling = pack.questions.flatMap(({ id, title, options }) => [
  title,
  `"name":"${id}"`,
  ...options.flatMap((option) => [label(id, option.id), `"value":"${option.id}"`]),
]);

/** Goes all the way, first on the first screen, and then uses what is the page's own. */
async function visit(page: Page, widget: Widget): Promise<void> {
  await complete(widget, cases.preSeriesA);
  await page.getByLabel("Your town").fill("Leeds");
  await page.getByRole("button", { name: "Send it" }).click();
}

const found = (said: string): string[] => telling.filter((it) => said.includes(it));

test("rrweb records the page, and nothing of the widget", async ({ page, widget }) => {
  await page.goto(`${host.origin}/rrweb.html`);
  await visit(page, widget);
  const recorded = () => page.evaluate(() => String(Reflect.get(window, "recorded")));
  await expect.poll(recorded).toContain("Leeds");
  expect(await recorded()).toContain("which the recorders hear");
  expect(found(await recorded())).toEqual([]);
});

test("PostHog records the page, and nothing of the widget", async ({ page, widget }) => {
  let sent = "";
  await page.route(
    (url) => /^\/(array|e|flags|i|s)\//.test(url.pathname),
    async (route) => {
      sent += route.request().postData() ?? "";
      const sessionRecording = { endpoint: "/s/", recorderVersion: "v2" };
      await route.fulfill({
        json: {
          autocapture_opt_out: false,
          featureFlags: {},
          sessionRecording,
          supportedCompression: [],
        },
      });
    },
  );
  await page.goto(`${host.origin}/posthog.html`);
  await visit(page, widget);
  // What was pressed, and the recording.
  await expect.poll(() => sent).toContain("$autocapture");
  await expect.poll(() => sent).toContain("which the recorders hear");
  expect(sent).toContain("Send it");
  expect(found(sent)).toEqual([]);
});
