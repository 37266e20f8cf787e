import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildInputs, distDirOf, stampFile } from "./build-inputs";
import { compressPages } from "./compress-pages";
import { delayScripts } from "./delay-scripts";
import { sealPages } from "./seal-csp";
import { printFailure } from "./steps.mjs";

// `npm run build`: Next's production build, its static pages painted before their scripts run, the content security
// policy of these pages, and what server.ts sends.
const root = path.dirname(import.meta.dirname);

async function build(): Promise<number> {
  const distDir = distDirOf(root, process.env);
  // A half-made build must never pass for a finished one.
  rmSync(stampFile(distDir), { force: true });
  const inputs = buildInputs(root, process.env);
  const next = path.join(root, "node_modules", ".bin", "next");
  const env = { ...process.env, NODE_ENV: "production" as const };
  const { status } = spawnSync(next, ["build", ...process.argv.slice(2)], { cwd: root, env, stdio: "inherit" });
  if (status !== 0) return status ?? 1;
  process.stdout.write(`Delayed the scripts of ${delayScripts(distDir)} static pages until they are painted.\n`);
  const sealed = sealPages(distDir);
  process.stdout.write(`Sealed the content security policy of ${sealed} static pages.\n`);
  // Vercel compresses at its edge and has no server.ts.
  if (!process.env.VERCEL) process.stdout.write(`Compressed ${await compressPages(distDir)} files for server.ts.\n`);
  writeFileSync(stampFile(distDir), inputs);
  return 0;
}

try {
  process.exitCode = await build();
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
