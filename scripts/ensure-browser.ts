import { existsSync } from "node:fs";
import { findBrowser } from "./browser";
import { type ProgramOptions, runProgram } from "./run-program";
import { lastLines, PlainError } from "./steps.mjs";

const BY_HAND = "Install Chromium or run `npx playwright install chromium`, then run the tests again.";

/** Finds a browser for the end-to-end tests; on Debian as root it installs Chromium when there is none. */
export async function ensureBrowser(options: ProgramOptions): Promise<{ note: string }> {
  const found = findBrowser();
  if (found) return { note: found };
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get"))
    throw new PlainError(`No browser was found. ${BY_HAND}`);
  const environment = { ...options.environment, DEBIAN_FRONTEND: "noninteractive" };
  const commands = [["update"], ["install", "-y", "--no-install-recommends", "chromium"]];
  for (const args of commands) {
    const { code, output } = await runProgram("apt-get", args, { ...options, environment });
    if (code !== 0) throw new PlainError(`apt-get ${args[0]} failed. ${BY_HAND}`, lastLines(output));
  }
  const installed = findBrowser();
  if (!installed) throw new PlainError(`Chromium was installed, but is not where it was expected. ${BY_HAND}`);
  return { note: `installed ${installed}` };
}
