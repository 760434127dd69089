// Measures the widget beside its peers, in one run: see `cargo xtask bench`.
import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "@playwright/test";

/** @import { Page } from "@playwright/test" */

const { BASE_URL = "", CHROMIUM = "", ROUNDS = "5", RESULTS = "" } = process.env;

const LATENCY = 150;
const MEGABITS = 1.6;
const SLOWER = 4;
const STEPS = 7;
/** The half-hours along a week, from the first to the last. */
const WEEK = 84;

/** The pages, each with where its question is told. */
const PAGES = [
  { name: "SurveyJS", path: "/surveyjs.html", question: ".sd-element__title" },
  { name: "hand-written", path: "/hand-written.html", question: "h2" },
  { name: "the widget", path: "/widget.html", question: ".question" },
];

/**
 * @typedef {object} Measured
 * @property {number} first the first question can be answered, in milliseconds
 * @property {number} bytes transferred until then
 * @property {number} running all that was loaded runs, in milliseconds
 * @property {number} whole bytes transferred altogether
 * @property {number} step from the press of Continue to the next question, in milliseconds
 * @property {number} blocking of the main thread beyond 50 ms a task, until all runs
 * @property {number} heap with wasm memory, in bytes, after a collection
 */

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/**
 * What runs in the page before anything of its own.
 * @param {string} question
 */
function watch(question) {
  /** @param {string} selector @returns {HTMLElement | null | undefined} */
  const find = (selector) =>
    document.querySelector(selector) ??
    document.querySelector("fractional-cto")?.shadowRoot?.querySelector(selector);
  /** What changes with a step: its text. */
  const bench = { find, changes: question, first: 0, bytes: 0, running: 0, blocking: 0, step: 0 };
  Object.assign(window, { bench });

  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) bench.blocking += duration - 50;
  }).observe({ type: "longtask", buffered: true });

  const look = () => {
    if (!find("input[type=radio]")?.checkVisibility()) return void requestAnimationFrame(look);
    bench.first = performance.now();
    const parts = /** @type {PerformanceResourceTiming[]} */ ([
      ...performance.getEntriesByType("navigation"),
      ...performance.getEntriesByType("resource"),
    ]);
    const there = parts.filter(({ responseEnd }) => responseEnd && responseEnd <= bench.first);
    bench.bytes = there.reduce((sum, { transferSize }) => sum + transferSize, 0);
  };
  requestAnimationFrame(look);

  addEventListener("fcto-ready", () => (bench.running = performance.now()));
  addEventListener(
    "click",
    ({ timeStamp }) => {
      const before = find(bench.changes)?.textContent;
      const wait = () => {
        if (find(bench.changes)?.textContent === before) return void requestAnimationFrame(wait);
        requestAnimationFrame(() => (bench.step = performance.now() - timeStamp));
      };
      bench.step = 0;
      requestAnimationFrame(wait);
    },
    { capture: true },
  );
}

/**
 * A page whose processor is slowed.
 * @param {import("@playwright/test").Browser} browser
 */
async function slowed(browser) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  return { context, page, devtools };
}

/**
 * @param {import("@playwright/test").Browser} browser
 * @param {(typeof PAGES)[number]} subject
 * @returns {Promise<Measured>}
 */
async function measure(browser, { path, question, name }) {
  const { context, page, devtools } = await slowed(browser);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: LATENCY,
    downloadThroughput: (MEGABITS * 1e6) / 8,
    uploadThroughput: (MEGABITS * 1e6) / 8,
  });
  let whole = 0;
  devtools.on("Network.loadingFinished", ({ encodedDataLength }) => (whole += encodedDataLength));
  await page.addInitScript(watch, question);
  await page.goto(BASE_URL + path, { waitUntil: "networkidle" });
  const widget = name === "the widget";
  await page.waitForFunction(
    (widget) => Reflect.get(window, "bench")[widget ? "running" : "first"] > 0,
    widget,
  );
  const { first, bytes, running, blocking } = await page.evaluate("bench");

  await devtools.send("HeapProfiler.enable");
  await devtools.send("HeapProfiler.collectGarbage");
  const usage = await devtools.send("Runtime.getHeapUsage");
  const heap = usage.usedSize + (usage.backingStorageSize ?? 0);

  /** @type {number[]} */
  const steps = [];
  for (let at = 0; at < STEPS; at++) {
    await page.getByRole("radio").first().check({ force: true });
    await page.evaluate("bench.step = 0");
    await page
      .getByRole("button", { name: "Continue" })
      .or(page.locator("input[value=Continue]"))
      .click();
    await page.waitForFunction("bench.step > 0");
    steps.push(await page.evaluate("bench.step"));
  }
  await context.close();
  return { first, bytes, running: running || first, whole, step: median(steps), blocking, heap };
}

/** The answers of somebody who gets to a result. */
const PERSONA = JSON.parse(await readFile(new URL("../personas.json", import.meta.url), "utf8"))[0];

/**
 * How long a trial takes on the map of a result, from the press of another option to what would come
 * of it, in milliseconds.
 * @param {import("@playwright/test").Browser} browser
 */
async function trial(browser) {
  const { context, page } = await slowed(browser);
  await page.addInitScript(watch, "[data-trial]");
  await page.goto(`${BASE_URL}/widget.html`);
  await page.waitForFunction("bench.running > 0");
  await page.locator("fractional-cto").evaluate((element, answers) => {
    Object.assign(element, { answers });
  }, PERSONA.answers);
  const options = page.locator(".row [part=way] input");
  await options.first().waitFor();
  /** @type {number[]} */
  const times = [];
  for (const option of await options.all()) {
    if (times.length === STEPS) break;
    if (!(await option.isVisible()) || (await option.isChecked())) continue;
    await page.evaluate("bench.step = 0");
    await option.click();
    await page.waitForFunction("bench.step > 0");
    times.push(await page.evaluate("bench.step"));
  }
  await context.close();
  if (times.length < STEPS) throw new Error("There are too few options to try.");
  return median(times);
}

/**
 * The frames while a question is dragged along the whole week and back: how long the longest is, and
 * how long one is usually, in milliseconds.
 * @param {import("@playwright/test").Browser} browser
 */
async function drag(browser) {
  const { context, page } = await slowed(browser);
  await page.goto(`${BASE_URL}/week.html`);
  const slider = page.locator(".when");
  const box = await slider.boundingBox();
  if (!box) throw new Error("The slider is on show.");
  /** @param {number} half half-hours after Monday at nine */
  const move = (half) =>
    page.mouse.move(box.x + 10 + ((box.width - 20) * half) / WEEK, box.y + box.height / 2);
  await move(0);
  await page.mouse.down();
  await page.evaluate(() => {
    /** @type {number[]} */
    const frames = [];
    let before = performance.now();
    const frame = () => {
      const now = performance.now();
      frames.push(now - before);
      before = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    Object.assign(window, { frames });
  });
  for (let half = 0; half <= WEEK; half++) await move(half);
  const there = await slider.inputValue();
  for (let half = WEEK; half >= 0; half--) await move(half);
  const back = await slider.inputValue();
  await page.mouse.up();
  if (there !== String(WEEK) || back !== "0") throw new Error(`It went to ${there} and ${back}.`);
  /** @type {number[]} */
  const frames = await page.evaluate("frames");
  await context.close();
  return { longest: Math.max(...frames), usual: median(frames) };
}

/**
 * How long the engine takes in the browser, at its own speed, in milliseconds.
 * @param {Page} page
 */
async function engine(page) {
  await page.goto(`${BASE_URL}/hand-written.html`);
  return page.evaluate(async (answers) => {
    const { assess, plan } = await import(`${location.origin}/v1/fractional-cto-core.js`);
    /** @param {() => Promise<unknown>} work */
    const timed = async (work) => {
      const times = [];
      for (let round = 0; round < 300; round++) {
        const before = performance.now();
        await work();
        times.push(performance.now() - before);
      }
      return times.sort((a, b) => a - b)[150] ?? NaN;
    };
    return {
      assess: await timed(() => assess(answers)),
      plan: await timed(() => plan({ situation: "bridge", days: 2, answers })),
    };
  }, PERSONA.answers);
}

/** @param {number} value */
const ms = (value) => `${Math.round(value).toLocaleString("en-GB")} ms`;
/** @param {number} value */
const kb = (value) => `${(value / 1000).toFixed(1)} kB`;
/** @param {number} value */
const mb = (value) => `${(value / 1e6).toFixed(1)} MB`;

const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
/** @type {Map<string, Measured[]>} */
const rounds = new Map(PAGES.map(({ name }) => [name, []]));
for (let round = 1; round <= Number(ROUNDS); round++) {
  for (const page of PAGES) {
    console.log(`round ${round} of ${ROUNDS}: ${page.name}`);
    rounds.get(page.name)?.push(await measure(browser, page));
  }
}
/** @type {{ trial: number, longest: number, usual: number }[]} */
const used = [];
for (let round = 1; round <= Number(ROUNDS); round++) {
  console.log(`round ${round} of ${ROUNDS}: a trial, and a drag along the week`);
  used.push({ trial: await trial(browser), ...(await drag(browser)) });
}
const speed = await engine(await browser.newPage());
const version = browser.version().split(".")[0];
await browser.close();

/** @param {string} name @param {keyof Measured} key */
const of = (name, key) => median((rounds.get(name) ?? []).map((measured) => measured[key]));
/** @param {keyof Measured} key */
const ratio = (key) => of("the widget", key) / of("hand-written", key);
/** @param {boolean} held */
const held = (held) => (held ? "held" : "missed");

const [first, bytes, step, blocking, heap] = [
  ratio("first"),
  of("the widget", "bytes"),
  ratio("step"),
  of("the widget", "blocking"),
  of("the widget", "heap"),
];
const trying = median(used.map(({ trial }) => trial));
const tried = trying / of("hand-written", "step");
const longest = median(used.map(({ longest }) => longest));
const usual = median(used.map(({ usual }) => usual));
const rows = PAGES.map(({ name }) => {
  /** @param {keyof Measured} key */
  const its = (key) => of(name, key);
  return `| ${name} | ${ms(its("first"))} | ${kb(its("bytes"))} | ${ms(its("running"))} | ${kb(its("whole"))} | ${ms(its("step"))} | ${ms(its("blocking"))} | ${mb(its("heap"))} |`;
});
const table = [
  `Chromium ${version}, ${MEGABITS} Mbit/s, ${LATENCY} ms, CPU slowed ${SLOWER} times, brotli 11, median of ${ROUNDS} in one run; bytes with headers.`,
  "",
  "| | first question | bytes to it | all runs | bytes in all | a step | blocking | heap |",
  "|---|---|---|---|---|---|---|---|",
  ...rows,
  `| budget | ≤ 1.1 × hand-written: ${first.toFixed(2)}, ${held(first <= 1.1)} | ≤ 8 kB: ${held(bytes <= 8_000)} | | | ≤ 1.3 × hand-written: ${step.toFixed(2)}, ${held(step <= 1.3)} | ≤ 30 ms: ${held(blocking <= 30)} | ≤ 2.5 MB: ${held(heap <= 2.5e6)} |`,
  "",
  `A trial on the map of a result takes ${ms(trying)} (budget: a step's, ≤ 1.3 × hand-written: ${tried.toFixed(2)}, ${held(tried <= 1.3)}). While a question is dragged along the whole week and back, the longest frame takes ${ms(longest)} (budget: 50 ms: ${held(longest <= 50)}) and one usually ${ms(usual)}.`,
  "",
  `The engine in the browser, at its own speed: an assessment with explanation and every what-if ${speed.assess.toFixed(2)} ms, a week planned ${speed.plan.toFixed(2)} ms (budget: 0.5 ms each).`,
  "",
].join("\n");
console.log(`\n${table}`);
await writeFile(RESULTS, table);
