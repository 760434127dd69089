import { expect, type Locator } from "@playwright/test";
import type { Case } from "./cases.ts";
import { type Answers, type Assessment, sentence } from "./core.ts";
import { label, pack, question, verdict, word } from "./pack.ts";

/** One widget on a page, by what people see and hear of it. */
export class Widget {
  /** Everything is looked for inside it. */
  readonly host: Locator;

  constructor(host: Locator) {
    this.host = host;
  }

  heading(name: string): Locator {
    return this.host.getByRole("heading", { name, exact: true });
  }

  button(name: string | RegExp): Locator {
    return this.host.getByRole("button", { name, exact: true });
  }

  /** The button that opens a question again, within a part of the widget. */
  change(id: string, within = this.host): Locator {
    return within.getByRole("button", { name: about("change", question(id).subject) });
  }

  get continue(): Locator {
    return this.button(word("continue"));
  }

  get back(): Locator {
    return this.button(word("back"));
  }

  get booking(): Locator {
    return this.host.getByRole("link", { name: word("book") });
  }

  /** Where a trial is announced. */
  get status(): Locator {
    return this.host.getByRole("status").last();
  }

  /** A choice in a control of the week explorer. */
  choice(legend: string, option: string): Locator {
    const group = this.host.getByRole("group", { name: word(legend), exact: true });
    return group.getByRole("radio", { name: option, exact: true });
  }

  /** The activities of the timetable. */
  get entries(): Locator {
    return this.host.locator("[part=entry]");
  }

  /** The activities as they are read out: name, day and time. */
  async timetable(): Promise<string[]> {
    const names = await this.entries.evaluateAll((entries) =>
      entries.map((entry) => {
        const parts = Array.from(entry.children).filter(
          (it) => !it.matches("[aria-hidden], .landed"),
        );
        return parts.map((it) => it.textContent).join("");
      }),
    );
    return names.map((name) => name.trim());
  }

  get error(): Locator {
    return this.host.getByRole("alert");
  }

  option(id: string, option: string): Locator {
    return this.host.getByRole("radio", { name: label(id, option), exact: true });
  }

  /** The innermost section under a heading. */
  section(name: string): Locator {
    const heading = this.host.page().getByRole("heading", { name, exact: true });
    return this.host.locator("section").filter({ has: heading }).last();
  }

  /** The row of a verdict in the table of points. */
  fitOf(id: string): Locator {
    const { label } = verdict(id);
    const header = this.host.page().getByRole("rowheader", { name: label, exact: true });
    return this.host.getByRole("row").filter({ has: header });
  }

  /** The button of a what-if line, which says "Try this" or "Undo". */
  trial(id: string, option: string, action: "try" | "undo" = "try"): Locator {
    const slots = { subject: question(id).subject, option: label(id, option) };
    return this.host.getByRole("button", { name: about(action, word("whatIfItem", slots)) });
  }

  /** The widget itself is up, in place of the first screen, whose part of the styles is all there was. */
  async expectRunning(): Promise<void> {
    const styles = () => this.host.evaluate((host) => host.shadowRoot?.adoptedStyleSheets.length);
    await expect.poll(styles).toBe(2);
  }

  async expectQuestion(id: string): Promise<void> {
    await expect(this.heading(question(id).title)).toBeVisible();
  }

  async expectCheck(): Promise<void> {
    await expect(this.heading(word("checkTitle"))).toBeVisible();
  }

  async expectResult(result: Assessment): Promise<void> {
    await expect(this.heading(sentence(result))).toBeVisible();
  }

  async answer(id: string, option: string): Promise<void> {
    await this.expectQuestion(id);
    await this.option(id, option).check();
    await this.continue.click();
  }

  /** Answers the questions on the way of these answers from `from` on, up to `until`. */
  async answerAll(answers: Answers, { from = "", until = "" } = {}): Promise<void> {
    const ids = pack.questions.map((question) => question.id).filter((id) => id in answers);
    const end = until ? ids.indexOf(until) : ids.length;
    for (const id of ids.slice(from ? ids.indexOf(from) : 0, end)) {
      await this.answer(id, answers[id] ?? "");
    }
  }

  async goToCheck({ answers }: Case): Promise<void> {
    await this.answerAll(answers);
    await this.expectCheck();
  }

  async goToResult(subject: Case): Promise<void> {
    await this.goToCheck(subject);
    await this.button(word("seeResult")).click();
    await this.expectResult(subject.result);
  }

  /** The answers listed are these, each with its question and the button that opens it again. */
  async expectAnswers(list: Locator, answers: Answers): Promise<void> {
    const asked = pack.questions.filter(({ id }) => id in answers);
    await expect(list.getByRole("term")).toHaveText(asked.map(({ title }) => title));
    const button = this.host.page().getByRole("button");
    await expect(list.getByRole("definition").filter({ hasNot: button })).toHaveText(
      asked.map(({ id }) => label(id, answers[id] ?? "")),
    );
    for (const { id } of asked) await expect(this.change(id, list)).toBeVisible();
  }
}

/** The name of a button that also says what it is about. */
function about(name: string, subject: string): RegExp {
  return new RegExp(`^${escapeRegExp(word(name))} ?: ${escapeRegExp(subject)}$`);
}

/** A booking address, with what is sent along. */
export const bookingAt = (address: string): RegExp =>
  new RegExp(`^${escapeRegExp(address)}(\\?|$)`);

export const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
