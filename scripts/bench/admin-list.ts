import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { testEnvironment } from "../../lib/testing/environment";
import { startPostgres } from "../../sandbox/postgres";
import { runScript } from "../run-program";
import { type Percentiles, percentiles } from "./percentiles";
import { SEED_ORDERS } from "./seed-orders-data";

type ListFigures = {
  list: string;
  orders: number;
  reads: number;
  ms: Percentiles;
  /** The same number of look-ups of one order by its primary key, by the same client: what asking costs at all. */
  floorMs: Percentiles;
};

/** Every filter of the console alone and together, each from its first page through four more. */
const LISTS = {
  "no filter": [""],
  "by state": ["status=NEW", "status=DONE", "status=INTAKE_PENDING", "status=REFUNDED", "status=NEEDS_REVIEW"],
  "by plan and kind": ["plan=starter", "plan=business", "plan=unheard-of", "kind=plan", "kind=unknown"],
  "by due date": ["sort=due", "due=late", "due=soon", "due=late&sort=due", "status=IN_PROGRESS&sort=due"],
  "search, rare": [
    "q=needle",
    "q=LV-0000002A",
    "q=buyer4711%40",
    "q=cs_test_99",
    "q=pi_77",
    "q=in_31",
    "q=haystack+needle",
  ],
  "search, common": ["q=exa", "q=ada", "q=smith", "q=buyer1", "q=b", "q=buyer%40x", "q=lv-", "q=baker+shop"],
  together: ["status=DONE&plan=starter", "kind=plan&q=smith", "status=CANCELED&q=ada&plan=growth", "q=zzz&status=NEW"],
} as const;
const PAGES = 5;
const ROUNDS = 8;
const LIMIT = 50;

/** The console's list over 100,000 orders, beside a look-up by primary key in the same run. Needs no build. */
export async function benchAdminList(orders = 100_000): Promise<ListFigures[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "levqor-bench-"));
  const postgres = await startPostgres({
    dataDir: path.join(folder, "postgres"),
    password: crypto.randomUUID(),
    durable: true,
  });
  try {
    await seed(postgres.url("postgres"), postgres.url("levqor"), orders);
    return await measure(orders);
  } finally {
    const { closeDb } = await import("../../lib/db");
    await closeDb();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function seed(adminUrl: string, url: string, orders: number): Promise<void> {
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
  await client.query(SEED_ORDERS, [orders]);
  await client.query("VACUUM ANALYZE orders");
  await client.end();
}

async function measure(orders: number): Promise<ListFigures[]> {
  const { listOrders } = await import("../../lib/orders/list-orders");
  const { countOrders } = await import("../../lib/orders/queries");
  const { parseOrderFilter } = await import("../../lib/orders/order-filter");
  const { appNow } = await import("../../lib/clock");
  const now = await appNow();
  const figures: ListFigures[] = [];
  const every: number[] = [];
  for (const [list, queries] of Object.entries(LISTS)) {
    const ms: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const query of queries) {
        const filter = parseOrderFilter(Object.fromEntries(new URLSearchParams(query)));
        if ("faults" in filter) throw new Error(`${query} is no filter`);
        for (let page = 0, after = filter.after; page < PAGES; page += 1) {
          const startedAt = performance.now();
          const found = await listOrders({ ...filter, after }, { now, limit: LIMIT });
          // The first round warms the caches of the database and the compiler.
          if (round > 0) ms.push(performance.now() - startedAt);
          if (!found.next) break;
          after = found.next;
        }
      }
    }
    every.push(...ms);
    figures.push({ list, orders, reads: ms.length, ms: percentiles(ms), floorMs: await measureFloor(ms.length) });
  }
  const floorMs = await measureFloor(every.length);
  figures.push({ list: "every list together", orders, reads: every.length, ms: percentiles(every), floorMs });
  const counts = await time(40, () => countOrders(now));
  figures.push({ list: "the counts beside it", orders, reads: 40, ms: counts, floorMs: await measureFloor(40) });
  return figures;
}

async function measureFloor(reads: number): Promise<Percentiles> {
  const { getOrder } = await import("../../lib/orders/queries");
  let at = 0;
  return time(reads, () => {
    at = (at + 7_919) % 100_000;
    return getOrder(`ord_${at}`);
  });
}

async function time(reads: number, work: () => Promise<unknown>): Promise<Percentiles> {
  const ms: number[] = [];
  for (let at = 0; at < reads; at += 1) {
    const startedAt = performance.now();
    await work();
    ms.push(performance.now() - startedAt);
  }
  return percentiles(ms);
}
