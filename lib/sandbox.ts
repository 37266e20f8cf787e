import { notFound } from "next/navigation";
import { z } from "zod";
import { env, isSandbox } from "@/lib/env";
import { AppError } from "@/lib/errors";

/** The sandbox's stand-ins, asked over their control address. Nothing here exists outside the sandbox. */
const TIMEOUT_MS = 5_000;

/** Guard of the sandbox's routes: 404 elsewhere. */
export function requireSandboxRoute(): void {
  if (!isSandbox()) throw new AppError("not_found", "There is nothing here.");
}

/** Guard of the sandbox's pages: the ordinary "not found" page elsewhere. */
export function requireSandbox(): void {
  if (!isSandbox()) notFound();
}

const time = z.coerce.date();
const mailSchema = z.object({
  id: z.string(),
  to: z.array(z.string()),
  from: z.string(),
  replyTo: z.array(z.string()),
  subject: z.string(),
  html: z.string().nullable(),
  text: z.string().nullable(),
  headers: z.record(z.string(), z.string()),
  tags: z.array(z.object({ name: z.string(), value: z.string() })),
  idempotencyKey: z.string().nullable(),
  createdAt: time,
});
const alertSchema = z.object({
  id: z.string(),
  channel: z.enum(["telegram", "whatsapp"]),
  to: z.string(),
  text: z.string(),
  parseMode: z.string().nullable(),
  createdAt: time,
});
const sessionSchema = z.object({
  id: z.string(),
  created: z.number(),
  mode: z.string(),
  status: z.string(),
  payment_status: z.string(),
  amount_total: z.number(),
  currency: z.string(),
  customer_details: z.object({ email: z.string().nullable() }).nullable(),
  payment_intent: z.string().nullable(),
  subscription: z.string().nullable(),
  facts: z.object({
    settleable: z.boolean(),
    refundable: z.number(),
    dispute: z.string().nullable(),
    subscriptionStatus: z.string().nullable(),
  }),
});
const eventSchema = z.object({ id: z.string(), type: z.string(), created: z.number() });
const deliveriesSchema = z.object({
  mode: z.object({ hold: z.boolean(), shuffle: z.boolean(), repeat: z.number() }),
  totals: z.object({ held: z.number(), waiting: z.number(), delivered: z.number(), failed: z.number() }),
  deliveries: z.array(
    z.object({
      id: z.string(),
      eventId: z.string(),
      type: z.string(),
      status: z.enum(["held", "waiting", "delivered", "failed"]),
      attempts: z.array(z.object({ at: time, status: z.number().nullable(), error: z.string().nullable() })),
    }),
  ),
});

export const PROVIDERS = [
  ...(["stripe", "resend", "telegram", "whatsapp", "openai"] as const),
  ...(["slack", "notion", "google", "outside"] as const),
] as const;
const CONNECTOR_PROVIDERS: readonly string[] = ["telegram", "whatsapp", "slack", "notion", "google", "outside"];
const CONNECTOR_FAULTS = ["error401", "cutStream", "garbage"] as const;
const COMMON_FAULTS = ["none", "error500", "rateLimited", "hang", "acceptThenDrop"] as const;
const MODEL_FAULTS = ["error401", "cutStream", "garbage", "slow", "echo"] as const;
export const FAULTS = [...COMMON_FAULTS, ...MODEL_FAULTS] as const;
const faultsSchema = z.object({
  faults: z.record(z.enum(PROVIDERS), z.object({ fault: z.enum(FAULTS), times: z.number().nullable() })),
});

const callSchema = z.object({
  id: z.string(),
  provider: z.enum(["slack", "notion", "google", "outside"]),
  action: z.string(),
  facts: z.record(z.string(), z.string()),
  createdAt: time,
});

export type SandboxCall = z.infer<typeof callSchema>;
export type SandboxMail = z.infer<typeof mailSchema>;
export type SandboxAlert = z.infer<typeof alertSchema>;
export type SandboxSession = z.infer<typeof sessionSchema>;
export type SandboxEvent = z.infer<typeof eventSchema>;
export type SandboxDeliveries = z.infer<typeof deliveriesSchema>;
export type SandboxFaults = z.infer<typeof faultsSchema>["faults"];
export type Provider = (typeof PROVIDERS)[number];
export type FaultName = (typeof FAULTS)[number];

/** The ways in which a provider can be made to fail. */
export function faultsOf(provider: Provider): readonly FaultName[] {
  if (provider === "openai") return FAULTS;
  return CONNECTOR_PROVIDERS.includes(provider) ? [...COMMON_FAULTS, ...CONNECTOR_FAULTS] : COMMON_FAULTS;
}

/** Captured mails, newest first; `to` is one address. */
export async function listSandboxMails({ to, limit }: { to?: string; limit?: number } = {}): Promise<SandboxMail[]> {
  const query = new URLSearchParams({ ...(to ? { to } : {}), ...(limit ? { limit: String(limit) } : {}) });
  return (await ask(z.object({ mails: z.array(mailSchema) }), "GET", `/mails?${query}`)).mails;
}

/** One captured mail, or null. */
export async function getSandboxMail(id: string): Promise<SandboxMail | null> {
  try {
    return await ask(mailSchema, "GET", `/mails/${encodeURIComponent(id)}`);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return null;
    throw error;
  }
}

export async function clearSandboxMails(): Promise<void> {
  await ask(z.unknown(), "DELETE", "/mails");
}

/** Messages that reached Telegram and WhatsApp, newest first. */
export async function listSandboxAlerts(limit?: number): Promise<SandboxAlert[]> {
  const path = limit ? `/alerts?limit=${limit}` : "/alerts";
  return (await ask(z.object({ alerts: z.array(alertSchema) }), "GET", path)).alerts;
}

/** What connectors did at Slack, Notion, Gmail and elsewhere, newest first. */
export async function listSandboxCalls(limit?: number): Promise<SandboxCall[]> {
  const path = limit ? `/connector-calls?limit=${limit}` : "/connector-calls";
  return (await ask(z.object({ calls: z.array(callSchema) }), "GET", path)).calls;
}

export async function getSandboxFaults(): Promise<SandboxFaults> {
  return (await ask(faultsSchema, "GET", "/faults")).faults;
}

/** `times` = requests to be hit before the provider heals by itself. */
export async function setSandboxFault(fault: {
  provider: Provider;
  fault: FaultName;
  times?: number;
}): Promise<SandboxFaults> {
  return (await ask(faultsSchema, "PUT", "/faults", fault)).faults;
}

/** Checkout sessions, newest first. Amounts in minor units, times in seconds. */
export async function listSandboxSessions(limit: number): Promise<SandboxSession[]> {
  return (await ask(z.object({ sessions: z.array(sessionSchema) }), "GET", `/stripe/sessions?limit=${limit}`)).sessions;
}

export async function listSandboxEvents(limit: number): Promise<SandboxEvent[]> {
  return (await ask(z.object({ events: z.array(eventSchema) }), "GET", `/stripe/events?limit=${limit}`)).events;
}

export async function getSandboxDeliveries(limit: number): Promise<SandboxDeliveries> {
  return ask(deliveriesSchema, "GET", `/stripe/deliveries?limit=${limit}`);
}

/** Makes Stripe do something: `path` below `/stripe/`, for example `sessions/cs_1/settle`. Gives what it answered. */
export async function tellStripe(path: string, body: object = {}): Promise<unknown> {
  return ask(z.unknown(), "POST", `/stripe/${path}`, body);
}

const problemSchema = z.object({ detail: z.string() });

async function ask<Schema extends z.ZodType>(
  schema: Schema,
  method: string,
  path: string,
  body?: object,
): Promise<z.output<Schema>> {
  const base = env().SANDBOX_CONTROL_URL;
  if (!base) throw new AppError("unavailable", "SANDBOX_CONTROL_URL is not set: start the site with npm run sandbox.");
  let response: Response;
  try {
    response = await fetch(`${base}${path}`, {
      method,
      cache: "no-store",
      body: body && JSON.stringify(body),
      headers: { "content-type": "application/json" },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (cause) {
    throw new AppError("unavailable", "The sandbox's stand-ins do not answer. Start them with npm run sandbox.", {
      cause,
    });
  }
  const answer: unknown = await response.json();
  if (response.ok) return schema.parse(answer);
  const detail = problemSchema.safeParse(answer).data?.detail ?? `The stand-ins answered ${response.status}.`;
  if (response.status === 404) throw new AppError("not_found", detail);
  throw new AppError(response.status === 400 ? "invalid" : "unavailable", detail);
}
