import { defineConfig } from "@playwright/test";
import shared from "../../playwright.config.ts";

// `cargo xtask test --only wordpress` says where WordPress lies unpacked, and what it runs on. One
// site serves all of the tests, so they run one after the other: first the plugin is put in, and at
// last it is taken out.
// Where it is, the tests hear from what starts it.
const { WORDPRESS_URL = "" } = process.env;

export default defineConfig({
  ...shared,
  testDir: ".",
  outputDir: "../../target/e2e-wordpress",
  globalSetup: "./support/site.ts",
  fullyParallel: false,
  workers: 1,
  reporter: "list",
  timeout: 60_000,
  expect: { timeout: 15_000 },
  projects: [
    { name: "before", testMatch: "before/*.spec.ts" },
    { name: "with", testMatch: "with/*.spec.ts", dependencies: ["before"] },
    { name: "after", testMatch: "after/*.spec.ts", dependencies: ["with"] },
  ],
  use: { ...shared.use, baseURL: WORDPRESS_URL, viewport: { width: 1280, height: 900 } },
});
