/** The booking address as an author types it: whose page it is, or what is wrong and what to do. */

/** @import { Booking, BookingFault } from "../core/fractional-cto-core.d.ts" */

/** The headless engine, which lies beside this script as it is served. */
const ENGINE = new URL("fractional-cto-core.js", import.meta.url).href;

/**
 * Judges an address by the widget's own rule. The engine is loaded for the first.
 * @param {string} address
 * @returns {Promise<Booking>}
 */
export async function judge(address) {
  /** @type {typeof import("../core/fractional-cto-core.js")} */
  const { booking } = await import(ENGINE);
  return booking(address);
}

/**
 * Whether an address is one that the widget takes for an article: that of a page, also of one that
 * is not secured.
 * @param {string} address
 */
export async function isPage(address) {
  const { fault } = await judge(address.replace(/^http:/i, "https:"));
  return !fault && /^https?:/i.test(address);
}

/**
 * What is wrong with an address that is refused, and what to do about it.
 * @param {BookingFault} fault
 * @param {string} address
 */
export function faultMessage(fault, address) {
  switch (fault) {
    case "character":
      return "The address has a space, a backslash or an invisible character in it. Copy it again from the address bar of the booking page.";
    case "scheme":
      return schemeMessage(address);
    case "user":
      return "The address names a user before the host, which can hide where it leads. Take out all between https:// and the @, and the @ itself.";
    case "empty":
      return /^mailto:/i.test(address)
        ? "There is no mailbox after mailto:. Write it in full, such as mailto:you@example.com."
        : "The address names no host. Write it in full, such as https://calendly.com/you/call.";
  }
}

/** @param {string} address */
function schemeMessage(address) {
  const scheme = /^[a-z][a-z0-9+.-]*:(?!\d)/i.exec(address)?.[0].toLowerCase();
  if (scheme === "http:") {
    return `The address begins with http:, which anyone on the way can read and change. Write https:${address.slice(5)} if the page answers there.`;
  }
  if (scheme === "https:") {
    return "The address lacks the two slashes after https:. Write it in full, such as https://calendly.com/you/call.";
  }
  if (scheme) {
    return `The address begins with ${scheme}, where only https: and mailto: are allowed. Give the address of a page or a mailbox.`;
  }
  const isMailbox = /^[^/@]+@[^/@]+$/.test(address);
  const better = isMailbox ? `mailto:${address}` : `https://${address.replace(/^\/+/, "")}`;
  return `The address does not say what kind it is. Write ${better} if that is what you mean.`;
}
