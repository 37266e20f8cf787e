import type Stripe from "stripe";
import { z } from "zod";
import { expand, integer, mergeMetadata, metadata } from "./form";
import { newId } from "./ids";
import { latestCharge, requirePaymentIntent } from "./payments";
import { invalid, missing, readParams } from "./problem";
import type { StripeWorld } from "./world";

const schema = z.strictObject({
  payment_intent: z.string().optional(),
  charge: z.string().optional(),
  amount: integer.optional(),
  reason: z.enum(["duplicate", "fraudulent", "requested_by_customer"]).optional(),
  metadata: metadata.optional(),
  expand: expand.optional(),
});

/** Gives money back, all that is left of it or a part. */
export function createRefund(world: StripeWorld, params: unknown): Stripe.Refund {
  const given = readParams(schema, params);
  const charge = findCharge(world, given);
  const left = charge.amount - charge.amount_refunded;
  const amount = given.amount ?? left;
  if (charge.refunded) {
    throw invalid(`Charge ${charge.id} has already been refunded.`, undefined, "charge_already_refunded");
  }
  if (amount < 1) throw invalid("Invalid positive integer", "amount", "parameter_invalid_integer");
  if (amount > left) {
    throw invalid(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`, "amount");
  }
  const refund: Stripe.Refund = {
    id: newId("re"),
    object: "refund",
    amount,
    balance_transaction: newId("txn"),
    charge: charge.id,
    created: world.now(),
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    metadata: mergeMetadata({}, given.metadata),
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: given.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: "succeeded",
    transfer_reversal: null,
  };
  world.state.refunds[refund.id] = refund;
  const previous = { amount_refunded: charge.amount_refunded, refunded: charge.refunded };
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount;
  world.emit("refund.created", refund);
  world.emit("charge.refunded", charge, previous);
  world.changed();
  return refund;
}

function findCharge(world: StripeWorld, given: { payment_intent?: string; charge?: string }): Stripe.Charge {
  if (given.charge) return world.state.charges[given.charge] ?? refuse(missing("charge", given.charge, "charge"));
  if (!given.payment_intent) {
    throw invalid("One of the following params should be provided for this request: payment_intent or charge.");
  }
  return requirePaid(world, given.payment_intent);
}

/** The paid charge behind a payment intent. */
export function requirePaid(world: StripeWorld, intentId: string): Stripe.Charge {
  const intent = requirePaymentIntent(world, intentId, "payment_intent");
  const charge = latestCharge(world, intent);
  if (!charge?.paid) {
    throw invalid(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`, "payment_intent");
  }
  return charge;
}

function refuse(problem: Error): never {
  throw problem;
}
