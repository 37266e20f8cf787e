import { z } from "zod";
import type { ControlCall, ControlRoute } from "./control";
import type { Delivery } from "./stripe/deliveries";

const settleSchema = z.strictObject({ outcome: z.enum(["succeeded", "failed"]) });
const refundSchema = z.strictObject({ amount: z.number().int().positive().optional() });
const closeSchema = z.strictObject({ outcome: z.enum(["won", "lost"]) });
const renewSchema = z.strictObject({ outcome: z.enum(["paid", "failed"]) });
const cancelSchema = z.strictObject({ atPeriodEnd: z.boolean().optional() });
const payerSchema = z.strictObject({ email: z.email(), name: z.string().min(1) });
const webhookSchema = z.strictObject({ url: z.url({ protocol: /^https?$/ }), secret: z.string().min(1) });
const modeSchema = z.strictObject({
  hold: z.boolean().optional(),
  shuffle: z.boolean().optional(),
  repeat: z.number().int().min(1).max(20).optional(),
  /** Lets held events go now. */
  release: z.boolean().optional(),
});

const route = (method: string, pattern: string, handler: (call: ControlCall) => unknown): ControlRoute => ({
  method,
  pattern,
  handler,
});

/** What can be done to Stripe from outside. Ids are Stripe's own. */
export const CONTROL_STRIPE_ROUTES: readonly ControlRoute[] = [
  route("GET", "/stripe/events", ({ stripe, query, some }) => {
    const type = query.get("type");
    return { events: some(stripe.events().filter((it) => !type || it.type === type)) };
  }),
  route("POST", "/stripe/events/redeliver", ({ stripe }) => ({ redelivered: stripe.redeliver() })),
  route("POST", "/stripe/events/{id}/redeliver", ({ stripe, id }) => ({ redelivered: stripe.redeliver(id) })),
  route("GET", "/stripe/deliveries", (call) => deliveriesView(call)),
  route("POST", "/stripe/deliveries", (call) => {
    const { release, ...mode } = call.read(modeSchema);
    call.stripe.setMode(Object.fromEntries(Object.entries(mode).filter(([, value]) => value !== undefined)));
    const released = release ? call.stripe.release() : 0;
    return { ...deliveriesView(call), released };
  }),
  route("POST", "/stripe/deliveries/release", ({ stripe }) => ({ released: stripe.release() })),
  route("POST", "/stripe/deliveries/hurry", ({ stripe }) => stripe.hurry()),
  route("GET", "/stripe/sessions", ({ stripe, some }) => ({
    sessions: some(stripe.sessions()).map((session) => ({ ...session, facts: stripe.facts(session) })),
  })),
  route("GET", "/stripe/subscriptions", ({ stripe, some }) => ({ subscriptions: some(stripe.subscriptions()) })),
  route("POST", "/stripe/sessions/{id}/pay", ({ stripe, id, read }) => stripe.pay(id, read(payerSchema))),
  route("POST", "/stripe/sessions/{id}/debit", ({ stripe, id, read }) => stripe.debit(id, read(payerSchema))),
  route("POST", "/stripe/sessions/{id}/settle", ({ stripe, id, read }) =>
    stripe.settle(id, read(settleSchema).outcome),
  ),
  route("POST", "/stripe/sessions/{id}/expire", ({ stripe, id }) => stripe.expire(id)),
  route("POST", "/stripe/payments/{id}/refund", ({ stripe, id, read }) => stripe.refund(id, read(refundSchema).amount)),
  route("POST", "/stripe/payments/{id}/dispute", ({ stripe, id }) => stripe.dispute(id)),
  route("POST", "/stripe/payments/{id}/dispute/close", ({ stripe, id, read }) =>
    stripe.closeDispute(id, read(closeSchema).outcome),
  ),
  route("POST", "/stripe/subscriptions/{id}/renew", ({ stripe, id, read }) =>
    stripe.renew(id, read(renewSchema).outcome),
  ),
  route("POST", "/stripe/subscriptions/{id}/cancel", ({ stripe, id, read }) =>
    stripe.cancel(id, read(cancelSchema).atPeriodEnd),
  ),
  route("PUT", "/stripe/webhook", ({ stripe, read }) => {
    const webhook = read(webhookSchema);
    stripe.setWebhook(webhook);
    return { url: webhook.url };
  }),
];

function deliveriesView({ stripe, some }: ControlCall): object {
  const all = stripe.deliveries();
  const count = (status: Delivery["status"]): number => all.filter((it) => it.status === status).length;
  const totals = {
    held: count("held"),
    waiting: count("waiting"),
    delivered: count("delivered"),
    failed: count("failed"),
  };
  return { mode: stripe.mode(), totals, deliveries: some(all) };
}
