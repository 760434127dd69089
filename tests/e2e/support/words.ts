import { expect } from "@playwright/test";
import type { Widget } from "./widget.ts";

/** The words that stand on two lines without a hyphen of their own. */
export const broken = (widget: Widget) =>
  widget.host.evaluate((host) => {
    const found: string[] = [];
    const walker = document.createTreeWalker(host.shadowRoot ?? host, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const seen = node.parentElement?.checkVisibility() && !node.parentElement.closest(".hidden");
      for (const word of (seen && node.textContent?.matchAll(/[\p{L}\p{M}\d’']+/gu)) || []) {
        const range = document.createRange();
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
        if (lines.size > 1) found.push(word[0]);
      }
    }
    return found;
  });

/** Shows that a broken word is seen, where the page has its words break anywhere. */
export async function expectBrokenSeen(widget: Widget) {
  const content = "fractional-cto::part(frame) { word-break: break-all }";
  await widget.host.page().addStyleTag({ content });
  await expect.poll(() => broken(widget)).not.toEqual([]);
}

/** What stands out of the widget at either side; if it cannot be seen, only where the page scrolls for it. */
export const outside = (widget: Widget) =>
  widget.host.evaluate((host) => {
    const frame = host.shadowRoot?.querySelector(".frame");
    const room = frame?.getBoundingClientRect() ?? new DOMRect();
    const scrolls = document.documentElement.scrollWidth > innerWidth;
    return Array.from(frame?.querySelectorAll("*") ?? [])
      .filter((it) => it.checkVisibility())
      .filter((it) => scrolls || !it.closest(".hidden, .find-out legend"))
      .filter((it) => {
        const { left, right } = it.getBoundingClientRect();
        return left < room.left - 1 || right > room.right + 1;
      })
      .map((it) => `${it.localName}.${it.getAttribute("class")}: ${it.textContent}`);
  });

/** The texts that stand on one another, each with the one it stands on. */
export const overlapping = (widget: Widget) =>
  widget.host.evaluate((host) => {
    const lines: { text: string; node: Node; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(host.shadowRoot ?? host, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const left = ".hidden, .find-out legend, svg, select, [data-trial]";
      if (!parent?.checkVisibility() || parent.closest(left)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      // Of a line, the height that letters have: boxes of lines that are set tight do overlap.
      for (const { x, y, width, height } of range.getClientRects()) {
        const box = new DOMRect(x + 1, y + height * 0.25, width - 2, height * 0.5);
        if (width > 2) lines.push({ text: node.textContent ?? "", node, box });
      }
    }
    return lines.flatMap((one, at) =>
      lines
        .slice(at + 1)
        .filter(({ node, box }) => {
          const across = box.left < one.box.right && one.box.left < box.right;
          return (
            node !== one.node && across && box.top < one.box.bottom && one.box.top < box.bottom
          );
        })
        .map(({ text }) => `${one.text} | ${text}`),
    );
  });
