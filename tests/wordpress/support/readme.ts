import { readFile } from "node:fs/promises";
import type { Role } from "./blog.ts";

/** The table of the README that says what comes of a post, by what is in it and who saved it. */
export async function table(): Promise<Record<string, Record<Role, string>>> {
  const readme = await readFile(new URL("../../../README.md", import.meta.url), "utf8");
  const [, rows = ""] =
    /\| in the post \| administrator, editor \| author, contributor \|\n.*\n((?:\|.*\n)+)/.exec(
      readme,
    ) ?? [];
  const entries = rows
    .trim()
    .split("\n")
    .map((row) => {
      const [, way = "", trusted = "", others = ""] = row.split("|").map((cell) => cell.trim());
      const of = { administrator: trusted, editor: trusted, author: others, contributor: others };
      return [way, of] as const;
    });
  return Object.fromEntries(entries);
}
