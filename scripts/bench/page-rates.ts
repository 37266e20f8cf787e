import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import autocannon from "autocannon";

const CONNECTIONS = 16;
const SECONDS = 5;
const COMPRESSED = { "accept-encoding": "br, gzip" };
/** nextjs/saas-starter's landing page on two cores, and how many times as many ours are to serve. */
const STARTER_PER_SECOND = 199;
const TIMES = { throughNext: 3.5, aheadOfTime: 8 };

type Rate = { perSecond: number; p99Ms: number; failed: number };
type PageRates = {
  page: string;
  connections: number;
  aheadOfTime: Rate;
  throughNext: Rate;
  floorPerSecond: number;
  bars: typeof TIMES;
  missed: string[];
};

/** As server.ts sends it, as Next compresses it for each visitor (a part's query leads past the door), and the floor. */
export async function pageRates(site: string, page: string): Promise<PageRates> {
  const url = site + page;
  const next = `${url}?_rsc=`;
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
  for (const it of [url, next]) await load(it, 2);
  const [aheadOfTime, throughNext] = [await load(url, SECONDS), await load(next, SECONDS)];
  const floor = await loadFloor(bytes);
  const bars = {
    throughNext: TIMES.throughNext * STARTER_PER_SECOND,
    aheadOfTime: TIMES.aheadOfTime * STARTER_PER_SECOND,
  };
  const missed = Object.entries({ aheadOfTime, throughNext }).flatMap(([name, { perSecond, failed }]) => {
    const bar = bars[name as keyof typeof bars];
    return [
      ...(perSecond < bar ? [`${name} ${perSecond}/s, not ${bar}/s`] : []),
      ...(failed > 0 ? [`${name} ${failed} failed`] : []),
    ];
  });
  return { page, connections: CONNECTIONS, aheadOfTime, throughNext, floorPerSecond: floor.perSecond, bars, missed };
}

async function load(url: string, duration: number): Promise<Rate> {
  const { requests, latency, non2xx, errors } = await autocannon({
    ...{ url, connections: CONNECTIONS, duration, headers: COMPRESSED },
  });
  return { perSecond: requests.average, p99Ms: latency.p99, failed: non2xx + errors };
}

/** A bare server that sends the same page from memory. */
async function loadFloor(bytes: Buffer): Promise<Rate> {
  const server = createServer((_request, response) => response.end(bytes));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const rate = await load(`http://127.0.0.1:${port}/`, SECONDS);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return rate;
}
