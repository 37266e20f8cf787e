import { defineConfig, devices } from "@playwright/test";
import { findBrowser } from "./scripts/browser";

// `npm test` starts a sandbox on free ports and names it here; against one that runs already:
// E2E_BASE_URL=http://localhost:3000 npx playwright test
const baseURL = process.env.E2E_BASE_URL ?? "http://localhost:3000";
const executablePath = findBrowser() ?? undefined;

const DESKTOP = { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 900 } };

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Generous, so that a busy machine is slow and not wrong; what passes takes no longer for it.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL,
    locale: "en-GB",
    timezoneId: "Europe/London",
    // The trace keeps the page of each step as it was; a film of it beside that takes a good part of a core.
    trace: { mode: "retain-on-failure", screenshots: false },
    // --no-sandbox: Chromium's own sandbox refuses to run as root, which is who runs in a container.
    launchOptions: { executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] },
  },
  projects: [
    { name: "desktop", grepInvert: /@alone/, use: DESKTOP },
    // On the phone only what is laid out differently there, tagged @phone.
    { name: "phone", grep: /@phone/, use: { ...devices["Pixel 7"] } },
    // What disturbs the providers for everybody, tagged @alone: after all else, one test at a time.
    { name: "alone", grep: /@alone/, use: DESKTOP, workers: 1, dependencies: ["desktop", "phone"] },
  ],
});
