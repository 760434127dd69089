import { files, spoken } from "fractional-cto-assets";
import { ask } from "./load.js";

/** @import { Spoken } from "fractional-cto-assets" */

/** What is said without the widget, by the languages that are here already. @type {Record<string, Spoken>} */
const here = { [spoken.language]: spoken };

/**
 * Fetches what is said without the widget in every language, and in what files their packs are and
 * what explains a failure.
 */
export async function loadElsewhere() {
  try {
    const all = await ask("first", (response) => response.json());
    Object.assign(files, { ...all.files, ...files });
    Object.assign(here, all.spoken);
  } catch {
    // A message is then in this script's language.
  }
}

/**
 * What is said without the widget in a language. This script brings one language along; the others
 * are fetched, all at once.
 * @param {string} language
 * @returns {Promise<Spoken | undefined>} nothing where it did not arrive
 */
export async function loadSpoken(language) {
  if (!here[language]) await loadElsewhere();
  return here[language];
}

/**
 * The same if it is here already.
 * @param {string} language
 */
export const spokenHere = (language) => here[language];
