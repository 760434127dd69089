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

  /** A question in the map of a result, with all of its options. */
  row(id: string): Locator {
    const subject = this.host.page().getByText(question(id).subject, { exact: true });
    return this.host.locator(".row").filter({ has: subject });
  }

  /** The button that opens a question of the map again. */
  change(id: string): Locator {
    return this.row(id).locator("legend").getByRole("button");
  }

  /** An option in the map, with all that is said of it. */
  way(id: string, option: string): Locator {
    const said = this.host.page().getByText(label(id, option), { exact: true });
    return this.row(id).locator("[part=way]").filter({ has: said });
  }

  /** The radio of an option in the map, which tries it. */
  trial(id: string, option: string): Locator {
    return this.way(id, option).getByRole("radio");
  }

  /** The button that opens a row of the map, where the row is folded. */
  fold(id: string): Locator {
    return this.row(id).locator(".fold[aria-expanded=false]");
  }

  /** Opens a row of the map, where it is folded. */
  async unfold(id: string): Promise<void> {
    await expect(this.row(id)).toBeVisible();
    if (await this.fold(id).isVisible()) await this.fold(id).click();
  }

  /** Tries an option in the map. */
  async try(id: string, option: string): Promise<void> {
    await this.unfold(id);
    await this.trial(id, option).check();
  }

  /** Opens a question of the map again. */
  async reopen(id: string): Promise<void> {
    await this.unfold(id);
    await this.change(id).click();
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

  /** The kind of question that arrives in the week. */
  get question(): Locator {
    return this.host.getByRole("combobox", { name: word("arrivesWhat") });
  }

  /** The slider along the week. */
  get when(): Locator {
    return this.host.locator(".when");
  }

  /** The situation that the week is planned for. */
  get situation(): Locator {
    return this.host.getByRole("combobox", { name: word("situation") });
  }

  /** The days a week that it is planned for. */
  get days(): Locator {
    return this.host.getByRole("slider", { name: word("days") });
  }

  async setDays(days: number): Promise<void> {
    await this.days.fill(String(days * 2));
    await expect(this.days).toHaveAttribute("aria-valuetext", String(days));
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
    return this.host.getByRole("group", { name: word("errorTitle") });
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

  /** The widget itself is up, in place of the first screen, whose part of the styles is all there was. */
  async expectRunning(): Promise<void> {
    const styles = () => this.host.evaluate((host) => host.shadowRoot?.adoptedStyleSheets.length);
    await expect.poll(styles).toBe(3);
  }

  async expectQuestion(id: string): Promise<void> {
    await expect(this.heading(question(id).title)).toBeVisible();
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

  async goToResult({ answers, result }: Case): Promise<void> {
    await this.answerAll(answers);
    await this.expectResult(result);
  }

  /** These are the answers that the map marks, and there are no others. */
  async expectAnswers(answers: Answers): Promise<void> {
    const asked = pack.questions.filter(({ id }) => id in answers);
    await expect(this.host.locator(".row")).toHaveCount(asked.length);
    for (const { id } of asked) {
      await this.unfold(id);
      await expect(this.trial(id, answers[id] ?? "")).toBeChecked();
    }
  }
}

/** A booking address, with what is sent along. */
export const bookingAt = (address: string): RegExp =>
  new RegExp(`^${escapeRegExp(address)}(\\?|$)`);

export const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
