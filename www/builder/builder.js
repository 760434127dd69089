/**
 * The embed builder: what an author chooses, shown as the widget itself and as what to paste. All
 * of it lives in the page; nothing is sent or stored.
 */
import { attributes as contract, files, first } from "fractional-cto-assets";
import { faultMessage, isPage, judge } from "./booking.js";
import { chosenTokens, faintPairs, ownColours, TOKENS } from "./colours.js";
import { element, part, say } from "./page.js";
import { showParts } from "./parts.js";
import { missingIn, outcomeOf, PLATFORMS, wayOf } from "./platforms.js";
import { snippets } from "./snippet.js";

/** @import { Colours, Scheme, Token } from "./colours.js" */
/** @import { Outcome, Platform, Way } from "./platforms.js" */

/** Where the widget's scripts are: beside this one. */
const BASE = new URL(".", import.meta.url).href;

/** The attributes that can be chosen, in the order in which they are written. */
const ATTRIBUTES = /** @type {const} */ ([
  "view",
  "article",
  "booking",
  "booking-provider",
  "theme",
  "heading-level",
  "currency",
  "save",
  "analytics",
]);

/** The booking address that was judged last: whose page it is, or what is wrong with it. */
let judged = { address: "", provider: "", fault: "" };

/** The address of an article that was judged last, and whether the widget takes it. */
let judgedPage = { address: "", taken: true };

/** @type {{ own: Colours, style: undefined } | { own: undefined, style: "awaited" | "failed" }} */
let colours = { own: undefined, style: "awaited" };

/** Whether pages of other sites may load what this host serves, as far as its headers tell. */
let isShared = true;

/** The field that is being typed in: half an address is not a wrong one. @type {unknown} */
let typedIn;

const form = /** @type {HTMLFormElement} */ (document.querySelector("form"));
const preview = /** @type {HTMLElement} */ (document.getElementById("preview"));

/** @param {string} name */
const control = (name) => /** @type {HTMLInputElement} */ (form.querySelector(`[name="${name}"]`));

/** @param {string} name */
const fieldValue = (name) => String(new FormData(form).get(name) ?? "");

/** @returns {readonly Scheme[]} those that visitors can see */
function schemes() {
  const theme = fieldValue("theme");
  return theme === "light" || theme === "dark" ? [theme] : ["light", "dark"];
}

/** @returns {Platform} */
const chosenPlatform = () => /** @type {Platform} */ (PLATFORMS[fieldValue("platform")]);

/** @returns {Way} */
const chosenWay = () => wayOf(fieldValue("platform"), fieldValue("way"));

/** Offers every place that the widget can go to, each with those of its kind. */
function offerPlatforms() {
  for (const [value, { label, kind }] of Object.entries(PLATFORMS)) {
    part(kind).append(radio("platform", value, label));
  }
  control("platform").checked = true;
}

/** Offers the ways in that work on the platform, and takes the best of them. */
function takePlatform() {
  const { ways, best } = chosenPlatform();
  say(part("best"), best);
  part("ways").replaceChildren(...ways.map(({ name, label }) => radio("way", name, label)));
  control("way").checked = true;
  part("way").hidden = ways.length < 2;
}

/**
 * @param {string} name
 * @param {string} value
 * @param {string} text
 */
function radio(name, value, text) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  Object.assign(input, { type: "radio", name, value });
  label.append(input, element("span", text));
  return label;
}

/** Brings everything into line with what is chosen. */
function update() {
  const way = chosenWay();
  const outcome = outcomeOf(way, fieldValue("role") === "author");
  const missing = missingIn(way);
  const framed = missing.includes("accent");
  part("role").hidden = !way.author;
  part("follow").hidden = way.form !== "frame" || Boolean(way.alone);
  say(part("limits"), limits(way, framed));
  part("tokens").hidden = framed;
  part("tokens").toggleAttribute("disabled", framed || !colours.own);
  part("sized").hidden = missing.includes("size");
  say(
    part("colours-fault"),
    colours.style === "failed"
      ? "The widget’s own colours could not be read. Reload the page to choose colours."
      : "",
  );
  for (const name of [...ATTRIBUTES, "size"]) {
    for (const it of form.querySelectorAll(`[name="${name}"]`)) {
      it.toggleAttribute("disabled", missing.includes(name));
    }
  }

  /** @type {Record<string, string>} */
  const addresses = { booking: checkBooking(), article: checkArticle() };
  const tokens = framed
    ? []
    : [...(missing.includes("size") ? [] : checkSize()), ...checkColours(way)];
  const analytics = missing.includes("analytics") ? "off" : fieldValue("analytics");
  say(part("analytics-note"), analyticsNote(missing, analytics, outcome));

  const attributes = ATTRIBUTES.flatMap((name) => {
    const [usual] = contract[name].split(" ");
    const value = addresses[name] ?? (missing.includes(name) ? usual : fieldValue(name));
    // Whose page it is says nothing without a page.
    const used = name !== "booking-provider" || addresses.booking;
    return used && value !== usual ? [/** @type {[string, string]} */ ([name, value])] : [];
  });
  showPreview(attributes, tokens);
  const { form: kind, where, once } = outcome;
  const follow = control("follow").checked;
  const { alone = false } = way;
  const { origin } = new URL(BASE);
  const loads = !framed && !way.plugin && kind !== "package";
  say(
    part("closed"),
    loads && !isShared
      ? `This host lets no pages of other sites load the widget: paste this on pages of ${origin}. For others take a frame, or have the host send Access-Control-Allow-Origin: * for what is in v1/.`
      : "",
  );
  const parts = snippets({ form: kind, where, once, alone, attributes, tokens, follow }, BASE);
  showParts(parts, BASE);
  showOutcome(way, outcome);
}

/**
 * What the way in has no place for of how the widget looks.
 * @param {Way} way
 * @param {boolean} framed
 */
function limits(way, framed) {
  if (way.accentOnly) {
    return "The plugin takes one colour, the accent. The others and the text size are those of your page.";
  }
  if (way.form === "address" && way.plugin) {
    return "An address takes no colours. They are those of your page.";
  }
  return framed
    ? "A frame is light unless you choose otherwise, and takes no colours or text size from your page. For those, choose a script above, where your platform takes one."
    : "";
}

/**
 * Says what comes of it.
 * @param {Way} way
 * @param {Outcome} outcome
 */
function showOutcome({ plugin }, { editor, readers, note = "" }) {
  part("plugin").hidden = !plugin;
  say(part("shown"), editor);
  say(part("seen"), readers);
  say(part("beware"), note);
}

/** The address of the article if the widget takes it. While it is being judged there is none. */
function checkArticle() {
  const input = control("article");
  const address = input.value.trim();
  if (!address) judgedPage = { address, taken: true };
  else if (address !== judgedPage.address) {
    void judgeArticle(address);
    return "";
  }
  const { taken } = judgedPage;
  tell(
    input,
    taken
      ? ""
      : "This is not the address of a page in full, such as https://your-blog.example/a-week. Until then the snippet leaves it out.",
  );
  return taken ? address : "";
}

/** @param {string} address */
async function judgeArticle(address) {
  // What cannot be judged is left out, as the booking address beside it says of itself.
  const taken = await isPage(address).catch(() => false);
  if (control("article").value.trim() !== address) return;
  judgedPage = { address, taken };
  update();
}

/** The booking address if the widget takes it. While it is being judged there is none. */
function checkBooking() {
  const input = control("booking");
  const address = input.value.trim();
  if (!address) judged = { address, provider: "", fault: "" };
  else if (address !== judged.address) {
    void judgeBooking(address);
    return "";
  }
  const { provider, fault } = judged;
  tell(input, fault && `${fault} Until then the snippet leaves it out.`);
  const named = fieldValue("booking-provider") === "auto" && provider;
  say(part("provider-note"), named ? `By its address: ${told(provider, address)}` : "");
  return fault ? "" : address;
}

/** @param {string} address */
async function judgeBooking(address) {
  const current = () => control("booking").value.trim() === address;
  try {
    const { provider, fault } = await judge(address);
    if (!current()) return;
    judged = {
      address,
      provider: provider ?? "",
      fault: fault ? faultMessage(fault, address) : "",
    };
  } catch {
    if (!current()) return;
    const fault =
      "The address could not be checked: the engine did not load. Reload the page to try again.";
    judged = { address, provider: "", fault };
  }
  update();
}

/**
 * What the page at an address is told.
 * @param {string} provider
 * @param {string} address
 */
function told(provider, address) {
  if (/^mailto:/i.test(address)) {
    return "a mailbox: the visitor’s own mail program opens with the result.";
  }
  const options = form.querySelectorAll("[name=booking-provider] option");
  const option = Array.from(options).find((it) => it.getAttribute("value") === provider);
  return option?.getAttribute("data-told");
}

/**
 * Says at a control what is wrong with it, once it is typed; and at once when nothing is any more.
 * @param {HTMLInputElement} input
 * @param {string} fault or nothing
 */
function tell(input, fault) {
  if (fault && input === typedIn) return;
  input.setAttribute("aria-invalid", String(Boolean(fault)));
  say(part(`${input.name}-fault`), fault);
}

/**
 * @param {readonly string[]} missing
 * @param {string} analytics
 * @param {Outcome} outcome
 */
function analyticsNote(missing, analytics, outcome) {
  if (missing.includes("analytics")) return "In a frame the analytics of your page hear nothing.";
  if (analytics === "off") return "";
  const name = outcome.form === "div" ? "data-consent" : "consent";
  return `Nothing is told before the visitor agrees. Once they have, let your consent banner set the attribute ${name} to “yes”.`;
}

/** @returns {[name: string, value: string][]} */
function checkSize() {
  const input = control("size");
  tell(
    input,
    input.validity.valid
      ? ""
      : `The size is not a whole number from ${input.min} to ${input.max}. Write one, or leave the field empty.`,
  );
  return input.value && input.validity.valid ? [["--fcto-size", `${input.value}px`]] : [];
}

/**
 * @param {Way} way
 * @returns {[name: string, value: string][]}
 */
function checkColours({ accentOnly }) {
  const { own } = colours;
  if (!own) return [];
  // One accent for both schemes is that of the first.
  const seen = accentOnly ? schemes().slice(0, 1) : schemes();
  const chosen = accentOnly ? { ...own, accent: readColours().accent } : readColours();
  const tokens = chosenTokens(chosen, own, seen);
  const [accent] = tokens;
  if (accentOnly && accent) chosen.accent = { light: accent[1], dark: accent[1] };
  for (const token of TOKENS) {
    const offered = !accentOnly || token === "accent";
    for (const scheme of /** @type {const} */ (["light", "dark"])) {
      control(`${token}-${scheme}`).disabled = !offered || !seen.includes(scheme);
    }
    const changed = tokens.some(([name]) => name === `--fcto-${token}`);
    const row = colourRow(token);
    row.hidden = !offered;
    row.querySelector(".own")?.toggleAttribute("hidden", changed);
    row.querySelector("button")?.toggleAttribute("hidden", !changed);
  }
  showFaint(faintPairs(chosen, schemes()));
  return tokens;
}

/** @param {Token} token */
const colourRow = (token) =>
  /** @type {HTMLFieldSetElement} */ (form.querySelector(`[data-token="${token}"]`));

/** @returns {Colours} */
function readColours() {
  const read = (/** @type {Token} */ token) => ({
    light: control(`${token}-light`).value,
    dark: control(`${token}-dark`).value,
  });
  return /** @type {Colours} */ (Object.fromEntries(TOKENS.map((token) => [token, read(token)])));
}

/**
 * Puts the widget's own colour into the controls.
 * @param {Token} token
 */
function resetColour(token) {
  const own = colours.own?.[token];
  if (!own) return;
  control(`${token}-light`).value = own.light;
  control(`${token}-dark`).value = own.dark;
}

/** @param {string[]} pairs */
function showFaint(pairs) {
  const region = part("faint");
  const items = Array.from(region.querySelectorAll("li"), (item) => item.textContent);
  if (items.join("\n") === pairs.join("\n")) return;
  const list = document.createElement("ul");
  list.append(...pairs.map((pair) => element("li", pair)));
  region.replaceChildren(
    ...(pairs.length
      ? ["Some of it is hard to read. Move one colour of each pair apart from the other:", list]
      : []),
  );
}

/**
 * Shows the widget as it would come up: the same element throughout, its attributes changed.
 * @param {[name: string, value: string][]} attributes
 * @param {[name: string, value: string][]} tokens
 */
function showPreview(attributes, tokens) {
  const shown = new Map(attributes);
  // What is chosen for visitors must not keep the author's own trial or tell anyone of it.
  shown.delete("save");
  shown.delete("analytics");
  for (const name of ATTRIBUTES) {
    const value = shown.get(name);
    if (value === undefined) preview.removeAttribute(name);
    else if (preview.getAttribute(name) !== value) preview.setAttribute(name, value);
  }
  const set = new Map(tokens);
  for (const name of ["--fcto-size", ...TOKENS.map((token) => `--fcto-${token}`)]) {
    preview.style.setProperty(name, set.get(name) ?? "");
  }
}

/** Reads the widget's own colours from the stylesheet that it wears itself. */
async function readOwnColours() {
  try {
    const [url, integrity = ""] = files.style;
    const response = await fetch(String(url), { integrity });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    isShared = response.headers.has("access-control-allow-origin");
    colours = { own: ownColours(first.style + (await response.text())), style: undefined };
    TOKENS.forEach(resetColour);
  } catch {
    // Said at the controls, which stay off.
    colours = { own: undefined, style: "failed" };
  }
  update();
}

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", ({ target }) => {
  if (target instanceof HTMLInputElement && target.name === "platform") takePlatform();
  typedIn = target;
  update();
});
form.addEventListener("change", () => {
  typedIn = undefined;
  update();
});
for (const token of TOKENS) {
  const row = colourRow(token);
  row.querySelector("button")?.addEventListener("click", () => {
    resetColour(token);
    update();
    // The button goes away with what it undid.
    /** @type {HTMLInputElement | null} */ (row.querySelector("input:enabled"))?.focus();
  });
}
offerPlatforms();
takePlatform();
update();
void readOwnColours();
