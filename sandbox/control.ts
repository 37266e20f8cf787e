import { z } from "zod";
import type { AlertLog } from "./alert-log";
import type { CallLog } from "./call-log";
import { CONTROL_STRIPE_ROUTES } from "./control-stripe";
import { FAULTS, type Faults, hasFault, PROVIDERS } from "./faults";
import { type Incoming, json, type Listening, listen, type Outcome, type Reply } from "./http-server";
import type { MailHandle } from "./mail";
import type { OpenaiHandle } from "./openai";
import { matchRoute, type Route } from "./router";
import { StripeProblem } from "./stripe/problem";
import type { StripeHandle } from "./stripe/stripe-stand-in";

export type ControlParts = {
  stripe: StripeHandle;
  mail: MailHandle;
  log: AlertLog;
  calls: CallLog;
  openai: OpenaiHandle;
  faults: Faults;
};

export type ControlCall = ControlParts & {
  id: string;
  query: URLSearchParams;
  /** The first of a list, as many as `?limit=` asks for; all without it. */
  some<Item>(items: Item[]): Item[];
  /** Parses the JSON body; a body that does not fit is answered with 400. */
  read<Schema extends z.ZodType>(schema: Schema): z.output<Schema>;
};

export type ControlRoute = Route<(call: ControlCall) => unknown>;

class ControlProblem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    detail: string,
  ) {
    super(detail);
  }
}

const faultSchema = z
  .strictObject({
    provider: z.enum(PROVIDERS),
    fault: z.enum(FAULTS),
    times: z.number().int().min(1).max(10_000).optional(),
  })
  .refine(({ provider, fault }) => hasFault(provider, fault), "this provider does not fail like this");

const ROUTES: readonly ControlRoute[] = [
  {
    method: "GET",
    pattern: "/mails",
    handler: ({ mail, query, some }) => ({ mails: some(mail.list({ to: query.get("to") ?? undefined })) }),
  },
  {
    method: "GET",
    pattern: "/mails/{id}",
    handler: ({ mail, id }) => {
      const found = mail.get(id);
      if (!found) throw new ControlProblem(404, "Not found", `There is no mail ${id}.`);
      return found;
    },
  },
  { method: "DELETE", pattern: "/mails", handler: ({ mail }) => mail.clear() },
  { method: "GET", pattern: "/mail-counts", handler: ({ mail }) => ({ counts: mail.acceptedByKey() }) },
  { method: "GET", pattern: "/alerts", handler: ({ log, some }) => ({ alerts: some(log.list()) }) },
  { method: "GET", pattern: "/connector-calls", handler: ({ calls, some }) => ({ calls: some(calls.list()) }) },
  { method: "GET", pattern: "/model-calls", handler: ({ openai, some }) => ({ calls: some(openai.list()) }) },
  { method: "GET", pattern: "/faults", handler: ({ faults }) => ({ faults: faults.list() }) },
  {
    method: "PUT",
    pattern: "/faults",
    handler: ({ faults, read }) => {
      const { provider, fault, times } = read(faultSchema);
      faults.set(provider, fault, times);
      return { faults: faults.list() };
    },
  },
  {
    method: "POST",
    pattern: "/reset",
    handler: ({ stripe, mail, log, calls, openai, faults }) => {
      for (const part of [stripe, mail, log, calls, openai, faults]) part.reset();
    },
  },
  ...CONTROL_STRIPE_ROUTES,
];

/** The stand-ins' own JSON interface: what the control panel and outside tests use. */
export async function startControl(options: ControlParts & { port: number }): Promise<Listening> {
  const { port, ...parts } = options;
  return listen(port, async (incoming) => answer(parts, incoming));
}

function answer(parts: ControlParts, incoming: Incoming): Outcome {
  const match = matchRoute(ROUTES, incoming.method, incoming.path);
  if (match === null) return problem(404, "Not found", `There is nothing at ${incoming.path}.`);
  if (match === "method") return problem(405, "Method not allowed", `${incoming.method} does not work here.`);
  const query = incoming.url.searchParams;
  try {
    const value = match.handler({
      ...parts,
      id: match.params.id ?? "",
      query,
      some: (items) => items.slice(0, Number(query.get("limit")) || undefined),
      read: (schema) => readBody(schema, incoming.body),
    });
    return json(200, value ?? { ok: true });
  } catch (error) {
    if (error instanceof ControlProblem) return problem(error.status, error.title, error.message);
    if (error instanceof StripeProblem) return problem(error.status, "Stripe refused", error.message);
    throw error;
  }
}

function readBody<Schema extends z.ZodType>(schema: Schema, body: string): z.output<Schema> {
  let value: unknown;
  try {
    value = body ? JSON.parse(body) : {};
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ControlProblem(400, "Invalid body", "The body is not JSON.");
  }
  const result = schema.safeParse(value);
  if (!result.success) throw new ControlProblem(400, "Invalid body", z.prettifyError(result.error));
  return result.data;
}

function problem(status: number, title: string, detail: string): Reply {
  return json(status, { type: "about:blank", title, status, detail }, { "content-type": "application/problem+json" });
}
