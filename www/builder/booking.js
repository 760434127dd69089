/** The booking address as an author types it: what is wrong with it, and whose it is. */

/** The booking pages that the widget knows by their host, as `src/handoff/booking.rs` does. */
const HOSTS = /** @type {const} */ ([
  ["calendly.com", "calendly"],
  ["cal.com", "cal"],
  ["savvycal.com", "savvycal"],
  ["hubspot.com", "hubspot"],
]);

/**
 * What is wrong with an address and what to do about it, or nothing where the widget takes it. No
 * address at all is fine.
 * @param {string} typed
 */
export function bookingFault(typed) {
  const address = typed.trim();
  if (!address) return "";
  if (/[\s\\\p{Cc}]/u.test(address)) {
    return "The address has a space, a backslash or an invisible character in it. Copy it again from the address bar of the booking page.";
  }
  const scheme = /^[a-z][a-z0-9+.-]*:(?!\d)/i.exec(address)?.[0].toLowerCase();
  if (!scheme) {
    const isMailbox = /^[^/@]+@[^/@]+$/.test(address);
    const better = isMailbox ? `mailto:${address}` : `https://${address.replace(/^\/+/, "")}`;
    return `The address does not say what kind it is. Write ${better} if that is what you mean.`;
  }
  if (scheme === "mailto:") {
    if (/^mailto:[^@?]+@[^@?]+/i.test(address)) return "";
    return "There is no mailbox after mailto:. Write it in full, such as mailto:you@example.com.";
  }
  if (scheme === "http:") {
    return `The address begins with http:, which anyone on the way can read and change. Write https:${address.slice(5)} if the page answers there.`;
  }
  if (scheme !== "https:") {
    return `The address begins with ${scheme}, where only https: and mailto: are allowed. Give the address of a page or a mailbox.`;
  }
  const authority = /^https:\/\/([^/?#]*)/i.exec(address)?.[1];
  if (authority?.includes("@")) {
    return "The address names a user before the host, which can hide where it leads. Take out all between https:// and the @, and the @ itself.";
  }
  if (!authority || !URL.canParse(address)) {
    return "The address names no host. Write it in full, such as https://calendly.com/you/call.";
  }
  return "";
}

/**
 * Whose booking page an address is, as the widget tells it under `auto`.
 * @param {string} address one without a fault
 */
export function providerOf(address) {
  const host = /^https:\/\/([^/?#:]*)/i.exec(address.trim())?.[1]?.toLowerCase() ?? "";
  const known = HOSTS.find(([name]) => host === name || host.endsWith(`.${name}`));
  return known?.[1] ?? "plain";
}
