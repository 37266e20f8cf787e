import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One request as a stand-in sees it: the body is read in full, at most 2 MB. */
export type Incoming = { method: string; url: URL; path: string; headers: IncomingHttpHeaders; body: string };

export type Reply = { status: number; headers?: Record<string, string>; body: string };

/** An answer that is written piece by piece. Where `pieces` throws `Cut`, the connection is cut. */
export type Streamed = { status: number; headers: Record<string, string>; pieces: AsyncIterable<string> };

export class Cut extends Error {}

/** "hang" never answers, "drop" cuts the connection: how a provider fails without a status code. */
export type Outcome = Reply | Streamed | "hang" | "drop";

export type Listening = { origin: string; port: number; close(): Promise<void> };

const BODY_LIMIT = 2 * 1024 * 1024;

/** Serves on 127.0.0.1; port 0 takes any free one. Rejects when the port is taken. */
export async function listen(port: number, answer: (incoming: Incoming) => Promise<Outcome>): Promise<Listening> {
  const server = createServer((request, response) => {
    reply(request, response, answer).catch((error: unknown) => {
      // A peer that went away while we wrote is its own affair; anything else must be seen.
      if (!response.writable) return;
      console.error("stand-in failed", error);
      response.destroy();
    });
  });
  // The product's pooled connections outlive its pauses; closing first would look like a provider fault.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${bound}`,
    port: bound,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function reply(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (incoming: Incoming) => Promise<Outcome>,
): Promise<void> {
  const body = await readBody(request);
  if (body === null) {
    response.writeHead(413, { "content-type": "text/plain" }).end("The body is larger than 2 MB.");
    return;
  }
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  const method = request.method ?? "GET";
  const outcome = await answer({ method, url, path: url.pathname, headers: request.headers, body });
  if (outcome === "hang") return;
  if (outcome === "drop") {
    request.socket.destroy();
    return;
  }
  response.writeHead(outcome.status, outcome.headers);
  if ("pieces" in outcome) await stream(response, outcome);
  else response.end(method === "HEAD" ? undefined : outcome.body);
}

async function stream(response: ServerResponse, { pieces }: Streamed): Promise<void> {
  try {
    for await (const piece of pieces) {
      // Who has gone away reads no further.
      if (response.destroyed) return;
      response.write(piece);
    }
    response.end();
  } catch (error) {
    if (!(error instanceof Cut)) throw error;
    response.destroy();
  }
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return { status, headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(value, null, 2) };
}

export function redirect(location: string): Reply {
  return { status: 303, headers: { location, "cache-control": "no-store" }, body: "" };
}

export function header(incoming: Incoming, name: string): string | undefined {
  const value = incoming.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
