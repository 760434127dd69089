// Promise 35: nothing is cut off and the page never scrolls sideways.
import type { Page } from "@playwright/test";
import { embedded, expect, test } from "./support/fixtures.ts";
import { screens } from "./support/screens.ts";

const sizes = [
  { width: 1280, height: 800 },
  { width: 768, height: 1024 },
  { width: 320, height: 640 },
  // 1280 by 1024 pixels at 400 %.
  { width: 320, height: 256 },
];

const host = (attributes?: string) => ({
  head: `<meta name="viewport" content="width=device-width">
    <style>body { margin: 0; padding: 16px; font: 18px/1.5 serif }</style>`,
  body: `<main><h1>Host</h1>${embedded(attributes)}</main>`,
});

/** The text spacing of success criterion 1.4.12, which a visitor's own stylesheet may set. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`;

/** Changes nothing. */
const AS_IT_IS = "* { line-height: revert-layer }";

/** Everything in the page or the widget whose content is wider or higher than it shows. */
function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector("fractional-cto")?.shadowRoot;
    if (!root) throw new Error("There is no widget.");
    const found = [document.documentElement, ...root.querySelectorAll<HTMLElement>("*")].filter(
      (element) => {
        if (!(element instanceof HTMLElement) || element.closest(".hidden")) return false;
        // What is open lies over the activities beside it.
        if (element.matches("td, li") && element.querySelector(".detail")) return false;
        // At the end of the week half of the slider's thumb stands out of its axis, on purpose.
        if (element.querySelector(":scope > .when")) return false;
        const style = getComputedStyle(element);
        // Only for screen readers: the time is told by the axis.
        if (style.clipPath !== "none") return false;
        if (style.display.startsWith("inline") && !element.matches("a.button")) return false;
        const cut =
          style.overflowY !== "visible" &&
          element !== document.documentElement &&
          // A short activity on the time axis cuts a long name, which is whole when it is opened.
          !(element.matches("[part=entry]") && style.overflowY === "hidden");
        return (
          // What is in it is measured in whole pixels, from the one it begins in to the one it ends in.
          element.scrollWidth > Math.max(element.clientWidth, element.offsetWidth) + 1 ||
          (cut && element.scrollHeight > element.clientHeight) ||
          element.getBoundingClientRect().right > innerWidth + 0.5
        );
      },
    );
    return found.map(
      ({ localName, className, scrollWidth, clientWidth, textContent }) =>
        `${localName}.${className} ${scrollWidth} > ${clientWidth}: ${textContent?.slice(0, 40)}`,
    );
  });
}

for (const { name, attributes, go } of screens) {
  test(`35: ${name}`, async ({ page, openHost, widget }) => {
    await openHost(host(attributes));
    await go(widget);
    // With styles of its own, beside which those of the test stay.
    await widget.expectRunning();
    for (const spacing of [AS_IT_IS, SPACING]) {
      await page.addStyleTag({ content: spacing });
      await widget.host.evaluate((host, text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        host.shadowRoot?.adoptedStyleSheets.push(sheet);
      }, spacing);
      for (const size of sizes) {
        const text = spacing === SPACING ? "text spaced" : "as it is";
        await test.step(`${size.width} by ${size.height}, ${text}`, async () => {
          await page.setViewportSize(size);
          await expect.poll(() => clipped(page)).toEqual([]);
        });
      }
    }
  });
}
