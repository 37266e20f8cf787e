import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import next from "next";
import pg from "pg";
import { plainFact } from "@/lib/metrics/event";
import { WRITE_EVENTS_SQL, writeParameter } from "@/lib/metrics/write-statement";

/**
 * The servers beside which the tracking is measured, each a process of its own as ours is:
 * `bare` reads a JSON body and answers; `sql` keeps it with our statement as well, and does nothing else; `next FOLDER`
 * is Next alone, on a bare app or on ours.
 */
const OK = '{"status":"ok"}';

async function readJson(request: IncomingMessage): Promise<{ path?: string }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString());
}

const bare: RequestListener = async (request, response) => {
  await readJson(request);
  response.writeHead(200, { "content-type": "application/json" }).end(OK);
};

/** What comes while a statement is under way is in the next one: as much as the database gives. */
function withSql(): RequestListener {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, options: "-c timezone=UTC", max: 1 });
  let waiting: { path: string | null; done: () => void }[] = [];
  let isWriting = false;
  let visitor = 0;
  const common = { referrerHost: "www.google.com", source: "google", device: "desktop" };
  const writeAll = async () => {
    isWriting = true;
    while (waiting.length) {
      const batch = waiting;
      waiting = [];
      const facts = batch.map(({ path }) =>
        plainFact({ type: "page_view", path, visitorHash: `floor-${visitor++ % 200}`, ...common }),
      );
      await pool.query({ name: "write", text: WRITE_EVENTS_SQL, values: [writeParameter(facts)] });
      for (const { done } of batch) done();
    }
    isWriting = false;
  };
  return async (request, response) => {
    const { path = null } = await readJson(request);
    await new Promise<void>((done) => {
      waiting.push({ path, done });
      if (!isWriting) void writeAll();
    });
    response.writeHead(200, { "content-type": "application/json" }).end(OK);
  };
}

async function nextAlone(dir: string): Promise<RequestListener> {
  const app = next({ dev: false, dir, port: 3000, hostname: "localhost" });
  const handle = app.getRequestHandler();
  await app.prepare();
  return (request, response) => void handle(request, response);
}

async function main(): Promise<void> {
  const [kind = "", dir = "."] = process.argv.slice(2);
  const listener = kind === "next" ? await nextAlone(dir) : kind === "sql" ? withSql() : bare;
  const server = createServer(listener);
  server.listen(0, "127.0.0.1", () => {
    process.stdout.write(`${JSON.stringify({ port: (server.address() as AddressInfo).port })}\n`);
  });
}

await main();
