import { after } from "next/server";
import { receiveStripeEvent } from "@/lib/billing/receive-stripe-event";
import { runsInlineWorker } from "@/lib/env";
import { json, methods, route } from "@/lib/http";
import { readCapped } from "@/lib/http-body";
import { log } from "@/lib/log";
import { verifyStripeEvent } from "@/lib/stripe";
import { deliverDue } from "@/start-up";

const MAX_BYTES = 1_048_576;
const DELIVER_MS = 8_000;

/** All of Stripe's events. No rate limit: only Stripe can sign, and what it signs must come in. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({}, async ({ request, requestId }) => {
    const raw = await readCapped(request, MAX_BYTES);
    const event = verifyStripeEvent(raw, request.headers.get("stripe-signature"));
    const { isNew, outcome } = await receiveStripeEvent(event);
    log().info({ requestId, eventId: event.id, type: event.type, isNew, outcome }, "stripe event");
    if (isNew && !runsInlineWorker()) after(() => deliverDue(DELIVER_MS));
    return json({ received: true });
  }),
});
