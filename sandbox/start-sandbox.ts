import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { buildInputs, distDirOf, isBuilt } from "../scripts/build-inputs";
import { runScript } from "../scripts/run-program";
import { PlainError } from "../scripts/steps.mjs";
import { loadSettings, type SandboxSettings, saveSettings } from "./environment";
import { lockFolder } from "./folder-lock";
import { findFreePorts, isPortFree } from "./free-port";
import { endRemembered } from "./left-over";
import { startPostgres } from "./postgres";
import { listenerOn } from "./process-command";
import { startStandIns } from "./stand-ins";
import { type RunningServer, startServer } from "./start-server";

const root = path.dirname(import.meta.dirname);

/** Variables with which the product would reach a real provider; the sandbox must not, whatever the shell has set. */
const REAL_PROVIDERS = [
  ...["SLACK_BOT_TOKEN", "SLACK_API_BASE", "NOTION_TOKEN", "NOTION_API_BASE"],
  ...["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET", "GOOGLE_REFRESH_TOKEN", "GOOGLE_API_BASE"],
  ...["TELEGRAM_WEBHOOK_SECRET", "HTTP_CONNECTOR_HOSTS", "VERCEL"],
];

export type SandboxOptions = {
  /** Where its data lies, `.sandbox` for a person; made when it is not there. */
  folder: string;
  port: number;
  mode: "production" | "development";
  reset: boolean;
  /** Further variables for the build and the server. */
  environment?: Record<string, string>;
  /** Does one step and reports it; tests pass one that is silent. */
  step: <T>(what: string, work: () => T | Promise<T>) => Promise<T>;
  /** Aborted, the start ends as soon as it can, and nothing stays behind. */
  signal: AbortSignal;
};

export type Sandbox = {
  url: string;
  environment: Record<string, string | undefined>;
  /** Resolves with the reason when the server ends by itself. */
  ended: Promise<string>;
  stop(): Promise<void>;
};

/** Starts Postgres, the stand-ins and the server, in this order; `stop()` ends them in the reverse one. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const cleanUps: (() => unknown)[] = [];
  const stop = async () => {
    for (let cleanUp = cleanUps.pop(); cleanUp; cleanUp = cleanUps.pop()) await cleanUp();
  };
  try {
    const { environment, server } = await startAll(options, cleanUps);
    return { url: environment.APP_URL ?? "", environment, ended: server.ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startAll(
  options: SandboxOptions,
  cleanUps: (() => unknown)[],
): Promise<{ environment: Record<string, string | undefined>; server: RunningServer }> {
  const { folder, port, step, signal } = options;
  mkdirSync(folder, { recursive: true });
  cleanUps.push(lockFolder(folder));
  const pidFile = path.join(folder, "server.pid");
  await endRemembered(pidFile);
  await refuseTakenPort(port);
  const dataDir = path.join(folder, "postgres");
  if (options.reset) await step("Removing the old data", () => removeData(folder));

  const settings = await loadSettings(folder);
  const postgres = await step("Starting Postgres", async () => {
    await replaceTakenPorts(folder, settings);
    const { postgresPassword: password, ports } = settings;
    return startPostgres({ dataDir, port: ports.postgres, password, durable: true });
  });
  cleanUps.push(postgres.stop);
  signal.throwIfAborted();
  await createDatabase(postgres.url("postgres"));

  const standIns = await step(
    "Starting the stand-ins for Stripe, Resend, Telegram, WhatsApp, Slack, Notion, Gmail and OpenAI",
    () =>
      startStandIns({
        dataDir: path.join(folder, "stand-ins"),
        ports: settings.ports.standIns,
        webhook: {
          url: `http://127.0.0.1:${port}/api/webhooks/stripe`,
          secret: settings.secrets.STRIPE_WEBHOOK_SECRET ?? "",
        },
      }),
  );
  cleanUps.push(standIns.close);
  settings.ports.standIns = standIns.ports;
  saveSettings(folder, settings);

  const environment = environmentOf(options, settings, postgres.url("levqor"), standIns.env);
  const script = (file: string, whenItFails: string) => runScript(file, { environment, whenItFails, signal });
  await step("Migrating the database", () => script("prisma/migrate.ts", "The database could not be migrated."));
  await step("Syncing the catalogue to Stripe", () =>
    script("scripts/stripe-sync.ts", "The prices could not be synced."),
  );
  await step("Seeding the demo", () => script("prisma/seed.ts", "The demo data could not be written."));
  if (options.mode === "production") await ensureBuild(options, environment);

  const logFile = options.mode === "production" ? path.join(folder, "server.log") : null;
  const server = await step("Starting the server", () =>
    startServer({ url: environment.APP_URL ?? "", environment, logFile, pidFile }),
  );
  cleanUps.push(server.stop);
  return { environment, server };
}

async function refuseTakenPort(port: number): Promise<void> {
  if (await isPortFree(port)) return;
  const owner = listenerOn(port);
  throw new PlainError(
    `Port ${port} is taken${owner ? ` by ${owner}` : ""}. End that program, or choose another port: PORT=${port + 1} npm run sandbox`,
  );
}

/** Everything but the lock that is held. */
function removeData(folder: string): void {
  for (const name of ["postgres", "postgres.log", "stand-ins", "environment.json", "server.log"]) {
    rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

/** The ports of the first start are kept; one that somebody else has taken since is exchanged. */
async function replaceTakenPorts(folder: string, settings: SandboxSettings): Promise<void> {
  const { ports } = settings;
  if (!(await isPortFree(ports.postgres))) ports.postgres = (await findFreePorts(1))[0] ?? 0;
  for (const [name, port] of Object.entries(ports.standIns)) {
    if (!(await isPortFree(port))) delete ports.standIns[name];
  }
  saveSettings(folder, settings);
}

async function createDatabase(adminUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rowCount } = await admin.query("SELECT 1 FROM pg_database WHERE datname = 'levqor'");
    if (rowCount === 0) await admin.query("CREATE DATABASE levqor");
  } finally {
    await admin.end();
  }
}

function environmentOf(
  options: SandboxOptions,
  settings: SandboxSettings,
  databaseUrl: string,
  standIns: Record<string, string>,
): Record<string, string | undefined> {
  return {
    ...process.env,
    // Empty instead of absent: Next would fill an absent one from a .env file.
    ...Object.fromEntries(REAL_PROVIDERS.map((name) => [name, ""])),
    ...settings.secrets,
    ...standIns,
    NODE_ENV: options.mode,
    LEVQOR_SANDBOX: "1",
    DATABASE_URL: databaseUrl,
    APP_URL: `http://localhost:${options.port}`,
    PORT: String(options.port),
    NEXT_TELEMETRY_DISABLED: "1",
    ...options.environment,
  };
}

async function ensureBuild(options: SandboxOptions, environment: Record<string, string | undefined>): Promise<void> {
  if (isBuilt(distDirOf(root, environment), buildInputs(root, environment))) {
    await options.step("Building the site", () => ({ note: "nothing changed since the last build" }));
    return;
  }
  const whenItFails = "The site could not be built; what the build said last is above.";
  await options.step("Building the site", () =>
    runScript("scripts/build.ts", { environment, whenItFails, signal: options.signal }),
  );
}
