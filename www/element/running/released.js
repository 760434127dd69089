/** How long after a finger is lifted the click can still follow, in milliseconds. */
const CLICK = 50;

/**
 * Waits until nothing is being pressed: a click that has begun on a button must end on it.
 * @param {ShadowRoot} root
 */
export async function released(root) {
  if (!root.querySelector(":active")) return;
  await new Promise((up) => {
    for (const name of ["pointerup", "pointercancel", "keyup"]) {
      addEventListener(name, up, { once: true });
    }
  });
  await new Promise((clicked) => setTimeout(clicked, CLICK));
}
