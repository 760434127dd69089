// The guards that every other test relies on must themselves be able to fail.
import { expect, test } from "./support/fixtures.ts";

const main = (body: string) => ({ body: `<main><h1>Host</h1>${body}</main>` });

test("a page without faults passes every guard", async ({ openHost, expectAccessible }) => {
  await openHost(main("<p>Text.</p>"));
  await expectAccessible();
});

test("an error that was not expected fails the test", async ({ openHost, errors }) => {
  await openHost(main("<script>console.error('not expected')</script>"));
  await expect.poll(() => errors.unexpected()).toHaveLength(1);
  test.fail();
});

test("an error on the console is seen", async ({ openHost, errors }) => {
  await openHost(main("<script>console.error('oh dear')</script>"));
  await errors.expect(/^oh dear/);
});

test("an uncaught exception is seen", async ({ openHost, page, errors }) => {
  await openHost(main("<button onclick='null.x'>Throw</button>"));
  await page.getByRole("button").click();
  await errors.expect(/^uncaught: TypeError/);
});

test("an unhandled rejection is seen", async ({ openHost, page, errors }) => {
  await openHost(main("<button onclick='Promise.reject(new RangeError())'>Reject</button>"));
  await page.getByRole("button").click();
  await errors.expect(/^uncaught: RangeError/);
});

test("a missing file is seen", async ({ openHost, errors }) => {
  await openHost(main("<img src='/missing.png' alt='Missing'>"));
  await errors.expect(/404.*missing\.png/);
});

test("a content security policy is in force", async ({ openHost, page, errors }) => {
  await openHost({
    ...main("<script>document.title = 'run'</script>"),
    headers: { "Content-Security-Policy": "script-src 'none'" },
  });
  await errors.expect(/Content Security Policy/);
  await expect(page).toHaveTitle("Host");
});

test("a violation of accessibility is seen", async ({ openHost, expectAccessible }) => {
  await openHost(main("<img src='data:,'>"));
  await expect(expectAccessible()).rejects.toThrow("image-alt");
});

test("targets that are too small are seen", async ({ openHost, expectAccessible }) => {
  const style = "display: block; width: 9px; height: 9px; padding: 0; border: 0";
  const button = (name: string) => `<button style="${style}" aria-label="${name}"></button>`;
  await openHost(main(button("One") + button("Two")));
  await expect(expectAccessible()).rejects.toThrow("target-size");
});

test("the other origin serves the same files", async ({ page, cdn, baseURL }) => {
  const [here, there] = await Promise.all([
    page.request.get(`${baseURL}/v1/fractional-cto.js`),
    page.request.get(`${cdn}/v1/fractional-cto.js`),
  ]);
  expect(there.headers()["access-control-allow-origin"]).toBe("*");
  expect(await there.text()).toBe(await here.text());
});
