import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import autocannon from "autocannon";
import { startCluster } from "../faults/cluster";

type PageFigures = { page: string; connections: number; perSecond: number; p99Ms: number; floorPerSecond: number };

const CONNECTIONS = 16;
const SECONDS = 5;

/** Static pages from the server, beside a bare server that sends the same bytes from memory. */
export async function benchPages(distDir: string): Promise<PageFigures[]> {
  const cluster = await startCluster({ servers: 1, distDir });
  try {
    const figures: PageFigures[] = [];
    for (const page of ["/", "/pricing"]) {
      const url = `${cluster.urls[0]}${page}`;
      const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
      await load(url, 2);
      const measured = await load(url, SECONDS);
      const floor = await loadFloor(bytes);
      const { average: perSecond } = measured.requests;
      figures.push({ page, connections: CONNECTIONS, perSecond, p99Ms: measured.latency.p99, floorPerSecond: floor });
    }
    return figures;
  } finally {
    await cluster.stop();
  }
}

function load(url: string, duration: number) {
  return autocannon({ url, connections: CONNECTIONS, duration });
}

async function loadFloor(bytes: Buffer): Promise<number> {
  const server = createServer((_request, response) => response.end(bytes));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const result = await load(`http://127.0.0.1:${port}/`, SECONDS);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return result.requests.average;
}
