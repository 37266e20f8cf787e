import type { IncomingMessage, ServerResponse } from "node:http";
import { answerTrack, TRACK_ANSWER, TRACK_HEADERS, TRACK_PATH } from "@/app/api/v1/metrics/track/answer-track";
import { corsHeaders } from "@/lib/cors";
import { tooLarge } from "@/lib/http-body";
import { log } from "@/lib/log";
import { describeProblem, problem } from "@/lib/problem";
import nextConfig from "./next.config.mjs";

/**
 * The hot path of a self-hosted server: an event is answered through the verbs of its route handler, before Next makes
 * a request of its own kind of it, which takes several times as long as all the rest. Statuses, headers and limits are
 * the handler's.
 */
type Asking = { address: string; requestId: string; isDraining: boolean };

export function isTrack({ method, url = "" }: IncomingMessage): boolean {
  return method === "POST" && (url === TRACK_PATH || url.startsWith(`${TRACK_PATH}?`));
}

export async function answerAtTheTrackDoor(
  request: IncomingMessage,
  response: ServerResponse,
  { address, requestId, isDraining }: Asking,
): Promise<void> {
  const startedAt = performance.now();
  alwaysSent ??= await readAlwaysSent();
  const headers = new NodeHeaders(request);
  const sent = { "X-Request-Id": requestId, ...(isDraining ? { Connection: "close" } : {}), ...alwaysSent };
  let status = 200;
  try {
    await answerTrack({ headers, address, read: (maxBytes) => readCapped(request, maxBytes) });
    response.writeHead(status, { ...sent, ...TRACK_HEADERS, ...corsHeaders(headers), "content-length": LENGTH });
    response.end(TRACK_ANSWER);
  } catch (error) {
    // Gone in the middle of its own request: nobody is there to be answered.
    if (request.destroyed && !request.complete) return;
    const refusal = problem(describeProblem(error, requestId));
    status = refusal.status;
    const body = await refusal.text();
    const length = { "content-length": Buffer.byteLength(body) };
    response.writeHead(status, { ...sent, ...Object.fromEntries(refusal.headers), ...corsHeaders(headers), ...length });
    response.end(body);
  }
  const ms = Math.round(performance.now() - startedAt);
  log().info({ requestId, method: request.method, path: TRACK_PATH, status, ms }, "request");
}

const LENGTH = Buffer.byteLength(TRACK_ANSWER);
let alwaysSent: Record<string, string> | undefined;

/** What next.config.mjs says goes with every answer under /api. */
async function readAlwaysSent(): Promise<Record<string, string>> {
  const rules = ((await nextConfig.headers?.()) ?? []).filter(
    (it) => it.source === "/:path*" || /\bapi\b/.test(it.source),
  );
  return Object.fromEntries(rules.flatMap((rule) => rule.headers.map(({ key, value }) => [key, value])));
}

/** A request's headers, read as those of the web are. */
class NodeHeaders {
  readonly #headers: IncomingMessage["headers"];
  constructor(request: IncomingMessage) {
    this.#headers = request.headers;
  }
  get(name: string): string | null {
    const value = this.#headers[name];
    return (Array.isArray(value) ? value.join(", ") : value) ?? null;
  }
}

/** The body to its end, or not a byte more than the cap. */
async function readCapped(request: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) reject(tooLarge(maxBytes));
      else chunks.push(chunk);
    });
    request.once("end", () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.once("close", () => {
      if (!request.complete) reject(new Error("The request ended in the middle."));
    });
  });
}
