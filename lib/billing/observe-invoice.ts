import { invoice, type StripeInvoice } from "@/lib/billing/stripe-event";
import { log } from "@/lib/log";
import { isStripeError, stripe } from "@/lib/stripe";

const TIME_LIMIT_MS = 2_500;

/**
 * An invoice with the payments made on it. Its event does not say by which payment intent it was paid, and refunds
 * speak of nothing else. Null when Stripe does not answer or does not know it.
 */
export async function observeInvoice(id: string): Promise<StripeInvoice | null> {
  try {
    const options = { timeout: TIME_LIMIT_MS, maxNetworkRetries: 0 };
    return invoice.parse(await stripe().invoices.retrieve(id, { expand: ["payments"] }, options));
  } catch (error) {
    if (!isStripeError(error)) throw error;
    log().warn({ err: error }, "Stripe did not tell how an invoice was paid");
    return null;
  }
}
