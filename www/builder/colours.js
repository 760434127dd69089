/** The widget's colours: what they are unless a page sets its own, and which pairs are too faint. */

/** @typedef {typeof TOKENS[number]} Token */
/** @typedef {"light" | "dark"} Scheme */
/** @typedef {Record<Token, Record<Scheme, string>>} Colours each as `#rrggbb` */

/** The colours that can be chosen, by their tokens without `--fcto-`. */
export const TOKENS = /** @type {const} */ (["accent", "ink", "quiet", "paper", "tint"]);

/** Where the stylesheet says how much ink is mixed into the ground, by the tokens made in this way. */
const MIXED = {
  quiet: /--soft,\s*([\d.]+)/,
  tint: /--fcto-tint,\s*color-mix\(in srgb,\s*var\(--ink\) ([\d.]+)%/,
};

/**
 * The colours that the widget has on a ground of its own.
 * @param {string} css its stylesheet
 * @returns {Colours}
 */
export function ownColours(css) {
  const fault = (/** @type {Token} */ token) =>
    new Error(`The stylesheet has no default for --fcto-${token}.`);
  const written = (/** @type {Token} */ token) => {
    const rule = new RegExp(
      `--fcto-${token},\\s*light-dark\\(\\s*(#[0-9a-f]+)\\s*,\\s*(#[0-9a-f]+)\\s*\\)`,
      "i",
    );
    const [, light, dark] = rule.exec(css) ?? [];
    if (!light || !dark) throw fault(token);
    return { light: inFull(light), dark: inFull(dark) };
  };
  const [accent, ink, paper] = [written("accent"), written("ink"), written("paper")];
  const mixed = (/** @type {keyof typeof MIXED} */ token) => {
    const [, number] = MIXED[token].exec(css) ?? [];
    if (!number) throw fault(token);
    const share = Number(number) > 1 ? Number(number) / 100 : Number(number);
    return { light: mix(ink.light, paper.light, share), dark: mix(ink.dark, paper.dark, share) };
  };
  return { accent, ink, quiet: mixed("quiet"), paper, tint: mixed("tint") };
}

/**
 * @param {string} over
 * @param {string} under both as `#rrggbb`
 * @param {number} share that of the first, from 0 to 1
 */
function mix(over, under, share) {
  const part = (/** @type {string} */ colour, /** @type {number} */ at) =>
    parseInt(colour.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => part(over, at) * share + part(under, at) * (1 - share));
  return `#${parts.map((it) => Math.round(it).toString(16).padStart(2, "0")).join("")}`;
}

/** @param {string} colour as `#rgb` or `#rrggbb` */
function inFull(colour) {
  const digits = colour.slice(1).toLowerCase();
  return `#${digits.length === 3 ? digits.replace(/./g, "$&$&") : digits}`;
}

/**
 * The contrast of two colours by WCAG 2, from 1 to 21.
 * @param {string} a
 * @param {string} b
 */
export function contrast(a, b) {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** @param {string} colour as `#rrggbb` */
function luminance(colour) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The least contrast of text by WCAG 2.2 AA (1.4.3). */
const LEAST = 4.5;

/**
 * The pairs that carry text: what is written, on what, and which text that is. Contrast is the same
 * both ways round, so that a button, which is ground on accent, needs no pair of its own.
 * @type {readonly (readonly [Token, Token, string])[]}
 */
const PAIRS = [
  ["accent", "paper", "accent and ground (links, and the text of buttons)"],
  ["ink", "paper", "text on ground"],
  ["quiet", "paper", "quiet text on ground"],
  ["ink", "tint", "text on tinted ground (a chosen answer)"],
];

/**
 * Names each pair of colours whose text is too faint, its contrast, and what is needed.
 * @param {Colours} colours
 * @param {readonly Scheme[]} schemes those that visitors can see
 */
export function faintPairs(colours, schemes) {
  return schemes.flatMap((scheme) =>
    PAIRS.flatMap(([over, under, name]) => {
      const ratio = contrast(colours[over][scheme], colours[under][scheme]);
      if (ratio >= LEAST) return [];
      // Rounded down: 4.499 is not 4.5.
      const shown = (Math.floor(ratio * 100) / 100).toFixed(2);
      return [`In ${scheme}, ${name}: ${shown} to 1, where ${LEAST} to 1 is needed.`];
    }),
  );
}

/**
 * The value of each token that is not the widget's own, for a page's stylesheet.
 * @param {Colours} chosen
 * @param {Colours} own
 * @param {readonly Scheme[]} schemes
 * @returns {[name: string, value: string][]}
 */
export function chosenTokens(chosen, own, schemes) {
  return TOKENS.flatMap((token) => {
    if (schemes.every((scheme) => chosen[token][scheme] === own[token][scheme])) return [];
    const [first = "", second = first] = schemes.map((scheme) => chosen[token][scheme]);
    const value = first === second ? first : `light-dark(${first}, ${second})`;
    return [/** @type {[string, string]} */ ([`--fcto-${token}`, value])];
  });
}
