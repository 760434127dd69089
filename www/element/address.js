import { at } from "fractional-cto-assets";

/** A script of ours, in a list of addresses. */
const OURS = /.*\/fractional-cto[\w.-]*\.js/;

/**
 * The address that a classic script came from, which the files beside it are asked for from.
 *
 * The browser says it of a classic script, and not where the same file is pasted as a module. Whoever
 * makes pages faster drops the type of a script, or puts it back as a blob, or joins it to others, or
 * writes it into the page: then what the page has asked for still has it, and at last the address that
 * the site was built for.
 */
export const here = new URL(find(), document.baseURI).href;

function find() {
  const { src } = /** @type {Partial<HTMLScriptElement>} */ (document.currentScript ?? {});
  const asked = performance.getEntriesByType("resource").map((it) => it.name);
  return OURS.exec([src, ...asked].join("\n"))?.[0] ?? `${at}/v1/`;
}
