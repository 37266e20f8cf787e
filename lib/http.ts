import type { z } from "zod";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { type BodyType, bodyType, parseBody } from "@/lib/http-body";
import { newId } from "@/lib/ids";
import { log } from "@/lib/log";
import { isPlainText } from "@/lib/plain-text";
import { describeProblem, problem, problemPage } from "@/lib/problem";
import { type Limit, limitRequest } from "@/lib/rate-limit";

const DEFAULT_MAX_BYTES = 64 * 1_024;
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;
type Method = (typeof METHODS)[number];

/** What every handler is given. `params` are the path's. */
export type RouteContext<Body, Who> = {
  request: Request;
  requestId: string;
  address: string;
  params: Record<string, string>;
  body: Body;
  who: Who;
};

type RouteOptions<Schema extends z.ZodType | undefined, Who> = {
  /** Who may come in: returns who it is, or throws `unauthorized`, `forbidden`, `not_found`. */
  guard?: (request: Request) => Promise<Who> | Who;
  limit?: Limit;
  body?: Schema;
  types?: readonly BodyType[];
  maxBytes?: number;
};

type NextContext = { params?: Promise<Record<string, string | string[]>> };
export type Handler = (request: Request, context?: NextContext) => Promise<Response>;

/**
 * A door: request id, guard, rate limit, capped and strictly parsed body, errors as problem+json, one log line.
 * Without `body` the stream is left to the handler untouched (webhooks need the raw bytes).
 */
export function route<Schema extends z.ZodType | undefined = undefined, Who = undefined>(
  options: RouteOptions<Schema, Who>,
  handle: (
    context: RouteContext<Schema extends z.ZodType ? z.infer<Schema> : undefined, Who>,
  ) => Promise<Response> | Response,
): Handler {
  return async (request, next) => {
    const requestId = request.headers.get("x-request-id") ?? newId("req");
    const address = clientAddress(request.headers);
    const startedAt = performance.now();
    let response: Response;
    try {
      const who = (await options.guard?.(request)) as Who;
      if (options.limit) await limitRequest(options.limit, address);
      const types = options.types ?? (["json"] as const);
      const parsed = options.body
        ? await parseBody(request, { schema: options.body, types, maxBytes: options.maxBytes ?? DEFAULT_MAX_BYTES })
        : undefined;
      const body = parsed as Schema extends z.ZodType ? z.infer<Schema> : undefined;
      response = await handle({ request, requestId, address, params: await readParams(next), body, who });
    } catch (error) {
      const described = describeProblem(error, requestId);
      response = wantsPage(request) ? problemPage(described, cameFrom(request)) : problem(described);
    }
    response.headers.set("X-Request-Id", requestId);
    const path = new URL(request.url).pathname;
    const ms = Math.round(performance.now() - startedAt);
    log().info({ requestId, method: request.method, path, status: response.status, ms }, "request");
    return response;
  };
}

/** One handler a method; every other method is 405 with `Allow`. Spread it into a route file's exports. */
export function methods(handlers: Partial<Record<Method, Handler>>): Record<Method, Handler> {
  const own = { ...handlers };
  if (own.GET && !own.HEAD) own.HEAD = own.GET;
  const allow = [...METHODS.filter((it) => own[it]), ...(own.OPTIONS ? [] : ["OPTIONS"])].join(", ");
  const refuse = route({}, () =>
    problem({ code: "method_not_allowed", status: 405, detail: `Allowed here: ${allow}.`, headers: { Allow: allow } }),
  );
  const options = route({}, () => new Response(null, { status: 204, headers: { Allow: allow } }));
  const all = Object.fromEntries(METHODS.map((it) => [it, own[it] ?? (it === "OPTIONS" ? options : refuse)]));
  return all as Record<Method, Handler>;
}

/** JSON that no cache keeps. */
export function json(value: unknown, init: { status?: number; headers?: Record<string, string> } = {}): Response {
  return Response.json(value, {
    status: init.status ?? 200,
    headers: { "Cache-Control": "no-store", ...init.headers },
  });
}

/** 303: what a plain form post is answered with, so that a reload does not post again. */
export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location, "Cache-Control": "no-store" } });
}

/**
 * The client's address. `server.ts` writes it from the socket and TRUSTED_PROXY_HOPS over anything a client sent;
 * on Vercel the platform does.
 */
export function clientAddress(headers: Headers): string {
  const header = env().VERCEL ? "x-real-ip" : "x-levqor-address";
  return headers.get(header) ?? "unknown";
}

/** Refuses a form that another site posted. Browsers send `Sec-Fetch-Site`; older ones at least `Origin`. */
export function requireSameOrigin(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const own = request.headers.get("host");
  const fromElsewhere = site
    ? !["same-origin", "none"].includes(site)
    : origin !== null && URL.parse(origin)?.host !== own;
  if (fromElsewhere) throw new AppError("forbidden", "This form can only be sent from this site.");
}

/** The path of the page of ours that a request came from; null when its browser does not tell, or it is another site's. */
function cameFrom(request: Request): string | null {
  const page = URL.parse(request.headers.get("referer") ?? "");
  if (!page || page.host !== request.headers.get("host")) return null;
  // Two slashes at its start would name another site.
  return page.pathname.replace(/^\/+/, "/") + page.search;
}

function wantsPage(request: Request): boolean {
  return bodyType(request) === "form" && (request.headers.get("accept") ?? "").includes("text/html");
}

async function readParams(next: NextContext | undefined): Promise<Record<string, string>> {
  const params = Object.entries((await next?.params) ?? {}).map(([name, it]) => [name, [it].flat().join("/")] as const);
  if (params.every(([, part]) => isPlainText(part))) return Object.fromEntries(params);
  throw new AppError("not_found", "There is nothing here.");
}
