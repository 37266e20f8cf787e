import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { testEnvironment } from "../../lib/testing/environment";
import { startPostgres } from "../../sandbox/postgres";
import { runScript } from "../run-program";
import { type Percentiles, percentiles } from "./percentiles";
import { seedMetrics } from "./seed-metrics";
import { SEED_TENFOLD } from "./seed-metrics-data";

/** With the quickest of all, which says most where others use the machine too. */
type Timing = Percentiles & { min: number };

type SummaryFigures = {
  events: number;
  read: string;
  zone: string;
  reads: number;
  ms: Timing;
  /** The same number of SELECT 1 by the same client: what asking costs at all. */
  floorMs: Timing;
  /** Of the last minute, at the end of the reads: above the number of cores, others were waited for. */
  load: number;
  /** The 1 M events of the range counted by type: the least a summary without roll-ups would have to read. */
  rawCountMs: number | null;
};

const RAW = 1_000_000;
const RANGES = { "24 hours": 1, "7 days": 7, "30 days": 30, "90 days": 90, "all time": null } as const;
const ZONES = ["UTC", "Europe/London"];
const READS = 40;
const WARM_UP = 8;

/**
 * The whole summary and each breakdown of it, over the roll-ups of 1 M events and of 10 M. Of the latter only the
 * roll-ups are made: no read of the summary looks at a raw event, and ten million take minutes to write. Needs no build.
 */
export async function benchSummary(): Promise<object[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "levqor-bench-"));
  // Only reads are measured: what is written may be lost.
  const postgres = await startPostgres({
    dataDir: path.join(folder, "postgres"),
    password: crypto.randomUUID(),
    durable: false,
  });
  try {
    const client = await prepare(postgres.url("postgres"), postgres.url("levqor"));
    await seedMetrics(client, RAW);
    const figures = [await close(client, RAW), ...(await measure(client, RAW))];
    await client.query(SEED_TENFOLD);
    figures.push(await close(client, 10 * RAW), ...(await measure(client, 10 * RAW)));
    await client.end();
    return figures;
  } finally {
    const { closeDb } = await import("../../lib/db");
    await closeDb();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function prepare(adminUrl: string, url: string): Promise<pg.Client> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query("CREATE DATABASE levqor");
  await admin.end();
  // Read by the product's modules, which are loaded only after this.
  Object.assign(process.env, testEnvironment(url));
  const signal = AbortSignal.timeout(120_000);
  const environment = { ...process.env };
  await runScript("prisma/migrate.ts", { environment, signal, whenItFails: "The database could not be migrated." });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** Closes the days as the scheduler does, and tells how much there is. */
async function close(client: pg.Client, events: number): Promise<object> {
  const { closeDays } = await import("../../lib/metrics/close-days");
  const startedAt = performance.now();
  const daysClosed = await closeDays();
  const closeMs = Math.round(performance.now() - startedAt);
  await client.query("VACUUM ANALYZE");
  const { rows } = await client.query<Record<string, string>>(`
    SELECT (SELECT count(*) FROM metric_events) AS raw, (SELECT count(*) FROM metric_hours) AS hours,
           (SELECT count(*) FROM metric_days) AS days, pg_total_relation_size('metric_hours') AS "hoursBytes",
           pg_total_relation_size('metric_days') AS "daysBytes",
           (SELECT sum(pg_total_relation_size(inhrelid)) FROM pg_inherits WHERE inhparent = 'metric_events'::regclass) AS "eventBytes"`);
  const sizes = Object.fromEntries(Object.entries(rows[0] ?? {}).map(([name, value]) => [name, Number(value)]));
  const bytesAnEvent = Math.round((sizes.eventBytes ?? 0) / RAW);
  return { rollUpsOf: events, ...sizes, daysClosed, closeMs, bytesAnEvent };
}

async function measure(client: pg.Client, events: number): Promise<SummaryFigures[]> {
  const { getSummary, listBreakdown } = await import("../../lib/metrics/queries");
  const { BREAKDOWNS } = await import("../../lib/metrics/summary-breakdown");
  const { lastDays } = await import("../../lib/metrics/summary-range");
  const { appNow } = await import("../../lib/clock");
  const { pool } = await import("../../lib/db");
  const now = (await appNow()).getTime();
  const figures: SummaryFigures[] = [];
  for (const [range, days] of Object.entries(RANGES)) {
    const { from, to } = days ? lastDays(days, now) : { from: 0, to: 0 };
    const ends = days ? { from: new Date(from), to: new Date(to) } : { from: null, to: null };
    const rawCountMs = events === RAW ? await rawCount(client, ends) : null;
    for (const zone of ZONES) {
      const query = { ...ends, zone };
      const floorMs = await time(READS, () => pool().query("SELECT 1"));
      const common = { events, zone, floorMs, rawCountMs };
      const whole = await time(READS, () => getSummary(query));
      figures.push({ ...common, read: `the whole summary, ${range}`, reads: READS, ms: whole, load: load() });
      if (zone !== "UTC") continue;
      let at = 0;
      const each = await time(READS, () => {
        const dimension = BREAKDOWNS[at++ % BREAKDOWNS.length] ?? "path";
        return listBreakdown({ ...query, dimension, limit: 1_000 });
      });
      figures.push({ ...common, read: `one breakdown after another, ${range}`, reads: READS, ms: each, load: load() });
    }
  }
  return figures;
}

/** The middle one of three. */
async function rawCount(client: pg.Client, { from, to }: { from: Date | null; to: Date | null }): Promise<number> {
  const ms: number[] = [];
  for (let at = 0; at < 3; at += 1) {
    const startedAt = performance.now();
    await client.query(
      `SELECT type, count(*) FROM metric_events WHERE bot_signals = '{}'
       AND occurred_at >= coalesce($1::timestamptz, '-infinity') AND occurred_at < coalesce($2::timestamptz, 'infinity')
       GROUP BY type`,
      [from, to],
    );
    ms.push(performance.now() - startedAt);
  }
  return percentiles(ms).p50;
}

async function time(reads: number, work: () => Promise<unknown>): Promise<Timing> {
  for (let at = 0; at < WARM_UP; at += 1) await work();
  const ms: number[] = [];
  for (let at = 0; at < reads; at += 1) {
    const startedAt = performance.now();
    await work();
    ms.push(performance.now() - startedAt);
  }
  return { min: Math.round(Math.min(...ms) * 10) / 10, ...percentiles(ms) };
}

function load(): number {
  return Math.round((loadavg()[0] ?? 0) * 10) / 10;
}
