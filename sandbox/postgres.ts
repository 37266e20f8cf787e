import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { DISK_FULL, lastLines, PlainError, saysDiskFull } from "../scripts/steps.mjs";
import { findFreePorts } from "./free-port";
import { findPostgresBinaries, type PostgresBinaries } from "./postgres-binaries";
import { findPostgresUser, type PostgresUser } from "./postgres-user";
import { commandOf } from "./process-command";

export type PostgresOptions = {
  /** Made when it is not there; its parent must exist. */
  dataDir: string;
  /** A free one when none is named. */
  port?: number;
  password: string;
  /** false: no fsync, for tests whose data nobody misses after a crash of the machine. */
  durable: boolean;
};

export type Postgres = {
  port: number;
  /** The address of a database on it, the superuser's. */
  url(database: string): string;
  /** Ends all sessions and waits until the server is gone. */
  stop(): Promise<void>;
};

const READY_WITHIN_MS = 30_000;
const STOPPED_WITHIN_MS = 20_000;

/** Starts an embedded PostgreSQL on 127.0.0.1, with its log in `<dataDir>.log`; creates its files on the first start. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const binaries = await findPostgresBinaries();
  const user = findPostgresUser();
  if (!existsSync(path.join(options.dataDir, "PG_VERSION"))) createCluster(binaries, user, options);
  await endLeftOver(options.dataDir);

  const port = options.port ?? (await findFreePorts(1))[0] ?? 0;
  const logFile = `${options.dataDir}.log`;
  const server = launch(binaries, user, options, port, logFile);
  const url = (database: string) => postgresUrl({ password: options.password, port }, database);
  await waitUntilReady(server, url("postgres"), logFile);
  return { port, url, stop: () => stop(server) };
}

function createCluster(binaries: PostgresBinaries, user: PostgresUser, options: PostgresOptions): void {
  // What an interrupted first start left is of no use.
  rmSync(options.dataDir, { recursive: true, force: true });
  mkdirSync(options.dataDir, { mode: 0o700 });
  user.own(options.dataDir);
  const passwordFile = `${options.dataDir}.password`;
  writeFileSync(passwordFile, options.password, { mode: 0o600 });
  const locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const sync = options.durable ? [] : ["--no-sync", "--no-data-checksums"];
  const [program = "", ...args] = [
    ...[...user.prefix, binaries.initdb, "-D", options.dataDir, "-U", "postgres", "-E", "UTF8", ...locale],
    ...["-A", "scram-sha-256", `--pwfile=${passwordFile}`, ...sync],
  ];
  const made = spawnSync(program, args, { encoding: "utf8", timeout: 120_000, cwd: options.dataDir });
  rmSync(passwordFile);
  if (made.status === 0) return;
  rmSync(options.dataDir, { recursive: true, force: true });
  throw failure("PostgreSQL could not create its files", `${made.stdout}${made.stderr}${made.error?.message ?? ""}`);
}

function launch(
  binaries: PostgresBinaries,
  user: PostgresUser,
  options: PostgresOptions,
  port: number,
  logFile: string,
) {
  const settings = {
    listen_addresses: "127.0.0.1",
    // No socket file: its path would be too long under some folders, and nobody uses it.
    unix_socket_directories: "",
    max_connections: "200",
    shared_buffers: "128MB",
    log_timezone: "UTC",
    TimeZone: "UTC",
    ...(options.durable
      ? {}
      : { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_wal_size: "2GB" }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const [program = "", ...args] = [
    ...user.prefix,
    binaries.postgres,
    "-D",
    options.dataDir,
    "-p",
    String(port),
    ...flags,
  ];
  const log = openSync(logFile, "w");
  // A process group of its own: Ctrl-C reaches the starter alone, which stops the server before the database.
  const server = spawn(program, args, { cwd: options.dataDir, stdio: ["ignore", log, log], detached: true });
  closeSync(log);
  return server;
}

async function waitUntilReady(server: ChildProcess, url: string, logFile: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  let startError: Error | null = null;
  server.once("error", (error) => (startError = error));
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    const refusal = await client.connect().then(
      () => null,
      (error: Error) => error,
    );
    await client.end();
    if (refusal === null) return;
    const ended = startError ?? server.exitCode ?? server.signalCode;
    if (ended === null && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      continue;
    }
    if (ended === null) await stop(server);
    throw failure("PostgreSQL did not start", `${lastLines(readFileSync(logFile, "utf8"))}\n${refusal.message}`);
  }
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  // SIGINT is Postgres' "fast" shutdown: open sessions are ended, everything committed is kept.
  server.kill("SIGINT");
  const impatient = setTimeout(() => server.kill("SIGKILL"), STOPPED_WITHIN_MS);
  await gone;
  clearTimeout(impatient);
}

/**
 * After a `kill -9` of the starter its Postgres may still run; after one of the whole machine a lock file may name a
 * process that by now is something else. Both would refuse the next start.
 */
async function endLeftOver(dataDir: string): Promise<void> {
  const lockFile = path.join(dataDir, "postmaster.pid");
  if (!existsSync(lockFile)) return;
  const pid = Number.parseInt(readFileSync(lockFile, "utf8"), 10);
  const deadline = Date.now() + STOPPED_WITHIN_MS;
  while (isPostgresOf(pid, dataDir)) {
    if (Date.now() > deadline)
      throw new PlainError(`An earlier PostgreSQL (process ${pid}) does not stop. End it and try again.`);
    process.kill(pid, "SIGINT");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  rmSync(lockFile, { force: true });
}

function isPostgresOf(pid: number, dataDir: string): boolean {
  const command = commandOf(pid);
  return command.includes("postgres") && command.includes(dataDir);
}

function failure(what: string, output: string): PlainError {
  return new PlainError(saysDiskFull(output) ? DISK_FULL : `${what}; what it said last is above.`, lastLines(output));
}

/** The address of one of its databases. */
export function postgresUrl({ password, port }: { password: string; port: number }, database: string): string {
  return `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
}
