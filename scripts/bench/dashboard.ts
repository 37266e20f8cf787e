import { loadavg } from "node:os";
import { type Browser, type BrowserContext, chromium } from "@playwright/test";
import { findBrowser } from "../browser";
import { type Cluster, startCluster } from "../faults/cluster";
import { PlainError } from "../steps.mjs";
import { percentiles } from "./percentiles";
import { seedMetrics } from "./seed-metrics";
import { SEED_TENFOLD } from "./seed-metrics-data";

const RAW = 1_000_000;
const LOADS = 5;
const LIMIT_MS = 1_000;
const PAGES = { "30 days": "/dashboard", "90 days": "/dashboard?range=90d", "all time": "/dashboard?range=all" };
/** The same page of a day of which nothing is kept: all but the figures, the tables and the chart. */
const EMPTY = "/dashboard?range=custom&from=2001-01-01&to=2001-01-01";

type Loads = { median: number; worst: number };

/**
 * How long the dashboard takes to be usable over the roll-ups of 10 M events, in a real browser and from a real server
 * on the same machine: from the start of the navigation until its range links answer and its chart stands there. With
 * nothing in the browser's cache, and once more with its scripts there.
 */
export async function benchDashboard(distDir: string): Promise<object[]> {
  const executablePath = findBrowser();
  if (!executablePath) throw new PlainError("There is no browser on this machine to load the dashboard in.");
  const cluster = await startCluster({ servers: 1, distDir, extra: { RATE_LIMIT_MULTIPLIER: "1000", WORKER: "off" } });
  try {
    await seed(cluster);
    const browser = await chromium.launch({ executablePath });
    try {
      // The first read of each page is the server's own first, too.
      for (const path of [EMPTY, ...Object.values(PAGES)]) await loadTwice(browser, cluster, path);
      const figures: object[] = [];
      for (const [range, path] of Object.entries(PAGES)) figures.push(await measure(browser, cluster, range, path));
      return figures;
    } finally {
      await browser.close();
    }
  } finally {
    const { closeDb } = await import("../../lib/db");
    await closeDb();
    await cluster.stop();
  }
}

async function seed({ database, environment }: Cluster): Promise<void> {
  const client = await database.connect();
  try {
    await seedMetrics(client, RAW);
    await client.query(SEED_TENFOLD);
  } finally {
    client.release();
  }
  // Read by the product's modules, which are loaded only after this.
  Object.assign(process.env, environment);
  const { closeDays } = await import("../../lib/metrics/close-days");
  await closeDays();
  await database.query("VACUUM ANALYZE");
}

/** Page and floor by turns, so that both meet the same company on the machine. */
async function measure(browser: Browser, cluster: Cluster, range: string, path: string): Promise<object> {
  const [fresh, again, floor]: [number[], number[], number[]] = [[], [], []];
  for (let at = 0; at < LOADS; at += 1) {
    const page = await loadTwice(browser, cluster, path);
    fresh.push(page.fresh);
    again.push(page.again);
    floor.push((await loadTwice(browser, cluster, EMPTY)).fresh);
  }
  const load = Math.round((loadavg()[0] ?? 0) * 10) / 10;
  return {
    ...{ range, events: 10 * RAW, loads: LOADS, interactiveMs: told(fresh), againMs: told(again) },
    ...{ floorMs: told(floor), load, isFast: told(fresh).worst < LIMIT_MS },
  };
}

function told(ms: readonly number[]): Loads {
  const { p50, max } = percentiles(ms);
  return { median: p50, worst: max };
}

/** As somebody who opens it for the first time, and then once more. */
async function loadTwice(browser: Browser, { urls, environment }: Cluster, path: string) {
  const [site = ""] = urls;
  const context = await browser.newContext();
  try {
    const entrance = new URL("/api/dashboard", site);
    entrance.searchParams.set("token", environment.DASHBOARD_TOKEN ?? "");
    await context.request.get(entrance.href, { maxRedirects: 0 });
    return { fresh: await loadOnce(context, site + path), again: await loadOnce(context, site + path) };
  } finally {
    await context.close();
  }
}

async function loadOnce(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: "commit" });
  const ms = await page.waitForFunction((hasChart) => {
    const link = document.querySelector('nav[aria-label="Time shown"] a');
    const isAlive = link !== null && Object.keys(link).some((it) => it.startsWith("__reactProps"));
    const isDrawn = !hasChart || document.querySelector(".recharts-bar-rectangle path") !== null;
    return isAlive && isDrawn ? performance.now() : false;
  }, !url.endsWith(EMPTY));
  const interactive = await ms.jsonValue();
  await page.close();
  if (interactive === false) throw new Error(`${url} never became usable.`);
  return interactive;
}
