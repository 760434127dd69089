/**
 * How the page around an element looks, so that the widget looks like a part of it: on the page's
 * own ground, in its ink and face and with the colour of its links where these can be read, or else
 * on a ground of the widget's own. src/browser/look.rs does the same where there is no script.
 */
import { makeElement } from "./make.js";

/** @typedef {[red: number, green: number, blue: number, alpha?: number]} Colour each from 0 to 1 */

/**
 * The least contrast of text: 4.5 by WCAG 2.2 AA (1.4.3), also where the ground is tinted with the
 * ink.
 */
const LEAST = 4.9;

/**
 * What light a light ground gives at least, and a dark one at most: between them neither set of the
 * widget's own hues stands out. From the one in the middle black stands out as much as white does.
 */
const [LIGHT, MIDDLE, DARK] = [0.66, 0.23, 0.105];

/** How many characters a paragraph of a text has at least: a label has fewer. */
const LENGTH = 60;

/**
 * Reads the page around an element.
 * @param {Element} host
 * @param {ShadowRoot} shadow the host's own
 * @returns {string} a stylesheet for what is in the shadow root
 */
export function readLook(host, shadow) {
  // A fallback that is off the page has no style, so it is given a place that nobody sees.
  const probe = makeElement(["slot", { hidden: "" }]);
  probe.style.forcedColorAdjust = "none";
  shadow.append(probe);
  const link = host.querySelector("a");
  // Read first: a link in the colour of the text around it would be in that of the place.
  const accent = link && getComputedStyle(link).color;
  // A colour is told as it was written, in one of a dozen ways; mixed in sRGB it is told in one. A
  // canvas would do too, but browsers that guard against fingerprints read noise from it.
  const read = (/** @type {string} */ colour) => {
    probe.style.color = `color-mix(in srgb,${colour} 100%,red)`;
    const numbers = getComputedStyle(probe).color.match(/[\d.e-]+/g);
    return /** @type {Colour} */ (numbers?.map(Number));
  };

  let picture = false;
  /** @returns {Colour} what is seen behind an element's content; at last the browser's own ground */
  const behind = (/** @type {Element | undefined} */ at) => {
    if (!at) return read("Canvas");
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    picture ||= backgroundImage !== "none";
    const layer = read(backgroundColor);
    return 3 in layer ? over(layer, behind(around(at))) : layer;
  };
  let ground = behind(host);
  const settle = () => (probe.style.colorScheme = light(ground) < MIDDLE ? "dark" : "light");
  settle();
  // The page may have set another for the widget, or one for each scheme.
  const token = read("var(--fcto-paper,#0000)");
  ground = over(token, ground);
  let rules = `color-scheme:${settle()};`;

  /**
   * Whether text of a colour can be read on the ground, or of so much of it.
   * @type {(colour: string, share?: number) => boolean}
   */
  const stands = (colour, share) => contrast(over(read(colour), ground, share), ground) >= LEAST;
  const { color, fontFamily } = getComputedStyle(paragraphNear(host));
  const ink = [color, getComputedStyle(host).color]
    .map((it) => `var(--fcto-ink,${opaque(over(read(it), ground))})`)
    .find((it) => stands(it));
  const lit = light(ground);
  if (ink && !picture && (lit > LIGHT || lit < DARK)) {
    // As little of it in quiet text as can be read.
    let soft = 0.55;
    while (soft < 1 && !stands(ink, soft)) soft += 0.05;
    rules += `--ink:${ink};--soft:${soft};--paper:var(--fcto-paper,${opaque(ground)});`;
    if (accent && stands(accent)) rules += `--accent:var(--fcto-accent,${accent});`;
    if (token[3] === 0) rules += "background:none;padding-inline:0";
  }
  probe.remove();
  // On paper, and where the page asks for a theme, the widget has a ground of its own.
  return `.frame{--face:${fontFamily}}@media screen{.frame:not([data-theme]){${rules}}}`;
}

/**
 * What an element is seen in, through the roots and slots of other elements.
 * @param {Element} element
 * @returns {Element | undefined}
 */
export const around = (element) =>
  element.assignedSlot ??
  element.parentElement ??
  /** @type {ShadowRoot} */ (element.getRootNode()).host;

/**
 * The longest paragraph of the text that an element stands in, or else the element: a page may set
 * its face for paragraphs alone, and others for labels.
 * @param {Element} host
 */
function paragraphNear(host) {
  for (let at = around(host); at; at = around(at)) {
    let longest;
    for (const it of at.querySelectorAll("p:not(nav *,header *,aside *,blockquote *,figure *)")) {
      const least = longest?.textContent.length ?? LENGTH;
      if (it.textContent.length > least && !host.contains(it)) longest = it;
    }
    if (longest) return longest;
  }
  return host;
}

/**
 * A colour over another, which is opaque.
 * @param {Colour} one
 * @param {Colour} other
 * @returns {Colour}
 */
const over = (one, other, share = one[3] ?? 1) =>
  /** @type {Colour} */ (other.map((it = 0, at) => Number(one[at]) * share + it * (1 - share)));

/** @param {Colour} colour */
const opaque = (colour) => `rgb(${colour.map((it = 0) => it * 255)})`;

/**
 * The contrast of two colours by WCAG 2, from 1 to 21.
 * @param {Colour} one
 * @param {Colour} other
 */
function contrast(one, other) {
  const ratio = light(one) / light(other);
  return Math.max(ratio, 1 / ratio);
}

/**
 * The light that a colour gives: its luminance by WCAG 2 with the 0.05 that a screen reflects. The
 * straight part of the curve is left out: no two colours that a screen can show differ there.
 * @param {Colour} colour
 */
const light = ([red, green, blue]) =>
  0.2126 * curve(red) + 0.7152 * curve(green) + 0.0722 * curve(blue) + 0.05;

const curve = (/** @type {number} */ it) => ((it + 0.055) / 1.055) ** 2.4;
