import { expect, type Page } from "@playwright/test";
import { outcomeOf, wayOf } from "../../../www/builder/platforms.js";
import { snippets } from "../../../www/builder/snippet.js";
import { Widget } from "../../e2e/support/widget.ts";
import type { Blog, Role } from "./blog.ts";
import { table } from "./readme.ts";

/** Where a call is booked. */
export const BOOKING = "https://calendly.com/a/b";

/** What is chosen in the builder for a post, beside the way in. */
interface Chosen {
  author?: boolean;
  attributes?: [string, string][];
  tokens?: [string, string][];
}

/** What the builder hands out for WordPress, from a host that is not the blog's. */
export function built(name: string, chosen: Chosen = {}, host = process.env.HOST_URL): string[] {
  const { author = false, attributes = [["booking", BOOKING]], tokens = [] } = chosen;
  const { form, where, once } = outcomeOf(wayOf("wordpress", name), author);
  const choice = { form, where, once, attributes, tokens, follow: true };
  return snippets(choice, `${host}/v1/`).map(({ code }) => code);
}

const html = (...code: string[]): string => `<!-- wp:html -->${code.join("\n")}<!-- /wp:html -->`;

const line = (address = ""): string => `\n\n${address}\n\n`;

/** What somebody puts into a post of a site with the plugin, by what the README calls it. */
export const WITH = {
  "the block": () => built("block")[0] ?? "",
  "the shortcode": () => built("shortcode")[0] ?? "",
  "the builder’s address": () => line(built("address", {}, "https://widget.example")[0]),
};

/** What needs no plugin. */
export const WITHOUT = {
  "script and element": () => html(...built("pasted")),
  "script and `div`": () => html(...built("pasted", { author: true })),
};

/** What needs the script once on the site, put there by somebody who may. */
export const WITH_FOOTER = {
  "`div`, with the script in the site’s footer": () =>
    html(built("pasted", { author: true })[0] ?? ""),
};

/** What somebody puts there who may. */
export const footer = (): string => html(built("pasted", { author: true })[1] ?? "");

/** Each of these in a post that somebody saved comes to what the README says. */
export async function expectAsWritten(
  blog: Blog,
  role: Role,
  ways: Record<string, () => string>,
): Promise<void> {
  const outcomes = await table();
  for (const [way, content] of Object.entries(ways)) {
    await publish(blog, role, content());
    await expectOutcome(blog.page, outcomes[way]?.[role] ?? `${way} is not in the README's table`);
  }
}

/** A post with this in it, saved by somebody and on show. */
async function publish(blog: Blog, role: Role, content: string): Promise<void> {
  await blog.signIn(role);
  const post = await blog.post(content, role === "contributor" ? "pending" : "publish");
  if (role === "contributor") {
    await blog.signIn("editor");
    await blog.release(post);
  }
  await blog.read(post);
}

/** Whether the post shows what the README says: the widget, or the link alone. */
async function expectOutcome(page: Page, outcome: string): Promise<void> {
  const widget = new Widget(page.locator("fractional-cto"));
  if (outcome === "the widget") {
    await widget.expectQuestion("funding");
    await expect(page.getByText("fractional-cto", { exact: false })).toHaveCount(0);
  } else {
    expect(outcome).toBe("the link");
    await expect(page.getByRole("link", { name: "Book a strategy call" })).toHaveAttribute(
      "href",
      BOOKING,
    );
    expect(
      await page
        .locator("[data-fractional-cto], fractional-cto")
        .evaluateAll((all) => all.some((it) => it.shadowRoot)),
    ).toBe(false);
  }
}
