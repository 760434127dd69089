/** Share links: a code in the fragment of the page's own address, which no server sees. */

const MARK = "#fcto=";
/** More than any code; what is longer is not even looked at. */
const LONGEST = 300;

/**
 * Takes the code out of the address, which is then as it was without; nothing where there is none.
 */
export function takeCode() {
  const { hash, pathname, search } = location;
  if (!hash.startsWith(MARK)) return "";
  history.replaceState(history.state, "", pathname + search);
  return hash.slice(MARK.length, LONGEST);
}

/** @param {string} code */
export const linkTo = (code) => location.href.split("#")[0] + MARK + code;

/** The UTM parameters of the page, a line each, with a tab between name and value. */
export function pageUtm() {
  const lines = [];
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (/^utm_(source|medium|campaign|content|term)$/.test(name)) {
      lines.push(`${name}\t${value.replace(/\s+/g, " ").slice(0, 100)}`);
    }
  }
  return lines.join("\n");
}
