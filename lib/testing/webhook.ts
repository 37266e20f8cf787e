import { env } from "@/lib/env";
import { signBody } from "@/lib/testing/stripe-events";

/** A request as it reaches the webhook's door. What is left out is signed rightly and just now. */
export function webhookRequest(
  body: string | ReadableStream<Uint8Array>,
  headers: Record<string, string> = {},
): Request {
  const init = { method: "POST", body, headers: { "content-type": "application/json", ...headers }, duplex: "half" };
  return new Request("http://localhost:3000/api/webhooks/stripe", init);
}

/** The signature header for a body, with the first secret of this environment. */
export function signatureFor(body: string, timestamp?: number): Record<string, string> {
  return { "stripe-signature": signBody(body, { secret: env().STRIPE_WEBHOOK_SECRET[0] ?? "", timestamp }) };
}
