// Promise 31: axe finds nothing, on any screen, in any colours.
import { embedded, test } from "./support/fixtures.ts";
import { screens } from "./support/screens.ts";

const colours = [
  { name: "light", media: { colorScheme: "light", forcedColors: "none" } },
  { name: "dark", media: { colorScheme: "dark", forcedColors: "none" } },
  { name: "forced colours", media: { colorScheme: "dark", forcedColors: "active" } },
] as const;

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
        await page.emulateMedia({ ...media, reducedMotion: "reduce" });
        await expectAccessible();
      });
    }
  });
}
