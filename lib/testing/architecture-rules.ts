import type { SourceFile } from "@/lib/testing/source-files";

// The rules of ARCHITECTURE.md as functions: each takes the files and gives one line a violation.

export type Rule = (files: SourceFile[]) => string[];

/** Which rooms a room's verbs may call. A new room gets its line here. */
const ROOMS: Record<string, string[]> = {
  billing: ["orders", "email", "alerts", "metrics", "pricing"],
  orders: ["email", "alerts", "pricing"],
  intake: ["orders", "email", "alerts", "pricing"],
  support: ["email", "alerts", "knowledge", "metrics", "connectors", "pricing"],
  leads: ["email", "alerts", "knowledge", "metrics", "connectors", "pricing"],
  jobs: ["email", "alerts", "knowledge", "metrics", "connectors", "pricing"],
  ...{
    email: ["alerts"],
    alerts: [],
    pricing: [],
    knowledge: [],
    metrics: [],
    connectors: [],
    users: ["email"],
    "api-keys": [],
    status: [],
    "api-docs": ["jobs", "connectors", "users", "metrics", "api-keys"],
    cron: ["orders", "support", "leads", "jobs", "email", "metrics"],
  },
};

/** Packages that talk to the outside: exactly one product file imports each. */
const SDKS = ["stripe", "resend", "openai", "grammy", "@slack/web-api", "@notionhq/client", "@googleapis/gmail"];
const ENGINES = ["pg-boss", "rate-limiter-flexible", "pino", "next-auth", "@prisma/adapter-pg", "pg"];
/** The tools that may touch the database. */
const DATABASE_TOOLS = [
  "db",
  "auth-session",
  "auth-adapter",
  "auth-magic-link",
  "queue",
  "rate-limit",
  "clock",
  "database-state",
];
/** Next itself replaces these while building; they cannot go through lib/env.ts. */
const BUILD_TIME_VARIABLES = ["NEXT_RUNTIME", "NODE_ENV"];
const FORBIDDEN_NAMES = ["index", "utils", "util", "helpers", "helper", "types", "service", "services"];
const LINE_CAP = 250;

const isTest = (file: string) => /\.test\.tsx?$/.test(file);
const folderOf = (file: string) => file.split("/")[0] ?? "";
const nameOf = (file: string) => (file.split("/").at(-1) ?? "").replace(/\.(ts|tsx|mjs)$/, "");
const without = (file: string) => file.replace(/\.(ts|tsx|mjs)$/, "");
const isOutside = (file: string) => /^(sandbox|scripts|e2e|prisma|lib\/testing)\//.test(file) || isTest(file);
const isConfig = (file: string) => /^[^/]+\.config\.(ts|mjs)$/.test(file);
const isProduct = (file: string) => !isOutside(file) && !isConfig(file);
const productOf = (files: SourceFile[]) => files.filter((file) => isProduct(file.path));

/** The room a path lies in, or null for a tool, a page and all else. */
function roomOf(path: string): string | null {
  const room = /^lib\/([^/]+)\//.exec(path)?.[1];
  return room && room !== "testing" && room !== "generated" ? room : null;
}

const isTool = (path: string) => /^lib\/[^/]+$/.test(path);
const isReadable = (path: string) => /^lib\/[^/]+\/queries$/.test(path);

/**
 * A pure file does no input or output: neither it nor what it imports reaches for Node, a tool or a package other
 * than a schema library. Types may come from anywhere.
 */
export function pureFiles(files: SourceFile[]): Set<string> {
  const pure = new Set(files.map((file) => without(file.path)).filter((file) => file.startsWith("lib/")));
  const loses = (file: SourceFile) =>
    file.environment.length > 0 || file.imports.some((it) => !it.typeOnly && it.from !== "zod" && !pure.has(it.from));
  for (let changed = true; changed; ) {
    changed = false;
    for (const file of files) {
      if (pure.has(without(file.path)) && loses(file)) changed = pure.delete(without(file.path));
    }
  }
  return pure;
}

/** app -> components -> rooms -> tools, and rooms only downwards. */
export const layersGoOneWay: Rule = (files) => {
  const pure = pureFiles(files);
  return productOf(files).flatMap((file) =>
    file.imports
      .map((it) => ({ ...it, why: refusal(file.path, it, pure) }))
      .flatMap((it) => (it.why ? [`${file.path} imports ${it.from}: ${it.why}`] : [])),
  );
};

function refusal(path: string, { from, typeOnly }: { from: string; typeOnly: boolean }, pure: Set<string>): string {
  if (/^(sandbox|scripts|e2e|prisma|lib\/testing)\//.test(from)) return "the product never needs it";
  const target = folderOf(from);
  const source = folderOf(path);
  if (source === "components") {
    if (target === "app") return "components know no page";
    if (target === "lib" && !typeOnly && !pure.has(from)) return "components take pure files and types only";
  }
  if (source !== "lib") return "";
  if (target === "app" || target === "components") return "lib knows neither pages nor components";
  const room = roomOf(path);
  const other = roomOf(from);
  if (isTool(path) && other) return "a tool knows no room";
  if (!room || !other || room === other || typeOnly || pure.has(from) || isReadable(from)) return "";
  if (!ROOMS[room]) return `the room ${room} has no line in lib/testing/architecture-rules.ts`;
  return ROOMS[room].includes(other) ? "" : `${room} may not call ${other}`;
}

/** Each SDK and engine has one importer, a tool. Types count: they would spread its shapes. */
export const sdksHaveOneImporter: Rule = (files) =>
  [...SDKS, ...ENGINES].flatMap((sdk) => {
    const uses = (from: string) => from === sdk || from.startsWith(`${sdk}/`);
    const importers = productOf(files).filter((file) => file.imports.some((it) => uses(it.from)));
    // The queue runs on a pool of its own kind, and Next wants next-auth's handler in a route.
    const notTools = importers.filter((file) => !isTool(file.path) && !file.path.startsWith("app/api/auth/"));
    const tools = importers.filter((file) => isTool(file.path)).map((file) => file.path);
    return [
      ...notTools.map((file) => `${file.path} imports ${sdk}: only a tool may`),
      ...(tools.length > 1 ? [`${sdk} has ${tools.length} importers: ${tools.join(", ")}`] : []),
    ];
  });

/** Only some tools may touch the database; every other asks a room, or is given what it needs. */
export const fewToolsTouchTheDatabase: Rule = (files) =>
  productOf(files)
    .filter((file) => isTool(file.path) && !DATABASE_TOOLS.includes(nameOf(file.path)))
    .filter((file) => file.imports.some((it) => !it.typeOnly && (it.from === "lib/db" || it.from === "pg")))
    .map((file) => `${file.path} touches the database`);

/** process.env is read in lib/env.ts only. */
export const environmentIsReadOnce: Rule = (files) =>
  productOf(files)
    .filter((file) => file.path !== "lib/env.ts")
    .flatMap((file) =>
      file.environment.filter((name) => !BUILD_TIME_VARIABLES.includes(name)).map((name) => ({ file, name })),
    )
    .map(({ file, name }) => `${file.path} reads process.env.${name}`);

/** A room holds nouns, verbs, queries.ts, schema.ts, and the messages of its events; nothing else. */
export const roomsHoldKnownFiles: Rule = (files) => {
  const pure = pureFiles(files);
  return productOf(files)
    .filter((file) => roomOf(file.path))
    .flatMap((file) => {
      const [, , ...rest] = file.path.split("/");
      const [first = "", second] = rest;
      if (rest.length > 2) return [`${file.path} lies too deep`];
      if (second)
        return /^(emails|alerts|steps|tasks|workflows|actions)$/.test(first)
          ? []
          : [`${file.path}: unknown folder ${first}`];
      if (/^(queries|schema|registry)\.ts$/.test(first) || pure.has(without(file.path))) return [];
      if (first.endsWith(".tsx")) return [];
      return isVerb(file) ? [] : [`${file.path} is neither pure nor a verb that exports one function of its name`];
    });
};

function isVerb(file: SourceFile): boolean {
  const camel = nameOf(file.path).replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return file.functions.length === 1 && file.functions[0] === camel;
}

/** Names that say nothing, or invite everything. */
export const namesSaySomething: Rule = (files) =>
  files
    .filter((file) => FORBIDDEN_NAMES.includes(nameOf(file.path)))
    .map((file) => `${file.path}: name it after what it does`);

/** Business time comes from app_now() and lib/clock.ts. */
export const roomsAskTheClock: Rule = (files) =>
  productOf(files)
    .filter((file) => roomOf(file.path))
    .flatMap((file) => file.clockAt.map((line) => `${file.path}:${line} reads the machine's clock`));

/** Files stay small; data, tests and this page of rules apart. */
export const filesStaySmall: Rule = (files) =>
  files
    .filter((file) => !isTest(file.path) && !/\/(catalog|icons|[a-z-]+-data)\.tsx?$/.test(file.path))
    .filter((file) => file.lines > LINE_CAP)
    .map((file) => `${file.path} has ${file.lines} lines, more than ${LINE_CAP}`);

/** `any` switches the compiler off. */
export const nothingIsAny: Rule = (files) =>
  files.flatMap((file) => file.anyAt.map((line) => `${file.path}:${line} uses any`));

/** A skipped test is a promise nobody keeps; a focused one silences the rest. */
export const noTestIsSkipped: Rule = (files) =>
  files.flatMap((file) => file.skippedAt.map((line) => `${file.path}:${line} skips or focuses a test`));
