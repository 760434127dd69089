import { loadGlue } from "./load.js";
import { parsed } from "./parsed.js";

/** What stands for the element where an editor lets no element of another name through. */
const STAND_IN = "data-fractional-cto";

/**
 * Has an element put into each `div` that stands for one, now and whenever one comes. How that is done
 * is fetched where there is one.
 * @param {string} name of the element
 */
export async function upgrade(name) {
  await parsed();
  // Where it is lost, what the page does next is no reason to ask for it again and again.
  const each = () => {
    if (document.querySelector(`[${STAND_IN}]`))
      loadGlue().then(
        (glue) => glue.fillStandIns(name),
        () => observer.disconnect(),
      );
  };
  const observer = new MutationObserver(each);
  observer.observe(document, { attributeFilter: [STAND_IN], childList: true, subtree: true });
  each();
}
