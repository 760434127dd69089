import type { Locator } from "@playwright/test";

/**
 * Every text and graphic in a widget that stands out too little from what is painted behind it, by
 * WCAG 2.2: 4.5 for text, 3 for the outlines of controls and for what is drawn. Computed here, from
 * pixels that the browser mixes, and not by the code under test.
 */
export function faint(host: Locator): Promise<{ found: string[]; seen: number }> {
  return host.evaluate((host) => {
    const canvas = new OffscreenCanvas(1, 1);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    if (!context || !host.shadowRoot) throw new Error("There is nothing to look at.");
    /** What is seen of colours that lie one upon the other. */
    const painted = (colours: string[]): number[] => {
      context.clearRect(0, 0, 1, 1);
      for (const colour of colours) {
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
      }
      return Array.from(context.getImageData(0, 0, 1, 1).data.slice(0, 3));
    };
    const luminance = (colour: number[]): number => {
      const [red = 0, green = 0, blue = 0] = colour.map((it) => {
        const part = it / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (a: number[], b: number[]): number => {
      const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
      return (light + 0.05) / (dark + 0.05);
    };
    const around = (at: Element): Element | null =>
      at.assignedSlot ?? at.parentElement ?? (at.getRootNode() as Partial<ShadowRoot>).host ?? null;
    /** The colours behind an element's content, the lowest first; its own is the last. */
    const grounds = (element: Element): string[] => {
      const colours: string[] = [];
      for (let at: Element | null = element; at; at = around(at)) {
        const { backgroundColor, backgroundImage } = getComputedStyle(at);
        colours.unshift(backgroundColor);
        context.clearRect(0, 0, 1, 1);
        context.fillStyle = backgroundColor;
        context.fillRect(0, 0, 1, 1);
        if (context.getImageData(0, 0, 1, 1).data[3] === 255) return colours;
        // A pattern within the widget lies between two of its colours; a picture of the page's does not.
        if (backgroundImage !== "none" && !host.shadowRoot?.contains(at)) return ["red"];
      }
      return ["white", ...colours];
    };
    const found: string[] = [];
    let seen = 0;
    const check = (
      element: Element,
      colour: string,
      under: string[],
      least: number,
      what: string,
    ) => {
      seen++;
      const ratio = contrast(painted([...under, colour]), painted(under));
      if (ratio < least) {
        const text = element.textContent?.trim().slice(0, 30);
        found.push(
          `${what} ${ratio.toFixed(2)}: ${colour} on ${under}: <${element.localName}> ${text}`,
        );
      }
    };
    for (const element of host.shadowRoot.querySelectorAll("*")) {
      const style = getComputedStyle(element);
      const hidden =
        !element.checkVisibility() || element.closest(".hidden, [aria-hidden=true] text");
      if (hidden || style.clipPath !== "none") continue;
      const written = Array.from(element.childNodes).some(
        (it) => it instanceof Text && it.data.trim(),
      );
      // A letter that repeats what a label says is part of a drawing.
      const least = element.closest("[aria-hidden=true]") ? 3 : 4.5;
      if (written) check(element, style.color, grounds(element), least, "text");
      if (element.matches("[part=option], [part=small], [part=button], [part=choice]")) {
        const outside = grounds(around(element) ?? element);
        // Where no outline is drawn, the words alone tell the control.
        const drawn = style.borderTopColor !== "rgba(0, 0, 0, 0)";
        if (drawn) check(element, style.borderTopColor, outside, 3, "outline");
      }
      if (
        element instanceof SVGElement &&
        element.matches(".done, .fit circle, .pin, .ring, .full") &&
        element.getBoundingClientRect().width > 0
      ) {
        const lined = style.fill === "none" || element.matches(".ring");
        const drawn = lined ? style.stroke : style.fill;
        check(element, drawn, grounds(element), 3, "graphic");
      }
    }
    return { found, seen };
  });
}
