/** Waits until all of the page is there. */
export async function parsed() {
  if (document.readyState !== "loading") return;
  await new Promise((there) => addEventListener("DOMContentLoaded", there, { once: true }));
}
