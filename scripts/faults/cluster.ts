import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, mkdtempSync, readFileSync, rmSync, type WriteStream } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { randomSecrets } from "../../sandbox/environment";
import { findFreePorts } from "../../sandbox/free-port";
import { startPostgres } from "../../sandbox/postgres";
import { type StandIns, startStandIns } from "../../sandbox/stand-ins";
import { runScript } from "../run-program";

const root = path.dirname(path.dirname(import.meta.dirname));
const READY_WITHIN_MS = 60_000;

/** Several real servers on one database, with stand-ins for the providers; servers may be killed and come back. */
export type Cluster = {
  urls: readonly string[];
  environment: Record<string, string>;
  standIns: StandIns;
  stopDatabase(): Promise<void>;
  /** SIGSTOP to all of Postgres: connected, and silent. */
  freezeDatabase(): void;
  thawDatabase(): void;
  /** The same data on the same port. */
  startDatabase(): Promise<void>;
  database: pg.Pool;
  /** Resident memory of a server, in bytes. */
  pid(index: number): number | undefined;
  /** kill -9, and a new process in its place. */
  kill(index: number): void;
  kills(): number;
  stop(): Promise<void>;
};

/** Starts it all in a temporary folder. The build must be there (`npm run build`); `distDir` says where. */
export async function startCluster(options: {
  servers: number;
  distDir: string;
  extra?: Record<string, string>;
}): Promise<Cluster> {
  const folder = mkdtempSync(path.join(tmpdir(), "levqor-faults-"));
  const cleanUps: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
  const stop = async () => {
    for (let cleanUp = cleanUps.pop(); cleanUp; cleanUp = cleanUps.pop()) await cleanUp();
  };
  const onStop = () => void stop().finally(() => process.exit(130));
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, onStop);
    cleanUps.push(() => process.off(signal, onStop));
  }
  try {
    const settings = { dataDir: path.join(folder, "postgres"), password: crypto.randomUUID(), durable: true };
    let postgres = await startPostgres(settings);
    cleanUps.push(() => postgres.stop());
    const startDatabase = async () => {
      postgres = await startPostgres({ ...settings, port: postgres.port });
    };
    const standIns = await startStandIns();
    cleanUps.push(standIns.close);
    const ports = await findFreePorts(options.servers);
    const urls = ports.map((port) => `http://127.0.0.1:${port}`);
    const environment: Record<string, string> = {
      ...(process.env as Record<string, string>),
      ...randomSecrets(),
      ...standIns.env,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      NEXT_TELEMETRY_DISABLED: "1",
      NEXT_DIST_DIR: options.distDir,
      APP_URL: urls[0] ?? "",
      DATABASE_URL: postgres.url("levqor"),
      LOG_LEVEL: "warn",
      ...options.extra,
    };
    const admin = new pg.Client({ connectionString: postgres.url("postgres") });
    await admin.connect();
    await admin.query("CREATE DATABASE levqor");
    await admin.end();
    const signal = AbortSignal.timeout(120_000);
    await runScript("prisma/migrate.ts", { environment, signal, whenItFails: "The database could not be migrated." });
    await runScript("scripts/stripe-sync.ts", { environment, signal, whenItFails: "The prices could not be synced." });
    const database = new pg.Pool({ connectionString: environment.DATABASE_URL, max: 4 });
    // Killed and stopped databases are what these suites are about.
    database.on("error", () => undefined);
    cleanUps.push(() => database.end());

    const log = createWriteStream(path.join(folder, "servers.log"));
    const servers = ports.map((port) => keepAlive(port, environment, log));
    cleanUps.push(() => Promise.all(servers.map((server) => server.stop())));
    await Promise.all(urls.map(waitUntilReady));
    return {
      ...{ urls, environment, standIns, database, startDatabase, stop },
      stopDatabase: () => postgres.stop(),
      freezeDatabase: () => signalPostgres(settings.dataDir, "SIGSTOP"),
      thawDatabase: () => signalPostgres(settings.dataDir, "SIGCONT"),
      pid: (index) => servers[index]?.pid(),
      kill: (index) => servers[index]?.kill(),
      kills: () => servers.reduce((sum, server) => sum + server.kills(), 0),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** One server that is started again whenever it ends, until it is stopped. */
function keepAlive(port: number, environment: Record<string, string>, log: WriteStream) {
  let child: ChildProcess;
  let isOver = false;
  let kills = 0;
  const start = () => {
    child = spawn(process.execPath, ["--import", "tsx", "server.ts"], {
      cwd: root,
      env: { ...environment, PORT: String(port), NODE_ENV: "production" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout?.pipe(log, { end: false });
    child.stderr?.pipe(log, { end: false });
    child.once("exit", () => {
      if (!isOver) start();
    });
  };
  start();
  return {
    pid: () => child.pid,
    kills: () => kills,
    kill: () => {
      kills += 1;
      child.kill("SIGKILL");
    },
    stop: () => {
      isOver = true;
      const ended = new Promise((resolve) => child.once("exit", resolve));
      if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
      child.kill("SIGTERM");
      const impatient = setTimeout(() => child.kill("SIGKILL"), 30_000);
      return ended.finally(() => clearTimeout(impatient));
    },
  };
}

/** A signal to Postgres' first process and all its children, as Linux lists them. */
function signalPostgres(dataDir: string, signal: NodeJS.Signals): void {
  const first = Number(readFileSync(path.join(dataDir, "postmaster.pid"), "utf8").split("\n")[0]);
  const children = readFileSync(`/proc/${first}/task/${first}/children`, "utf8").split(" ").filter(Boolean).map(Number);
  for (const pid of [first, ...children]) process.kill(pid, signal);
}

/** Resolves when the server says it is ready. */
export async function waitUntilReady(url: string): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (performance.now() < deadline) {
    const answer = await fetch(`${url}/ready`, { signal: AbortSignal.timeout(5_000) }).catch((error: unknown) => error);
    if (answer instanceof Response && answer.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not become ready in ${READY_WITHIN_MS / 1_000} s`);
}
