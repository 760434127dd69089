import { at } from "fractional-cto-assets";

/** An address of a script of ours: a whole one somewhere in a text, or one without a host that is all of it. */
const OURS = /(https?:[^\s"'()]*|^[^\s"'():]*)\/fractional-cto[\w.-]*\.js/;

/**
 * The address that a classic script came from, which the files beside it are asked for from.
 *
 * The browser says it of a classic script, and not where the same file is pasted as a module. Whoever
 * makes pages faster drops the type of a script, or puts it back as a blob, or writes it into the
 * page: then the stack of an error, the attribute in which the address was put aside, or the list of
 * what the page has asked for still have it, and at last the address that the site was built for.
 */
export const here = new URL(find(), document.baseURI).href;

function find() {
  const { src = "" } = /** @type {HTMLScriptElement} */ (document.currentScript ?? {});
  const told = src || String(new Error().stack);
  const ways = [
    () => [told],
    () => [...document.scripts].flatMap((it) => [...it.attributes].map(({ value }) => value)),
    () => performance.getEntriesByType("resource").map(({ name }) => name),
  ];
  for (const way of ways) {
    for (const text of way()) {
      const [found] = OURS.exec(text) ?? [];
      if (found) return found;
    }
  }
  // A copy by another name has its own files beside it, if the site was built for no address.
  const [own] = /https?:[^\s"'()]*\.js/.exec(told) ?? [];
  return at || !own ? `${at}/v1/` : own;
}
