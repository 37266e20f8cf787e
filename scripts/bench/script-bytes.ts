import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const root = path.dirname(path.dirname(import.meta.dirname));
/** In a tag of its own, or in the list of those that scripts/delay-scripts.ts has come after the first paint. */
const SCRIPT = /(?:<script src=|[[,])"\/_next\/(static\/[^"?]+\.js)[^"]*"(?! noModule)/g;

/** Gzip bytes of all scripts that a page names. What only old browsers load does not count. */
export function scriptBytes(distDir: string, html: string): number {
  const files = new Set([...html.matchAll(SCRIPT)].map(([, file = ""]) => file));
  const folder = path.resolve(root, distDir);
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, file))).length, 0);
}

/** The scripts of the smallest page there is under the App Router, built now with the same Next. */
export function emptyPageBytes(): number {
  const folder = path.join(root, ".next-empty");
  rmSync(folder, { recursive: true, force: true });
  try {
    mkdirSync(path.join(folder, "app"), { recursive: true });
    writeFileSync(path.join(folder, "package.json"), '{"private":true,"type":"module"}');
    writeFileSync(
      path.join(folder, "app", "layout.js"),
      'export default function Layout({ children }) {\n  return <html lang="en"><body>{children}</body></html>;\n}\n',
    );
    writeFileSync(
      path.join(folder, "app", "page.js"),
      "export default function Page() {\n  return <p>Nothing</p>;\n}\n",
    );
    const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1", NEXT_DIST_DIR: "" };
    const next = path.join(root, "node_modules", ".bin", "next");
    const done = spawnSync(next, ["build", folder], { env, encoding: "utf8" });
    if (done.status !== 0) throw new Error(`The empty app could not be built.\n${done.stdout}\n${done.stderr}`);
    const dist = path.join(folder, ".next");
    return scriptBytes(dist, readFileSync(path.join(dist, "server", "app", "index.html"), "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
