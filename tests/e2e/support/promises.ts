import { writeFileSync } from "node:fs";
import type { FullResult, Reporter, TestCase, TestResult } from "@playwright/test/reporter";

/** What the widget promises to the page it is on and to its visitors. */
const PROMISES = [
  "one script and one element show question 1",
  "the script twice, or at two addresses: one definition",
  "three instances do not affect one another",
  "moving the element keeps answers, one event per click",
  "a property set before the script arrives is honoured",
  "fifty rounds of coming and going leave nothing behind",
  "nothing moves as it comes up",
  "nothing but the script until it is near",
  "the first load moves neither focus nor scroll",
  "hostile styles of the page change nothing inside",
  "tokens and parts change the look",
  "a strict content policy is kept",
  "where wasm is forbidden there is a message within 3 seconds",
  "Trusted Types are kept",
  "a wrong media type of the wasm does not matter",
  "lost or stalled files: a message, another try, the link",
  "another origin may serve it; wrong integrity does not run",
  "without script the fallback stands",
  "a panic is recovered from, and takes nothing with it",
  "a page that is gone back to is as it was",
  "in a sandboxed frame all of it can be done",
  "in WordPress's frame it starts and says its height",
  "a frame is as high as its content",
  "a page ignores messages that are not its frame's",
  "storage that throws leaves it working",
  "where copying is refused there is text to select",
  "unsafe booking addresses are refused",
  "markup in a pack is shown, not run",
  "a prototype in the configuration changes nothing",
  "hostile links are refused",
  "no violation of accessibility on any screen",
  "arrows never go on; Enter and Space do",
  "the focus follows every step, clear of a sticky header",
  "an error leads to the first answer",
  "nothing is clipped at 320 px, 400 % and with text spacing",
  "the calendar is a table with full names",
  "charts have a name, a table, and need no colour",
  "no motion where none is wanted; print is answers and address",
  "nothing is kept or sent before it is asked for",
  "each event once, no answers; analytics wait for consent",
  "a frame has its height and is heard, however late its page listens",
  "as wide as there is room, in every parent",
  "the script runs however it was put; a dialog shows it; room that is not needed is given back",
  "the page's own modules and import map go on",
  "the fragment of a link is an identifier",
  "libraries that patch what browsers have do not stop it",
  "a router costs no answer by the widget's own Back",
  "a link opens at the result, whatever was done to it",
  "a link that is copied is the page's own, and can be opened",
  "what comes later is upgraded, and stays",
  "a translator leaves no text stale, and stops nothing",
  "recorders are told to leave it out",
  "a page that was open over a deploy gets the new files",
  "words of a failure name its cause",
  "a booking by mail opens no empty tab",
];

/** Where the table is written, for whoever runs the tests to show. */
const FILE = process.env.PROMISES;

/** Says of each promise whether the tests that are named by its number passed. */
export default class Promises implements Reporter {
  readonly #tests = new Map<number, { passed: number; failed: number }>();

  onTestEnd({ title, expectedStatus }: TestCase, { status }: TestResult): void {
    const [, numbers] = /^(?:\w+ › )?(\d+(?:, \d+)*): /.exec(title) ?? [];
    for (const number of numbers?.split(", ").map(Number) ?? []) {
      const tests = this.#tests.get(number) ?? { passed: 0, failed: 0 };
      tests[status === expectedStatus ? "passed" : "failed"]++;
      this.#tests.set(number, tests);
    }
  }

  async onEnd({ status }: FullResult): Promise<{ status: FullResult["status"] }> {
    if (!FILE) return { status };
    const lines = PROMISES.map((promise, index) => {
      const { passed, failed } = this.#tests.get(index + 1) ?? { passed: 0, failed: 0 };
      const held = passed && !failed;
      const tests = held ? `${passed} test${passed === 1 ? "" : "s"}` : `${failed} failed`;
      const number = String(index + 1).padStart(2);
      return { held, line: `${number}  ${held ? "held    " : "NOT HELD"}  ${promise} (${tests})` };
    });
    writeFileSync(FILE, lines.map(({ line }) => `${line}\n`).join(""));
    return { status: lines.every(({ held }) => held) ? status : "failed" };
  }
}
