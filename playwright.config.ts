import { defineConfig } from "@playwright/test";

// `cargo xtask test` serves the built site and says where; so does anyone who runs Playwright by
// hand against a server of their own.
const { BASE_URL = "http://127.0.0.1:8080", CHROMIUM = "/usr/bin/chromium" } = process.env;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "target/e2e",
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  reporter: [["list"], ["./tests/e2e/support/promises.ts"]],
  timeout: 20_000,
  expect: { timeout: 5_000 },
  use: {
    baseURL: BASE_URL,
    locale: "en-GB",
    timezoneId: "Europe/London",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: CHROMIUM,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // A page that a test makes up has no address, and would not be let near this machine's.
        "--disable-features=LocalNetworkAccessChecks",
      ],
    },
  },
});
