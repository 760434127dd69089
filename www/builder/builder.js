/**
 * The embed builder: what an author chooses, shown as the widget itself and as what to paste. All
 * of it lives in the page; nothing is sent or stored.
 */
import { attributes as contract, first, style } from "fractional-cto-assets";
import { faultMessage, judge } from "./booking.js";
import { chosenTokens, faintPairs, ownColours, TOKENS } from "./colours.js";
import { platform } from "./platforms.js";
import { isLocal, snippet } from "./snippet.js";

/** @import { Colours, Scheme, Token } from "./colours.js" */
/** @import { PlatformName, Way } from "./platforms.js" */
/** @import { Part } from "./snippet.js" */

/** Where the widget's scripts are: beside this one. */
const BASE = new URL(".", import.meta.url).href;

/** The attributes that can be chosen, in the order in which they are written. */
const ATTRIBUTES = /** @type {const} */ ([
  "view",
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

/** @type {{ own: Colours, style: undefined } | { own: undefined, style: "awaited" | "failed" }} */
let colours = { own: undefined, style: "awaited" };

/** The field that is being typed in: half an address is not a wrong one. @type {unknown} */
let typedIn;

const form = /** @type {HTMLFormElement} */ (document.querySelector("form"));
const preview = /** @type {HTMLElement} */ (document.getElementById("preview"));

/**
 * @template {HTMLElement} [E=HTMLElement]
 * @param {string} id
 */
const part = (id) => /** @type {E} */ (document.getElementById(id));

/** @param {string} name */
const control = (name) => /** @type {HTMLInputElement} */ (form.querySelector(`[name="${name}"]`));

/** @param {string} name */
const fieldValue = (name) => String(new FormData(form).get(name) ?? "");

/**
 * Writes a text only where it changes: a live region is read out whenever it is written to.
 * @param {HTMLElement} element
 * @param {string} text
 */
function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** @returns {readonly Scheme[]} those that visitors can see */
function schemes() {
  const theme = fieldValue("theme");
  return theme === "light" || theme === "dark" ? [theme] : ["light", "dark"];
}

/** Offers the ways in that work on the platform, and takes the best of them. */
function takePlatform() {
  const { ways, allows } = platform(/** @type {PlatformName} */ (fieldValue("platform")));
  say(part("allows"), allows);
  for (const radio of form.querySelectorAll("[name=way]")) {
    const input = /** @type {HTMLInputElement} */ (radio);
    input.disabled = !ways.some((way) => way === input.value);
    input.checked = input.value === ways[0];
  }
}

/** Brings everything into line with what is chosen. */
function update() {
  const platformName = /** @type {PlatformName} */ (fieldValue("platform"));
  const way = /** @type {Way} */ (fieldValue("way"));
  const framed = way === "frame" || way === "address";
  part("follow").hidden = way !== "frame" || Boolean(platform(platformName).framed);
  part("room").hidden = framed;
  part("frame-look").hidden = !framed;
  part("tokens").toggleAttribute("disabled", framed || !colours.own);
  say(
    part("colours-fault"),
    colours.style === "failed"
      ? "The widget’s own colours could not be read. Reload the page to choose colours."
      : "",
  );
  control("analytics").disabled = framed;

  const booking = checkBooking();
  const tokens = framed ? [] : [...checkSize(), ...checkColours()];
  part("faint").hidden = framed;
  const analytics = framed ? "off" : fieldValue("analytics");
  say(part("analytics-note"), analyticsNote(framed, analytics, way));

  const attributes = ATTRIBUTES.flatMap((name) => {
    const [usual] = contract[name];
    const value =
      name === "booking" ? booking : name === "analytics" ? analytics : fieldValue(name);
    // Whose page it is says nothing without a page.
    const used = name !== "booking-provider" || booking;
    return used && value !== usual ? [/** @type {[string, string]} */ ([name, value])] : [];
  });
  showPreview(attributes, tokens);
  const follow = control("follow").checked;
  showParts(snippet({ platform: platformName, way, attributes, tokens, follow }, BASE));
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
 * @param {boolean} framed
 * @param {string} analytics
 * @param {Way} way
 */
function analyticsNote(framed, analytics, way) {
  if (framed) return "In a frame the analytics of your page hear nothing.";
  if (analytics === "off") return "";
  const name = way === "div" ? "data-consent" : "consent";
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

/** @returns {[name: string, value: string][]} */
function checkColours() {
  const { own } = colours;
  if (!own) return [];
  const seen = schemes();
  const chosen = readColours();
  const tokens = chosenTokens(chosen, own, seen);
  for (const token of TOKENS) {
    for (const scheme of /** @type {const} */ (["light", "dark"])) {
      control(`${token}-${scheme}`).disabled = !seen.includes(scheme);
    }
    const changed = tokens.some(([name]) => name === `--fcto-${token}`);
    const row = colourRow(token);
    row.querySelector(".own")?.toggleAttribute("hidden", changed);
    row.querySelector("button")?.toggleAttribute("hidden", !changed);
  }
  showFaint(faintPairs(chosen, seen));
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

/** What stands there to be pasted. */
let shownParts = "";

/**
 * Shows what is to be pasted, and leaves it untouched where it is there already: a press of a
 * button ends the typing in a field, and must not take that button away.
 * @param {Part[]} parts
 */
function showParts(parts) {
  const now = JSON.stringify(parts);
  if (now === shownParts) return;
  shownParts = now;
  say(part("copied"), "");
  part("parts").replaceChildren(...parts.map(partElement));
}

/**
 * @param {Part} part
 * @param {number} index
 */
function partElement({ name, where, code }, index) {
  const block = element("div", "");
  block.className = "part";
  const title = element("h3", name);
  title.id = `part-${index}`;
  const place = element("p", where);
  place.className = "note";
  place.id = `where-${index}`;
  const text = document.createElement("textarea");
  text.readOnly = true;
  text.spellcheck = false;
  text.rows = code.split("\n").length + 1;
  text.value = code;
  text.setAttribute("aria-labelledby", title.id);
  text.setAttribute("aria-describedby", place.id);
  const button = element("button", "Copy");
  button.setAttribute("type", "button");
  button.setAttribute("aria-describedby", title.id);
  button.addEventListener("click", () => void copyPart(name, text));
  block.append(title, place, text, button);
  return block;
}

/**
 * @param {string} text
 * @returns {Promise<boolean>} whether the browser allowed it
 */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} name
 * @param {HTMLTextAreaElement} text
 */
async function copyPart(name, text) {
  const refused = !(await copy(text.value));
  if (refused) {
    text.focus();
    text.select();
  }
  say(
    part("copied"),
    refused
      ? `The browser did not allow copying. “${name}” is selected: copy it with Ctrl+C or ⌘C.`
      : `“${name}” is copied.`,
  );
}

/**
 * @param {string} name
 * @param {string} text
 */
function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** Reads the widget's own colours from the stylesheet that it wears itself. */
async function readOwnColours() {
  try {
    const { url, integrity = "" } = style();
    const response = await fetch(url, { integrity });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
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
if (isLocal(BASE)) {
  const { origin } = new URL(BASE);
  say(
    part("local"),
    `This page is at ${origin}, which other people’s browsers cannot reach. Put your own host in its place.`,
  );
  part("local").hidden = false;
}
takePlatform();
update();
void readOwnColours();
