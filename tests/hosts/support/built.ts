// What the builder hands out for a kind of site, as the tests' pages ask for it.
import { outcomeOf, wayOf } from "../../../www/builder/platforms.js";
import { snippets } from "../../../www/builder/snippet.js";
import { BOOKING } from "../../e2e/support/fixtures.ts";

/** The parts of it, for a widget that is served elsewhere. */
export function built(platform: string, name: string, site: string | undefined): string[] {
  const { form, where } = outcomeOf(wayOf(platform, name), false);
  const attributes: [string, string][] = [
    ["article", "https://blog.example/a-week?x=1&y=2"],
    ["booking", BOOKING],
    ["heading-level", "3"],
  ];
  const tokens: [string, string][] = [["--fcto-accent", "#123456"]];
  const choice = { form, where, attributes, tokens, follow: true };
  return snippets(choice, `${site}/v1/`).map(({ code }) => code);
}
