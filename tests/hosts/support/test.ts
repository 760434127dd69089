// What the pages of every project are held to: the assessment can be completed, to the result that
// the engine gives, with the booking link that the page has asked for and no error on the console.
import type { Case } from "../../e2e/support/cases.ts";
import { BOOKING, expect, test } from "../../e2e/support/fixtures.ts";
import { bookingAt, type Widget } from "../../e2e/support/widget.ts";

export { cases } from "../../e2e/support/cases.ts";
export { BOOKING, expect, test };

/** Answers every question, and looks at what comes of it. */
export async function complete(widget: Widget, subject: Case): Promise<void> {
  await widget.host.scrollIntoViewIfNeeded();
  await widget.goToResult(subject);
  await expect(widget.booking).toHaveAttribute("href", bookingAt(BOOKING));
}
