import { z } from "zod";

const id = z.string().regex(/^\w+$/, "must be an id of Stripe's");
const flag = z.union([z.boolean(), z.enum(["true", "false"]).transform((it) => it === "true")]);

/** What the control panel can make Stripe do; the same fields as JSON and as a plain form. */
export const stripeAction = z.discriminatedUnion("action", [
  z.strictObject({ action: z.literal("settle"), id, outcome: z.enum(["succeeded", "failed"]) }),
  z.strictObject({ action: z.literal("expire"), id }),
  z.strictObject({ action: z.literal("refund"), id, amount: z.coerce.number().int().positive().optional() }),
  z.strictObject({ action: z.literal("dispute"), id }),
  z.strictObject({ action: z.literal("close-dispute"), id, outcome: z.enum(["won", "lost"]) }),
  z.strictObject({ action: z.literal("renew"), id, outcome: z.enum(["paid", "failed"]) }),
  z.strictObject({ action: z.literal("cancel"), id, atPeriodEnd: flag.optional() }),
  z.strictObject({ action: z.literal("redeliver"), id: id.optional() }),
  z.strictObject({
    action: z.literal("deliveries"),
    hold: flag.optional(),
    shuffle: flag.optional(),
    repeat: z.coerce.number().int().min(1).max(20).optional(),
    release: flag.optional(),
  }),
]);

type StripeAction = z.output<typeof stripeAction>;

/** The stand-in's own call for an action. */
export function callOf(action: StripeAction): { path: string; payload: object } {
  switch (action.action) {
    case "settle":
      return { path: `sessions/${action.id}/settle`, payload: { outcome: action.outcome } };
    case "expire":
      return { path: `sessions/${action.id}/expire`, payload: {} };
    case "refund":
      return { path: `payments/${action.id}/refund`, payload: { amount: action.amount } };
    case "dispute":
      return { path: `payments/${action.id}/dispute`, payload: {} };
    case "close-dispute":
      return { path: `payments/${action.id}/dispute/close`, payload: { outcome: action.outcome } };
    case "renew":
      return { path: `subscriptions/${action.id}/renew`, payload: { outcome: action.outcome } };
    case "cancel":
      return { path: `subscriptions/${action.id}/cancel`, payload: { atPeriodEnd: action.atPeriodEnd } };
    case "redeliver":
      return { path: action.id ? `events/${action.id}/redeliver` : "events/redeliver", payload: {} };
    case "deliveries": {
      const { hold, shuffle, repeat, release } = action;
      return { path: "deliveries", payload: { hold, shuffle, repeat, release } };
    }
  }
}
