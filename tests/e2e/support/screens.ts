import { cases, mainCases } from "./cases.ts";
import { pack, question, word } from "./pack.ts";
import type { Widget } from "./widget.ts";

/** A screen of the widget and the way there from the first question. */
interface Screen {
  name: string;
  /** The attributes of the element, where they are not the usual ones. */
  attributes?: string;
  go: (widget: Widget) => Promise<void>;
}

const { answers, result } = cases.preSeriesA;
const [change] = result.changes;

/** Every screen there is, with what can be open on it. */
export const screens: Screen[] = [
  { name: "the first question", go: (widget) => widget.expectQuestion("funding") },
  {
    name: "a question with an answer chosen",
    go: async (widget) => {
      await widget.expectQuestion("funding");
      await widget.option("funding", "seed").check();
    },
  },
  {
    name: "a question with a hint",
    go: async (widget) => {
      await widget.answerAll(answers, { until: "budget" });
      await widget.host.getByText(question("budget").hints?.[0]?.text ?? "").waitFor();
    },
  },
  {
    name: "a question with an error",
    go: async (widget) => {
      await widget.continue.click();
      await widget.error.waitFor();
    },
  },
  ...mainCases.map((subject) => ({
    name: `the result: ${subject.name}`,
    go: (widget: Widget) => widget.goToResult(subject),
  })),
  {
    name: "a result with a trial on, and the rules open",
    go: async (widget) => {
      await widget.goToResult(cases.preSeriesA);
      await widget.host.getByText(word("rulesTitle")).click();
      await widget.try(change?.question ?? "", change?.option ?? "");
      await widget.button(word("keep")).waitFor();
    },
  },
  {
    name: "a result that was shared, with what is kept",
    attributes: `save="ask" booking="https://calendly.com/a/b"`,
    go: async (widget) => {
      await widget.goToResult(cases.preSeriesA);
      await widget.button(word("keepHere")).click();
      const code = await widget.host.evaluate(() => localStorage.getItem("fractional-cto"));
      await widget.host.evaluate((_, code) => {
        location.hash = `fcto-${code?.split(" ")[2]}`;
      }, code);
      await widget.button(word("makeOwn")).waitFor();
    },
  },
  {
    name: "the week, with an activity open",
    attributes: `view="week"`,
    go: (widget) => widget.entries.nth(3).click(),
  },
  {
    name: "the week with another role's timetable, one kind of work standing out",
    attributes: `view="week"`,
    go: async (widget) => {
      await widget.host.locator("[part=role]").nth(4).click();
      await widget.button(pack.week.categories[0]?.name ?? "").click();
      await widget.host.locator('[data-at~="dim"]').first().waitFor();
    },
  },
];
