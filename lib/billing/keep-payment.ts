import type { Tx } from "@/lib/db";
import { newId } from "@/lib/ids";

type NewPayment = {
  /** The session of a one-off, the invoice of a plan. */
  stripeId: string;
  paymentIntentId: string | null;
  orderId: string | null;
  subscriptionId: string | null;
  email: string | null;
  amountCents: number;
  currency: string;
};

/** Writes one payment into the ledger, once; what a later event knows better fills what an earlier one left open. */
export async function keepPayment(tx: Tx, it: NewPayment): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO payments (id, stripe_id, payment_intent_id, order_id, stripe_subscription_id, email, amount_cents, currency, paid_at)
    VALUES (${newId("pay")}, ${it.stripeId}, ${it.paymentIntentId}, ${it.orderId}, ${it.subscriptionId}, ${it.email},
            ${it.amountCents}, ${it.currency}, app_now())
    ON CONFLICT (stripe_id) DO UPDATE SET
      payment_intent_id = COALESCE(payments.payment_intent_id, EXCLUDED.payment_intent_id),
      order_id = COALESCE(payments.order_id, EXCLUDED.order_id),
      stripe_subscription_id = COALESCE(payments.stripe_subscription_id, EXCLUDED.stripe_subscription_id),
      email = COALESCE(payments.email, EXCLUDED.email)`;
}
