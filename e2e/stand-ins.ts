import { type APIRequestContext, type APIResponse, expect } from "@playwright/test";

/** For what takes tenths of a second: by itself a poll soon looks once a second. */
export const LOOK_OFTEN = { intervals: [100] };

type Provider = "stripe" | "resend" | "telegram" | "whatsapp" | "openai";
type Fault = "none" | "error500" | "rateLimited" | "hang" | "acceptThenDrop";

export type Mail = {
  id: string;
  to: string;
  from: string;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
};
type Alert = { channel: "telegram" | "whatsapp"; text: string };
type Delivery = { type: string; status: "held" | "waiting" | "delivered" | "failed" };
type StripeState = {
  sessions: { id: string; status: string; amount_total: number; customer_details: { email: string | null } | null }[];
  totals: { held: number; waiting: number; delivered: number; failed: number };
  /** Newest first. */
  deliveries: Delivery[];
};

/** Mails the provider accepted for one address, newest first. */
export async function listMails(request: APIRequestContext, to: string): Promise<Mail[]> {
  const { emails } = await read<{ emails: Mail[] }>(
    await request.get(`/api/sandbox/emails?to=${encodeURIComponent(to)}`),
  );
  return emails;
}

/** Alerts to the team in which a text stands, newest first. */
export async function listAlerts(request: APIRequestContext, text: string): Promise<Alert[]> {
  const { alerts } = await read<{ alerts: Alert[] }>(await request.get("/api/sandbox/alerts"));
  return alerts.filter((alert) => alert.text.includes(text));
}

/** The newest 100 checkouts and webhook deliveries, and how all deliveries stand. */
export async function readStripe(request: APIRequestContext): Promise<StripeState> {
  return read<StripeState>(await request.get("/api/sandbox/stripe"));
}

/** `times` = requests it hits before the provider heals by itself. */
export async function setFault(
  request: APIRequestContext,
  provider: Provider,
  fault: Fault,
  times?: number,
): Promise<void> {
  await read(await request.put("/api/sandbox/faults", { data: { provider, fault, times } }));
}

/** Every provider works, and events travel at once: what a test that disturbed them leaves behind. */
export async function healAll(request: APIRequestContext): Promise<void> {
  for (const provider of ["stripe", "resend", "telegram", "whatsapp", "openai"] as const)
    await setFault(request, provider, "none");
  const data = { action: "deliveries", hold: false, shuffle: false, repeat: 1, release: true };
  await read(await request.post("/api/sandbox/stripe", { data }));
}

/** Waits until no webhook is on its way any more. */
export async function waitForWebhooks(request: APIRequestContext): Promise<void> {
  await expect
    .poll(async () => (await readStripe(request)).totals.waiting, { message: "webhooks on their way", ...LOOK_OFTEN })
    .toBe(0);
}

async function read<Answer>(response: APIResponse): Promise<Answer> {
  expect(response.ok(), `${response.url()} answered ${response.status()}: ${await response.text()}`).toBe(true);
  return (await response.json()) as Answer;
}
