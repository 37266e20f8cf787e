import { createHash } from "node:crypto";
import { type FaultName, RETRY_AFTER_SECONDS } from "../faults";
import { header, type Incoming, json, type Outcome, type Reply } from "../http-server";
import { matchRoute } from "../router";
import { API_ROUTES } from "./api-routes";
import { expandObject } from "./expand";
import { decodeForm } from "./form";
import { newId } from "./ids";
import { type StripeErrorBody, StripeProblem } from "./problem";
import type { StripeWorld } from "./world";

const IDEMPOTENCY_SECONDS = 86_400;

/** Answers one call of Stripe's API, under the fault that hits it. */
export function answerApi(world: StripeWorld, incoming: Incoming, fault: FaultName): Outcome {
  const requestId = newId("req", 14);
  if (fault === "hang") return "hang";
  if (fault === "error500") {
    return failure(requestId, 500, { type: "api_error", message: "An unknown error occurred (sandbox fault)." });
  }
  if (fault === "rateLimited") {
    const reply = failure(requestId, 429, {
      type: "invalid_request_error",
      message: "Request rate limit exceeded (sandbox fault).",
      code: "rate_limit",
    });
    return { ...reply, headers: { ...reply.headers, "retry-after": String(RETRY_AFTER_SECONDS) } };
  }
  const reply = answer(world, incoming, requestId);
  return fault === "acceptThenDrop" ? "drop" : reply;
}

function answer(world: StripeWorld, incoming: Incoming, requestId: string): Reply {
  try {
    authenticate(incoming);
    const params = decodeForm(incoming.method === "POST" ? incoming.body : incoming.url.search);
    if (incoming.method !== "POST") return call(world, incoming, params, requestId, null);
    return once(world, incoming, params, requestId);
  } catch (error) {
    if (error instanceof StripeProblem) return failure(requestId, error.status, error.body);
    throw error;
  }
}

function authenticate(incoming: Incoming): void {
  const key = /^Bearer (.+)$/.exec(header(incoming, "authorization") ?? "")?.[1];
  const refuse = (message: string) => new StripeProblem(401, { type: "invalid_request_error", message });
  if (!key) throw refuse("You did not provide an API key. Send it as 'Authorization: Bearer YOUR_SECRET_KEY'.");
  if (/^(sk|rk)_live_/.test(key)) throw refuse("This is the sandbox: a live key must never be sent here.");
}

/** The same key answers as it did the first time; with other parameters it is refused. */
function once(world: StripeWorld, incoming: Incoming, params: Record<string, unknown>, requestId: string): Reply {
  const key = header(incoming, "idempotency-key");
  if (!key) return call(world, incoming, params, requestId, null);
  const fingerprint = createHash("sha256")
    .update(`${incoming.path}\n${JSON.stringify(params)}`)
    .digest("hex");
  const known = world.state.idempotency[key];
  if (known && known.at > world.now() - IDEMPOTENCY_SECONDS) {
    if (known.fingerprint !== fingerprint) {
      throw new StripeProblem(400, {
        type: "idempotency_error",
        message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
      });
    }
    const headers = {
      ...standardHeaders(requestId),
      "idempotent-replayed": "true",
      "original-request": known.requestId,
    };
    return { status: known.status, headers: { ...headers, "idempotency-key": key }, body: known.body };
  }
  const reply = call(world, incoming, params, requestId, key);
  // Refusals before execution are not remembered, so that a corrected request may use the key again.
  world.state.idempotency[key] = { fingerprint, status: reply.status, body: reply.body, requestId, at: world.now() };
  world.changed();
  return { ...reply, headers: { ...reply.headers, "idempotency-key": key } };
}

function call(
  world: StripeWorld,
  incoming: Incoming,
  params: Record<string, unknown>,
  requestId: string,
  idempotencyKey: string | null,
): Reply {
  const match = matchRoute(API_ROUTES, incoming.method, incoming.path);
  if (!match || match === "method") {
    throw new StripeProblem(404, {
      type: "invalid_request_error",
      message: `Unrecognized request URL (${incoming.method}: ${incoming.path}). The sandbox's Stripe has the routes this product needs.`,
    });
  }
  world.request = { id: requestId, idempotencyKey };
  try {
    const value = match.handler({ world, id: match.params.id ?? "", params });
    if (incoming.method !== "GET") world.changed();
    const paths = Array.isArray(params.expand) ? params.expand.map(String) : [];
    return json(200, expandObject(world.state, value, paths), standardHeaders(requestId));
  } finally {
    world.request = null;
  }
}

function failure(requestId: string, status: number, error: StripeErrorBody): Reply {
  return json(
    status,
    { error: { ...error, doc_url: "https://docs.stripe.com/error-codes" } },
    standardHeaders(requestId),
  );
}

function standardHeaders(requestId: string): Record<string, string> {
  return { "content-type": "application/json", "request-id": requestId };
}
