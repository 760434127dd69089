import { spoken, spokenElsewhere } from "fractional-cto-assets";
import { languageOf } from "./attributes.js";
import { loadText } from "./load.js";

/** @import { Spoken } from "fractional-cto-assets" */

/** What is said without the widget, in each language that is here already. @type {Map<string, Spoken>} */
const here = new Map([[spoken.language, spoken]]);

/**
 * What is said without the widget in the language of an element. This script brings one language
 * along; another is fetched.
 * @param {Element} element
 * @returns {Promise<Spoken | undefined>} nothing where it did not arrive: the widget brings its own
 */
export async function loadSpoken(element) {
  const { language } = languageOf(element);
  const elsewhere = spokenElsewhere[language];
  if (!here.has(language) && elsewhere) {
    try {
      here.set(language, JSON.parse(await loadText(elsewhere())));
    } catch {
      // The first screen is then the widget's own, and a message is in this script's language.
    }
  }
  return here.get(language);
}

/**
 * The same if it is here already.
 * @param {Element} element
 */
export const spokenHere = (element) => here.get(languageOf(element).language);

/**
 * The same at once, in the language of an element if it is here, or else in this script's own.
 * @param {Element} element
 * @returns {{ language: string, words: Spoken }}
 */
export function spokenNow(element) {
  const { language } = languageOf(element);
  const words = here.get(language);
  return words ? { language, words } : { language: spoken.language, words: spoken };
}
