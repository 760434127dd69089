// The same widget in Firefox and in WebKit, driven by WebDriver.
//
// What an engine cannot do here:
// - WebKit: start without script. It has no setting for that which a driver reaches.
// - Firefox: take an address of 100,000 characters from a driver, or keep a page that is gone back to
//   once a driver has clicked in it. A script clicks there instead.
import { inflateSync } from "node:zlib";
import { By, Key, type WebDriver } from "selenium-webdriver";
import { type Case, cases } from "./support/cases.ts";
import { plan, readOut, sentence } from "./support/core.ts";
import { DrivenWidget, engines, Host, type Session } from "./support/engine.ts";
import { BOOKING, embedded, expect, test } from "./support/fixtures.ts";
import { firstForm, label, pack, question, word } from "./support/pack.ts";

const { BASE_URL = "", CDN_URL = "" } = process.env;

/** Errors of the page and violations of its policy, and the widget's events. */
const LOG = `<script>
  window.problems = [];
  window.heard = [];
  addEventListener("error", ({ message }) => problems.push(message));
  addEventListener("unhandledrejection", ({ reason }) => problems.push(String(reason)));
  addEventListener("securitypolicyviolation", ({ violatedDirective }) => problems.push(violatedDirective));
  const { error } = console;
  console.error = (...all) => { problems.push(all.join(" ")); error(...all); };
  for (const name of ["ready", "start", "step", "result", "book", "share", "error"]) {
    addEventListener("fcto-" + name, ({ type, detail }) => heard.push(type + (detail.code ?? "")));
  }
</script>`;

/** Text in a place that the page can read again, wherever the clipboard may be forbidden. */
const CLIPBOARD = `Object.defineProperty(navigator, "clipboard", {
  value: { writeText: async (text) => { window.copied = text; } } });`;

test("Firefox › 18: without script the fallback stands", async () => {
  const { driver, stop } = (await engines[0]?.start(false)) ?? {};
  try {
    await driver?.get(BASE_URL);
    const link = await driver?.findElement(By.css("fractional-cto > a"));
    expect(await link?.isDisplayed()).toBe(true);
    expect(await link?.getText()).toBe(word("book"));
  } finally {
    await stop?.();
  }
});

/** The letters on each page of a PDF by Firefox, without spaces. */
function letters(pdf: Buffer): string[] {
  const streams = pdf.toString("latin1").matchAll(/stream\r?\n(.*?)endstream/gs);
  const unpacked = Array.from(streams, ([, stream = ""]) => {
    const packed = Buffer.from(stream, "latin1");
    return packed[0] === 0x78 ? inflateSync(packed).toString("latin1") : "";
  });
  // What sets no type is no page.
  const pages = unpacked.filter((text) => text.includes(" Tf"));
  return pages.map((page) => {
    const shown = page.matchAll(/\(((?:[^()\\]|\\.)*)\)/gs);
    return Array.from(shown, ([, text = ""]) => text.replaceAll(/\s/g, "")).join("");
  });
}

test("Firefox prints every row, answer, day and activity of a week", async () => {
  test.slow();
  const host = new Host(BASE_URL);
  const origin = await host.listen();
  const session = await engines[0]?.start();
  try {
    if (!session) throw new Error("Firefox is the first engine.");
    host.show({ body: `<main style="font: 16px monospace">${embedded('view="week"')}</main>` });
    await session.driver.get(origin);
    const widget = new DrivenWidget(session.driver);
    const rows = await widget.until<string[][]>(
      "the strips",
      `const rows = [...root.querySelectorAll("[part=chart] li")];
       return rows.length && rows.map((row) => [".who > b", ".hours", ".reply b", ".comes", ".mean"]
         .map((it) => row.querySelector(it).textContent));`,
    );
    // Its types say that it gives nothing, and wants everything.
    const driver = session.driver as unknown as { printPage: (of: object) => Promise<string> };
    const pages = letters(Buffer.from(await driver.printPage({}), "base64"));
    expect(pages).toHaveLength(2);
    const activities = (await plan()).entries.map(({ name }) => name);
    const kinds = pack.week.categories.map(({ name }) => name);
    const words = [
      word("hoursTitle"),
      word("dayOff"),
      ...word("weekdays").split(" "),
      ...kinds,
      ...activities,
    ];
    for (const text of [...rows.flat(), ...words]) {
      for (const part of text.split("\u{b7}")) {
        expect(pages.join(""), text).toContain(part.replaceAll(/\s/g, ""));
      }
    }
  } finally {
    await session?.stop();
    host.close();
  }
});

for (const engine of engines) {
  test.describe(engine.name, () => {
    test.describe.configure({ mode: "default", timeout: 60_000 });

    let session: Session;
    let driver: WebDriver;
    let widget: DrivenWidget;
    let host: Host;
    let origin: string;

    test.beforeAll(async () => {
      session = await engine.start();
      driver = session.driver;
      widget = new DrivenWidget(driver);
      host = new Host(BASE_URL);
      origin = await host.listen();
    });

    test.afterAll(async () => {
      host.close();
      await session.stop();
    });

    const open = async (page: Parameters<Host["show"]>[0], path = "/"): Promise<void> => {
      host.show({ ...page, head: LOG + (page.head ?? "") });
      await driver.get("about:blank");
      await driver.get(origin + path);
    };
    const problems = () => driver.executeScript<string[]>("return problems");
    const heard = () => driver.executeScript<string[]>("return heard");
    const ready = () => driver.wait(async () => (await heard()).includes("fcto-ready"), 10_000);

    /** Answers with the pointer, up to the result. */
    const goToResult = async ({ answers, result }: Case): Promise<void> => {
      await ready();
      for (const id of result.asked) {
        await widget.heading(question(id).title);
        await widget.click(await widget.named("label", label(id, answers[id] ?? "")));
        await widget.press(word("continue"));
      }
      await widget.heading(sentence(result));
    };

    test("1: one script and one element show question 1 without an error", async () => {
      await open({ body: embedded() });
      await widget.heading(question("funding").title);
      await ready();
      expect(await problems()).toEqual([]);
      expect(await heard()).toEqual(["fcto-ready"]);
    });

    test("from the first question to the result, by link to another, and on to a booking page", async () => {
      const subject = cases.preSeriesA;
      await open({ body: embedded() });
      await goToResult(subject);
      const href = await widget.until<string>(
        "the booking link",
        `return root.querySelector("a[part=button]")?.href`,
      );
      const link = new URL(href);
      expect(link.origin + link.pathname).toBe(BOOKING);
      expect(link.searchParams.get("utm_campaign")).toBe(subject.result.verdict);
      expect(link.searchParams.get("a1")).toMatch(/^Self-assessment: a fractional CTO\./);

      await driver.executeScript(CLIPBOARD);
      await widget.press(word("copyLink"));
      const shared = await driver.wait(() => driver.executeScript<string>("return window.copied"));
      expect(new URL(shared).hash.length).toBeLessThanOrEqual(64);
      expect(await problems()).toEqual([]);
      await driver.get("about:blank");
      await driver.get(shared);
      await widget.heading(sentence(subject.result));
      await widget.named("p", word("sharedText"));
      expect(await driver.getCurrentUrl()).toBe(`${origin}/`);
      expect(
        await driver.executeScript(`return document.querySelector("fractional-cto").answers`),
      ).toEqual(subject.answers);

      // The link itself, followed with a click; its page opens beside this one.
      const booked = await widget.until<Awaited<ReturnType<typeof widget.heading>>>(
        "the booking link",
        `const link = root.querySelector("a[part=button]"); link.href = "/booked"; return link;`,
      );
      const before = await driver.getAllWindowHandles();
      await widget.click(booked);
      await driver.wait(
        async () => (await driver.getAllWindowHandles()).length > before.length,
        10_000,
      );
      expect(await heard()).toContain("fcto-book");
      for (const handle of await driver.getAllWindowHandles()) {
        if (before.includes(handle)) continue;
        await driver.switchTo().window(handle);
        await driver.close();
      }
      await driver.switchTo().window(before[0] ?? "");
    });

    test("32, 33: by keyboard alone to the result", async () => {
      const subject = cases.developer;
      await open({ body: embedded() });
      await ready();
      const send = (...keys: string[]) =>
        driver
          .actions()
          .sendKeys(...keys)
          .perform();
      const focused = () =>
        widget.inside<string>(
          `const it = root.activeElement; return (it?.closest("label") ?? it)?.textContent.trim() ?? ""`,
        );
      const tabTo = async (name: string): Promise<void> => {
        for (let tabs = 0; tabs < 40; tabs++) {
          if ((await focused()) === name) return;
          await send(Key.TAB);
        }
        throw new Error(`No way by keyboard to "${name}": the focus is on "${await focused()}".`);
      };
      for (const [at, id] of subject.result.asked.entries()) {
        const { title, options } = question(id);
        await widget.heading(title);
        if (at) await driver.wait(async () => (await focused()) === title, 10_000);
        const wanted = label(id, subject.answers[id] ?? "");
        await tabTo(options[0]?.label ?? "");
        await send(Key.SPACE);
        for (let down = 0; (await focused()) !== wanted; down++) {
          expect(down, `steps down to "${wanted}"`).toBeLessThan(20);
          await send(Key.ARROW_DOWN);
        }
        // Arrows choose, and never go on.
        await widget.heading(title);
        await tabTo(word("continue"));
        await send(Key.ENTER);
      }
      await widget.heading(sentence(subject.result));
      await driver.wait(async () => (await focused()) === sentence(subject.result), 10_000);
      expect(await problems()).toEqual([]);
    });

    for (const [code, says] of [
      ["1.fractional-cto.1.00", "badLink"],
      ["x".repeat(10_000), "badLink"],
      ["%00%ff<script>alert(1)</script>", "badLink"],
      ["2.fractional-cto.1.0123", "oldLink"],
    ] as const) {
      test(`30: a link that cannot be opened says why: ${code.slice(0, 30)}`, async () => {
        await open({ body: embedded() }, `/#fcto=${code}`);
        await widget.named("[role=status], [role=status] *", word(says));
        await widget.heading(question("funding").title);
        expect(await driver.getCurrentUrl()).toBe(`${origin}/`);
      });
    }

    test("5: properties set before the script arrives are honoured", async () => {
      await open({
        body: `<fractional-cto></fractional-cto><script>
            Object.assign(document.querySelector("fractional-cto"), { theme: "dark", headingLevel: "4" });
          </script><script type="module" src="/v1/fractional-cto.js"></script>`,
      });
      await ready();
      expect(await widget.inside(`return root.querySelector("h4").textContent`)).toBe(pack.title);
      expect(
        await widget.inside(`return getComputedStyle(root.querySelector(".frame")).colorScheme`),
      ).toBe("dark");
    });

    test("8: nothing but the script is asked for until the element is near", async () => {
      await open({ body: `<p style="height: 5000px">Above</p>${embedded()}` });
      await driver.wait(() =>
        driver.executeScript(`return !!document.querySelector("fractional-cto").shadowRoot`),
      );
      const frames = `const [done] = arguments; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))`;
      await driver.executeAsyncScript(frames);
      expect(host.asked.filter((path) => path.includes("/assets/"))).toEqual([]);
      await driver.executeScript("scrollTo(0, 4000)");
      await ready();
      expect(host.asked.filter((path) => path.endsWith(".wasm"))).toHaveLength(1);
    });

    test("9: the first load moves neither focus nor scroll", async () => {
      await open({
        // What has the focus is scrolled to as a page comes up, unless it is in sight.
        body: `<input aria-label="Host" style="position: fixed"><p style="height: 1200px">Above</p>
          ${embedded()}<p style="height: 1200px">Below</p>
          <script>document.querySelector("input").focus(); scrollTo(0, 300);</script>`,
      });
      await ready();
      expect(
        await driver.executeScript("return [document.activeElement.localName, scrollY]"),
      ).toEqual(["input", 300]);
    });

    test("12, 14: a strict policy is kept, and all is styled", async () => {
      const policy =
        "default-src 'none'; img-src data:; style-src 'self'; connect-src 'self'; " +
        `script-src 'self' 'wasm-unsafe-eval' 'nonce-log'; require-trusted-types-for 'script'`;
      host.show({
        headers: { "Content-Security-Policy": policy },
        head: LOG.replace("<script>", `<script nonce="log">`),
        body: embedded(),
      });
      await driver.get("about:blank");
      await driver.get(origin);
      await goToResult(cases.fullTime);
      expect(await problems()).toEqual([]);
      expect(
        await widget.inside(
          `return getComputedStyle(root.querySelector("a[part=button]")).textDecorationLine`,
        ),
      ).toBe("none");
    });

    test("13: where wasm is forbidden there is a message within 3 seconds", async () => {
      const policy = "script-src 'self' 'nonce-log'; connect-src 'self'";
      host.show({
        headers: { "Content-Security-Policy": policy },
        head: LOG.replace("<script>", `<script nonce="log">`),
        body: embedded(),
      });
      await driver.get("about:blank");
      await driver.get(origin);
      await driver.wait(async () => (await heard()).length > 0, 3_000);
      expect(await heard()).toEqual(["fcto-errorwasm"]);
      await widget.named("button", "Try again");
    });

    test("15: a wrong media type of the wasm does not matter", async () => {
      await open({
        body: embedded(),
        instead: (path) => (path.endsWith(".wasm") ? { type: "text/plain" } : undefined),
      });
      await ready();
      expect(await problems()).toEqual([]);
    });

    test("16: a lost wasm leaves a message, and another try brings it", async () => {
      let lost = true;
      await open({
        body: embedded(),
        instead: (path) => (lost && path.endsWith(".wasm") ? { status: 404 } : undefined),
      });
      const again = await widget.named("button", "Try again");
      expect(await heard()).toEqual(["fcto-errorwasm"]);
      lost = false;
      await widget.click(again);
      await ready();
    });

    test("17: another origin may serve it all", async () => {
      await open({ body: embedded().replace("/v1/", `${CDN_URL}/v1/`) });
      await ready();
      expect(host.asked.filter((path) => path.startsWith("/v1/"))).toEqual([]);
      expect(await problems()).toEqual([]);
    });

    test("17: what is not what it should be does not run", async () => {
      for (const file of [/widget-.*\.js$/, /style-.*\.css$/]) {
        await open({
          body: embedded(),
          head: "",
          instead: (path) => (file.test(path) ? { append: " " } : undefined),
        });
        await widget.named("button", "Try again");
        expect(await heard()).toEqual(["fcto-errorload"]);
      }
    });

    test("the week explorer draws the week that the engine plans", async () => {
      await open({ body: embedded(`view="week" situation="bridge" days="2"`) });
      await ready();
      const entries = await widget.inside<string[]>(
        `return [...root.querySelectorAll("[part=entry]")].map((entry) =>
           [...entry.children].filter((it) => !it.matches("[aria-hidden], .landed"))
             .map((it) => it.textContent).join("").trim())`,
      );
      expect(entries).toEqual(readOut(await plan({ situation: "bridge", days: 2 })));
    });

    test("44: the page's import map and modules go on", async () => {
      const page = {
        body: `<script type="importmap">{ "imports": { "own": "data:text/javascript,window.own = 1" } }</script>
          <script type="module">import "own";</script>`,
      };
      for (const script of ["fractional-cto.js", "fractional-cto-frame.js"]) {
        const line = `<script async src="/v1/${script}"></script><fractional-cto></fractional-cto>`;
        // A parser that is held until the script has run is where a map comes too late.
        const held = `<script src="/v1/${script}"></script>`;
        await open({ body: line + held + page.body });
        await driver.wait(() => driver.executeScript("return window.own"), 10_000);
        expect(await problems()).toEqual([]);
      }
      await open({ body: embedded().replace('type="module"', "async") + page.body });
      await ready();
      expect(await problems()).toEqual([]);
    });

    test("42: as wide as there is room, in every parent", async () => {
      for (const style of [
        "display: flex; flex-direction: column; align-items: center",
        "display: flex",
        "display: grid; place-items: center",
        "float: left",
        "display: inline-block",
        "display: table-cell",
        "position: absolute",
        "width: fit-content",
      ]) {
        await open({ body: `<div style="${style}">${embedded()}</div>` });
        await ready();
        const width = await driver.executeScript<number>(
          `return document.querySelector("fractional-cto").getBoundingClientRect().width`,
        );
        expect(width, style).toBeGreaterThan(600);
      }
    });

    test("43: the script runs whatever became of its line", async () => {
      const blob = (type: string) =>
        `<script>fetch("/v1/fractional-cto.js").then((it) => it.blob()).then((it) => {
           const script = document.createElement("script"); script.type = "${type}";
           script.src = URL.createObjectURL(it.slice(0, it.size, "text/javascript"));
           document.head.append(script) })</script>`;
      for (const script of [
        `<script type="module" src="/v1/fractional-cto.js"></script>`,
        `<script src="/v1/fractional-cto.js"></script>`,
        blob("module"),
        blob("text/javascript"),
      ]) {
        await open({ body: `${script}<fractional-cto></fractional-cto>` });
        await ready();
        expect(await problems(), script).toEqual([]);
      }
    });

    test("47: a router that loads the page anew costs no answer", async () => {
      const router = `<script>addEventListener("popstate", () => location.reload())</script>`;
      await open({ head: router, body: embedded() });
      await ready();
      await widget.inside(
        `root.querySelectorAll("input")[1].click(); root.querySelector("[part=button]").click()`,
      );
      await widget.heading(question("round").title);
      await widget.press(word("back"));
      await widget.heading(question("funding").title);
      expect(await widget.inside(`return root.querySelectorAll("input")[1].checked`)).toBe(true);
    });

    test("48: a link opens at the result", async () => {
      const first = firstForm(cases.preSeriesA.answers);
      const code = `fcto=${first.replace(".", "%2E")}%20and`;
      await open({ body: `<p style="height: 3000px">Above</p>${embedded()}` }, `/#${code}`);
      await widget.named("p", word("sharedText"));
      await driver.wait(() => driver.executeScript("return scrollY > 2000"), 10_000);
    });

    test("20: gone back to, it is where it was, and goes on", async () => {
      await open({
        head: `<script>addEventListener("pageshow", (it) => { window.persisted = it.persisted })</script>`,
        body: embedded(),
      });
      await ready();
      await widget.inside(
        `root.querySelectorAll("input")[1].click(); root.querySelector("[part=button]").click()`,
      );
      await widget.heading(question("round").title);
      await driver.get(`${BASE_URL}/v1/embed.html`);
      await driver.navigate().back();
      await driver.wait(() => driver.executeScript("return window.persisted"), 10_000);
      await widget.heading(question("round").title);
      await widget.click(await widget.named("label", label("round", "no")));
      await widget.press(word("continue"));
      await widget.heading(question("lead").title);
    });
  });
}
