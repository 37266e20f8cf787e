import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** Everything `next build` reads. */
const INPUTS = [
  "app",
  "components",
  "lib",
  "public",
  "knowledge-base",
  "prisma/schema",
  "instrumentation.ts",
  "next.config.mjs",
  "postcss.config.mjs",
  "proxy.ts",
  "package-lock.json",
  "tsconfig.json",
  "scripts/build.ts",
  "scripts/delay-scripts.ts",
  "scripts/seal-csp.ts",
];

/** Variables the built pages depend on: where the site lives decides its links and its policy. */
const VARIABLES = ["APP_URL", "AUTH_FROM_EMAIL"];

/** A fingerprint of all that the production build depends on. */
export function buildInputs(root: string, environment: Record<string, string | undefined>): string {
  const hash = createHash("sha256");
  for (const name of VARIABLES) hash.update(`${name}=${environment[name] ?? ""}\n`);
  for (const input of INPUTS) {
    for (const file of filesUnder(path.join(root, input))) {
      if (isTest(path.relative(root, file))) continue;
      hash.update(`${path.relative(root, file)}\n`).update(readFileSync(file));
    }
  }
  return hash.digest("hex");
}

/** The folder of the build, as next.config.mjs names it. */
export function distDirOf(root: string, environment: Record<string, string | undefined>): string {
  return path.join(root, environment.NEXT_DIST_DIR || ".next");
}

/** Whether the build in the folder was made, to its end, from these inputs. */
export function isBuilt(distDir: string, inputs: string): boolean {
  const stamp = stampFile(distDir);
  return existsSync(stamp) && readFileSync(stamp, "utf8") === inputs;
}

/** Where a finished build notes its inputs. */
export function stampFile(distDir: string): string {
  return path.join(distDir, "levqor-inputs");
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file) || file.startsWith(path.join("lib", "testing"));
}

function filesUnder(place: string): string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  const entries = readdirSync(place, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return files.sort();
}
