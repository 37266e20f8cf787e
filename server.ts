import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import next from "next";
import { clientAddressOf } from "@/lib/client-address";
import { type Env, EnvironmentError, env, loadEnvFile } from "@/lib/env";
import { newId } from "@/lib/ids";
import { answeringTo } from "@/lib/missing-page";
import { problem } from "@/lib/problem";
import nextConfig from "./next.config.mjs";
import { pageDoor } from "./page-door";
import { answerAtTheTrackDoor, isTrack } from "./track-door";

/**
 * The self-hosted server around Next: the client's true address, a request id, limits on how long a request may
 * take to arrive, and a calm end on SIGTERM (finish what runs, take nothing new, then close).
 */
const HEADERS_MS = 10_000;
const REQUEST_MS = 30_000;
const KEEP_ALIVE_MS = 5_000;
const DRAIN_MS = 20_000;
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

const isDevelopment = process.env.NODE_ENV === "development";
loadEnvFile();

function readEnv(): Env {
  try {
    return env();
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    process.stderr.write(`Levqor cannot start. ${error.message}\n`);
    process.exit(1);
  }
}

const { HOST, PORT: port, TRUSTED_PROXY_HOPS: hops, LEVQOR_SANDBOX } = readEnv();
// The sandbox opens its doors to this machine only.
const hostname = LEVQOR_SANDBOX === "1" ? "127.0.0.1" : HOST;
const server = createServer({
  headersTimeout: HEADERS_MS,
  requestTimeout: REQUEST_MS,
  keepAliveTimeout: KEEP_ALIVE_MS,
  // How often late ones are looked for; Node's own 30 s would double every limit.
  connectionsCheckingInterval: 2_000,
});
const app = next({ dev: isDevelopment, httpServer: server, port, hostname: "localhost" });
const handle = app.getRequestHandler();
await app.prepare();
const answerAtThePageDoor = isDevelopment ? () => false : pageDoor(nextConfig.distDir ?? ".next");

server.on("request", (request: IncomingMessage, response: ServerResponse) => {
  const id = newId("req");
  const forwarded = [request.headers["x-forwarded-for"]].flat().join(",");
  const address = clientAddressOf(request.socket.remoteAddress, forwarded, hops);
  // Whatever a client sent under these names is not to be believed.
  request.headers["x-request-id"] = id;
  request.headers["x-levqor-address"] = address;
  request.headers["x-forwarded-for"] = address;
  delete request.headers["x-real-ip"];
  if (isTrack(request)) return void answerAtTheTrackDoor(request, response, { address, requestId: id, isDraining });
  response.setHeader("X-Request-Id", id);
  if (isDraining) response.setHeader("Connection", "close");
  const refusal = refusalOf(request.method ?? "", request.url ?? "");
  if (refusal) return void refuse(response, refusal);
  if (answerAtThePageDoor(request, response)) return;
  void answeringTo(response, () => handle(request, response));
});

/** What Next would answer in words of its own, or not at all: refused here in the form of every other problem. */
function refusalOf(method: string, url: string): Response | null {
  if (!METHODS.includes(method)) {
    const headers = { Allow: METHODS.join(", ") };
    return problem({ code: "method_not_allowed", status: 405, detail: `Allowed here: ${headers.Allow}.`, headers });
  }
  const path = url.split("?")[0] ?? "";
  if (isDecodable(path)) return null;
  return problem({ code: "invalid", status: 400, detail: "The address holds a percent sign that stands for nothing." });
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

async function refuse(response: ServerResponse, refusal: Response): Promise<void> {
  response.writeHead(refusal.status, Object.fromEntries(refusal.headers));
  response.end(await refusal.text());
}

let isDraining = false;
const shared = globalThis as typeof globalThis & { levqorStopWorker?: (timeoutMs: number) => Promise<void> };

async function drain(): Promise<void> {
  if (isDraining) return;
  isDraining = true;
  const force = setTimeout(() => process.exit(1), DRAIN_MS + 5_000);
  force.unref();
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  await Promise.all([closed, shared.levqorStopWorker?.(DRAIN_MS)]);
  process.exit(0);
}
process.on("SIGTERM", drain);
process.on("SIGINT", drain);

server.on("error", (error: NodeJS.ErrnoException) => {
  const reason =
    error.code === "EADDRINUSE" ? `Port ${port} is taken. Choose another: PORT=3100 npm start` : error.message;
  process.stderr.write(`Levqor cannot start. ${reason}\n`);
  process.exit(1);
});
server.listen(port, hostname, () => {
  const { port: bound } = server.address() as AddressInfo;
  process.stdout.write(`Levqor is ready on http://localhost:${bound}\n`);
});
