import { defineConfig } from "@playwright/test";
import { chromiumArguments } from "../scripts/chromium-arguments";

const chromium = process.env.CHROME_PATH ?? "/usr/bin/chromium";

export default defineConfig({
  testDir: ".",
  globalSetup: "./start-portal.ts",
  outputDir: "../.data/test/playwright",
  timeout: 45_000,
  expect: { timeout: 10_000 },
  workers: 2, // each with a portal, a sandbox and a database of its own
  retries: process.env.CI ? 1 : 0, // where nobody can run it again by hand; scripts/test/count.mjs says how many may need it
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["line"], ["json"]] : [["line"]],
  use: {
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      executablePath: chromium,
      args: chromiumArguments,
    },
  },
});
