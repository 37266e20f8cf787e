import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import autocannon from "autocannon";
import { listSitePages } from "@/app/(site)/site-pages";
import { startCluster } from "../faults/cluster";
import { auditPages } from "./audit-pages";
import { emptyPageBytes, scriptBytes } from "./script-bytes";

const CONNECTIONS = 16;
const SECONDS = 5;
const COMPRESSED = { "accept-encoding": "br, gzip" };
/** nextjs/saas-starter's landing page on two cores, and how many times as many ours are to serve. */
const STARTER_PER_SECOND = 199;
const TIMES = { throughNext: 3.5, aheadOfTime: 8 };
/** Gzip bytes of scripts that a page may send more than an empty one. */
const MOST_OVER_EMPTY = 12_000;

/** Static pages as they are served, then the scripts and the Lighthouse scores of every public page, one line each. */
export async function benchPages(distDir: string): Promise<object[]> {
  const empty = emptyPageBytes();
  const cluster = await startCluster({ servers: 1, distDir });
  try {
    const [site = ""] = cluster.urls;
    const served: object[] = [];
    for (const page of ["/", "/pricing"]) served.push(await measure(`${site}${page}`, page));
    const scripts = new Map<string, number>();
    for (const { path } of listSitePages())
      scripts.set(path, scriptBytes(distDir, await (await fetch(site + path)).text()));
    const audits = await auditPages(site);
    return [
      ...served,
      ...audits.map((it) => {
        const scriptsOverEmpty = (scripts.get(it.page) ?? 0) - empty;
        return { ...it, scriptsOverEmpty, isSmall: scriptsOverEmpty <= MOST_OVER_EMPTY };
      }),
    ];
  } finally {
    await cluster.stop();
  }
}

/** As server.ts sends it, as Next compresses it for each visitor (a query leads past the door), and the floor. */
async function measure(url: string, page: string): Promise<object> {
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
  await load(url, 2);
  await load(`${url}?through=next`, 2);
  const ahead = await load(url, SECONDS);
  const next = await load(`${url}?through=next`, SECONDS);
  const floorPerSecond = await loadFloor(bytes);
  const [aheadOfTime, throughNext] = [ahead.requests.average, next.requests.average];
  return {
    ...{ page, connections: CONNECTIONS },
    aheadOfTime: { perSecond: aheadOfTime, p99Ms: ahead.latency.p99, failed: ahead.non2xx + ahead.errors },
    throughNext: { perSecond: throughNext, p99Ms: next.latency.p99, failed: next.non2xx + next.errors },
    floorPerSecond,
    isFast:
      aheadOfTime >= TIMES.aheadOfTime * STARTER_PER_SECOND && throughNext >= TIMES.throughNext * STARTER_PER_SECOND,
  };
}

function load(url: string, duration: number) {
  return autocannon({ url, connections: CONNECTIONS, duration, headers: COMPRESSED });
}

/** A bare server that sends the same page from memory. */
async function loadFloor(bytes: Buffer): Promise<number> {
  const server = createServer((_request, response) => response.end(bytes));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const result = await load(`http://127.0.0.1:${port}/`, SECONDS);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return result.requests.average;
}
