// Writes down what a screen reader says of the widget, key by key: see `cargo xtask listen`.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pass } from "node:timers/promises";
import { chromium } from "@playwright/test";

const { BASE_URL = "", CHROMIUM = "", ORCA = "", OPENBOX = "", TRANSCRIPT = "" } = process.env;

const PERSONAS = JSON.parse(await readFile(new URL("../personas.json", import.meta.url), "utf8"));

/**
 * Pages, the answers a page sets, and the keys that are pressed one after another.
 * @type {{ title: string, path: string, answers?: object, keys: string }[]}
 */
const ACTS = [
  {
    title: "A question, an error and the next question",
    path: "/widget.html",
    keys: "Tab Tab Enter Tab Enter Space Tab Enter Tab ArrowDown Tab Enter Shift+Tab",
  },
  {
    title: "A result, and a trial on its map",
    path: "/widget.html",
    answers: PERSONAS[0].answers,
    keys: "Tab Tab Enter Enter Tab Enter Tab Tab Tab Tab Tab ArrowDown Shift+Tab Tab ArrowUp",
  },
  {
    title: "The week",
    path: "/week.html",
    keys: "Tab Tab ArrowRight ArrowRight Tab Tab Tab Tab Enter Tab Tab Tab Space",
  },
];

/** Where Orca keeps what it needs, and writes what it says. */
const home = mkdtempSync(join(tmpdir(), "listen-"));
const log = join(home, "spoken");
mkdirSync(join(home, ".local/share/orca"), { recursive: true });
mkdirSync(join(home, "run"), { mode: 0o700 });
await copyFile(
  new URL("silent.py", import.meta.url),
  join(home, ".local/share/orca/orca-customizations.py"),
);
const env = {
  ...process.env,
  HOME: home,
  XDG_RUNTIME_DIR: join(home, "run"),
  GTK_MODULES: "gail:atk-bridge",
  ACCESSIBILITY_ENABLED: "1",
};

/** @param {string} program @param {string[]} rest */
const start = (program, ...rest) => spawn(program, rest, { env, stdio: "ignore" });

/** Everything said until now. */
const said = () => {
  if (!existsSync(log)) return [];
  const lines = readFileSync(log, "utf8").split("\n");
  const words = lines.map((line) => /^[\d:.]+ - SPEECH OUTPUT: '(.*)'\{/.exec(line)?.[1] ?? "");
  return words.map((text) => text.trim()).filter((text) => text !== "");
};

let heard = 0;

/** What is said from here until it has been quiet for a while. */
async function listen() {
  for (let waited = 0; waited < 20 && said().length === heard; waited++) await pass(200);
  let count = 0;
  do {
    count = said().length;
    await pass(1_000);
  } while (said().length > count);
  const words = said().slice(heard);
  heard = count;
  return words;
}

const bus = start("/usr/libexec/at-spi-bus-launcher", "--launch-immediately");
for (const what of ["IsEnabled", "ScreenReaderEnabled"]) {
  await new Promise((done) => {
    start(
      "dbus-send",
      "--session",
      "--print-reply",
      "--dest=org.a11y.Bus",
      "/org/a11y/bus",
      "org.freedesktop.DBus.Properties.Set",
      "string:org.a11y.Status",
      `string:${what}`,
      "variant:boolean:true",
    ).on("exit", done);
  });
}
const helpers = [bus, start(OPENBOX), start(ORCA, "--replace", "--debug-file", log)];

/**
 * Adds what is said after something that was done.
 * @param {string} done
 */
async function write(done) {
  transcript.push(`- ${done}: ${(await listen()).join(" · ") || "(nothing)"}`);
}

/** @type {string[]} */
const transcript = [
  "What Orca says of the widget in Chromium, key by key. Written by `cargo xtask listen`.",
];
try {
  for (let waited = 0; waited < 150 && said().length === 0; waited++) await pass(200);
  if (said().length === 0) throw new Error("Orca says nothing. Does `orca --replace` run by hand?");
  const browser = await chromium.launch({
    headless: false,
    executablePath: CHROMIUM,
    env,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--force-renderer-accessibility",
      "--window-size=1200,950",
      "--window-position=0,0",
    ],
  });
  for (const { title, path, answers, keys } of ACTS) {
    console.log(title);
    const context = await browser.newContext({ viewport: null, locale: "en-GB" });
    const page = await context.newPage();
    await page.addInitScript(() => {
      addEventListener("fcto-ready", () => Object.assign(window, { ready: true }));
    });
    await page.goto(BASE_URL + path);
    await page.waitForFunction("window.ready");
    await page.locator("html").click({ position: { x: 2, y: 2 } });
    await listen();
    transcript.push("", `## ${title}`, "");
    if (answers) {
      await page.locator("fractional-cto").evaluate((element, answers) => {
        Object.assign(element, { answers });
      }, answers);
      await write("the page sets answers");
    }
    for (const key of keys.split(" ")) {
      await page.keyboard.press(key);
      await write(`\`${key}\``);
    }
    await context.close();
    await listen();
  }
  await browser.close();
  await writeFile(TRANSCRIPT, `${transcript.join("\n")}\n`);
} finally {
  for (const helper of helpers) helper.kill("SIGKILL");
  rmSync(home, { recursive: true, force: true });
}
