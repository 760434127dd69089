// Promise 31: axe finds nothing, on any screen, in any colours.
import type { Page } from "@playwright/test";
import { embedded, expect, test } from "./support/fixtures.ts";
import { pack } from "./support/pack.ts";
import { screens } from "./support/screens.ts";

const colours = [
  { name: "light", media: { colorScheme: "light", forcedColors: "none" } },
  { name: "dark", media: { colorScheme: "dark", forcedColors: "none" } },
  { name: "forced colours", media: { colorScheme: "dark", forcedColors: "active" } },
] as const;

/** Shows the page in other colours, and waits for the frame in which the widget follows. */
async function show(page: Page, media: (typeof colours)[number]["media"]) {
  await page.emulateMedia({ ...media, reducedMotion: "reduce" });
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

const host = (attributes?: string) => ({
  head: `<meta name="viewport" content="width=device-width">
    <style>:root { color-scheme: light dark } body { background: light-dark(#fcfcfa, #16181b) }</style>`,
  body: `<main><h1>Host</h1>${embedded(attributes)}</main>`,
});

for (const { name, attributes, go } of screens) {
  test(`31: ${name}`, async ({ page, openHost, widget, expectAccessible }) => {
    test.slow();
    await openHost(host(attributes));
    await go(widget);
    for (const { name, media } of colours) {
      await test.step(name, async () => {
        await show(page, media);
        await expectAccessible();
      });
    }
  });
}

// A week is drawn in another way in each of these widths.
for (const width of [390, 645, 1280]) {
  for (const [at, { id }] of pack.week.roles.entries()) {
    test(`31: the week with a timetable open: ${id}, ${width} px wide`, async ({
      page,
      openHost,
      widget,
      expectAccessible,
    }) => {
      test.slow();
      await page.setViewportSize({ width, height: 800 });
      await openHost(host('view="week"'));
      const role = widget.host.locator("[part=role]").nth(at);
      await role.waitFor();
      if ((await role.getAttribute("aria-expanded")) === "false") await role.click();
      await widget.entries.first().click();
      await expect(widget.host.locator(".detail")).toBeVisible();
      for (const { name, media } of colours) {
        await test.step(name, async () => {
          await show(page, media);
          await expectAccessible();
        });
      }
    });
  }
}
