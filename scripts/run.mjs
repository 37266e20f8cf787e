// Runs a command of package.json with the right Node: `node scripts/run.mjs [--install] <file.ts | program> [arguments]`.
// With --install it first installs the packages when they are not those of package-lock.json. Runs on Node 20.
import { spawn } from "node:child_process";
import { constants } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureNode, ensurePackages, ensurePrismaClient, environment, packagesAreInstalled } from "./install.mjs";
import { PlainError, printFailure } from "./steps.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

async function main() {
  const args = process.argv.slice(2);
  const mayInstall = args[0] === "--install";
  const [command, ...rest] = mayInstall ? args.slice(1) : args;
  if (!command) throw new PlainError("Usage: node scripts/run.mjs [--install] <file.ts | program> [arguments]");

  const node = await ensureNode(root);
  if (mayInstall) await ensurePackages(root);
  else if (!packagesAreInstalled(root, { withDev: false })) {
    throw new PlainError(
      "The packages of package-lock.json are not installed. Run `npm run sandbox`, `npm test` or `npm ci` once, then this command again.",
    );
  }
  await ensurePrismaClient(root, node);
  process.exitCode = await runToEnd(node, command, rest);
}

/** Hands signals on and waits: the command decides how long stopping takes. */
function runToEnd(node, command, args) {
  const isScript = /\.m?ts$/.test(command);
  const program = isScript ? node : path.join(root, "node_modules", ".bin", command);
  const programArgs = isScript ? ["--import", "tsx", path.join(root, command), ...args] : args;
  const child = spawn(program, programArgs, { cwd: root, env: environment(root, node), stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

main().catch((error) => {
  printFailure(error);
  process.exitCode = 1;
});
