// A page that is a Yew app itself: neither hears the other's events.
import { expect, test } from "./support/fixtures.ts";
import { serveYewApp } from "./support/folder.ts";
import { pack } from "./support/pack.ts";

declare global {
  /** The shadow roots that were attached, closed ones too. */
  var roots: ShadowRoot[];
}

test("in a closed root, on a page that is a Yew app, neither disturbs the other", async ({
  openHost,
  page,
}) => {
  await serveYewApp(page, "/host", "yew-host");
  await page.addInitScript(() => {
    globalThis.roots = [];
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      const root = attach.call(this, init);
      if (init.mode === "closed") roots.push(root);
      return root;
    };
  });
  await openHost({
    head: `<script type="module" src="/v1/fractional-cto.js"></script>
      <script type="module">import start from "/host/app.js"; start();</script>`,
    body: "",
  });
  const pressed = (times: number) =>
    expect(page.getByRole("button", { name: `Pressed ${times} times` })).toBeVisible();
  const heading = () => page.evaluate(() => roots[0]?.querySelector("h3")?.textContent);
  const progress = () => page.evaluate(() => roots[0]?.querySelector(".progress")?.textContent);
  await pressed(0);
  await expect.poll(heading).toBe(pack.questions[0]?.title);
  // It runs once it has the stylesheet of the screens after the first.
  await expect.poll(() => page.evaluate(() => roots[0]?.adoptedStyleSheets.length)).toBe(3);

  for (const number of [1, 2, 3]) {
    await expect.poll(progress).toMatch(new RegExp(`^Question ${number} `));
    const seen = await page.evaluate(() => {
      roots[0]?.querySelector("input")?.click();
      roots[0]?.querySelector<HTMLElement>("[part=button]")?.click();
      return document.querySelector("fractional-cto")?.shadowRoot;
    });
    expect(seen).toBeNull();
    await page.getByRole("button", { name: /^Pressed/ }).click();
    await pressed(number);
  }
  await expect.poll(progress).toMatch(/^Question 4 /);
});
