import { defineConfig } from "@playwright/test";
import shared from "../../playwright.config.ts";

// Each project is set up, built and opened by the spec of its name, one test after another.
export default defineConfig({
  ...shared,
  testDir: ".",
  outputDir: "../../target/hosts-results",
  fullyParallel: false,
  reporter: "list",
  timeout: 60_000,
});
