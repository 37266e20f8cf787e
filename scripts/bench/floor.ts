import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import type { Cluster } from "../faults/cluster";

/** A bare server that writes one row for each post: what this machine can do at best. */
export async function startFloor({ environment }: Cluster): Promise<{ url: string; stop(): Promise<void> }> {
  const pool = new pg.Pool({ connectionString: environment.DATABASE_URL, max: 8 });
  await pool.query("CREATE TABLE floor (id text PRIMARY KEY, body jsonb NOT NULL)");
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    await pool.query("INSERT INTO floor VALUES ($1, $2)", [crypto.randomUUID(), body]);
    response.end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await pool.end();
    },
  };
}
