// A reader whose browser draws no text below a size of their own: rows grow with their text.
import { mainCases } from "./support/cases.ts";
import { embedded, expect, test } from "./support/fixtures.ts";
import { broken, outside, overlapping } from "./support/words.ts";

const LEAST = 20;
test.use({
  launchOptions: ({ launchOptions }, use) => {
    const args = [...(launchOptions.args ?? []), `--blink-settings=minimumFontSize=${LEAST}`];
    return use({ ...launchOptions, args });
  },
});

for (const language of ["en-GB", "de", "fr", "es", "ar"]) {
  test(`nothing of a result is cut off or laid over another where no text is small: ${language}`, async ({
    openHost,
    page,
    widget,
  }) => {
    test.slow();
    const style = "<style>body { font: 16px sans-serif }</style>";
    await openHost({ head: style, body: embedded(`lang="${language}"`) });
    await expect(widget.host.getByRole("radio").first()).toBeVisible();
    for (const { answers, result } of mainCases) {
      await widget.host.evaluate((host, answers) => Object.assign(host, { answers }), answers);
      const shown = () => widget.host.evaluate((host) => Reflect.get(host, "result"));
      await expect.poll(shown).toMatchObject({ state: result.state });
      for (const width of [320, 390, 645, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await broken(widget), `${width} px`).toEqual([]);
        expect(await outside(widget), `${width} px`).toEqual([]);
        expect(await overlapping(widget), `${width} px`).toEqual([]);
      }
    }
  });
}
