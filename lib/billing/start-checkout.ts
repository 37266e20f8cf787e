import type { z } from "zod";
import type { checkoutInput } from "@/lib/billing/schema";
import { appUrl } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import type { Attribution } from "@/lib/metrics/attribution";
import { attributionMetadata } from "@/lib/metrics/attribution-metadata";
import { CATALOG_VERSION } from "@/lib/pricing/catalog";
import { makeOffer, type Offer } from "@/lib/pricing/offer";
import { isStripeError, type Stripe, stripe } from "@/lib/stripe";

/** Two tries each: however Stripe fails, the buyer is told within ten seconds. */
const PRICES = { timeout: 1_500, maxNetworkRetries: 1 } as const;
const SESSION = { timeout: 2_500, maxNetworkRetries: 1 } as const;

type CheckoutInput = z.infer<typeof checkoutInput> & {
  /** The page the visitor came from, with its campaign; kept with the order. */
  firstTouch?: string | null;
  /** Where this buyer came from; found out meanwhile, and kept with the session for the order that follows. */
  attribution?: Promise<Attribution | null>;
};

/**
 * Opens a checkout session at Stripe for one offer of the catalogue. Throws `invalid` naming the field when there is
 * no such offer, `unavailable` when Stripe does not answer or its prices are not the catalogue's yet: nobody is
 * ever asked for another amount than the page showed.
 */
export async function startCheckout(input: CheckoutInput): Promise<{ url: string; sessionId: string }> {
  const offer = makeOffer(input);
  if ("refused" in offer)
    throw new AppError("invalid", offer.message, { fields: [{ path: offer.path, message: offer.message }] });
  try {
    const [prices, attribution] = await Promise.all([findPrices(offer), input.attribution]);
    const params = sessionParams(offer, prices, { ...input, attribution });
    const session = await stripe().checkout.sessions.create(params, SESSION);
    if (!session.url)
      throw new AppError("unavailable", "Stripe gave no payment page. Nothing was charged; please try again.");
    return { url: session.url, sessionId: session.id };
  } catch (error) {
    if (!isStripeError(error)) throw error;
    log().error({ err: error, plan: offer.plan }, "checkout could not be started");
    const message = "Our payment provider does not answer at the moment. Nothing was charged; please try again.";
    throw new AppError("unavailable", message, { retryAfterSeconds: 30, cause: error });
  }
}

async function findPrices(offer: Offer): Promise<Map<string, string>> {
  const keys = offer.lines.map((line) => line.lookupKey);
  const found = await stripe().prices.list({ lookup_keys: keys, active: true, limit: 100 }, PRICES);
  const prices = new Map(found.data.map((price) => [price.lookup_key, price]));
  const ids = new Map<string, string>();
  for (const line of offer.lines) {
    const price = prices.get(line.lookupKey);
    if (price?.unit_amount !== line.amountCents || price.currency !== offer.currency) {
      log().error({ lookupKey: line.lookupKey }, "a price at Stripe is not the catalogue's: run npm run stripe:sync");
      throw new AppError(
        "unavailable",
        "This price is being updated. Nothing was charged; please try again in a minute.",
        {
          retryAfterSeconds: 60,
        },
      );
    }
    ids.set(line.lookupKey, price.id);
  }
  return ids;
}

function sessionParams(
  offer: Offer,
  prices: Map<string, string>,
  input: Omit<CheckoutInput, "attribution"> & { attribution?: Attribution | null },
): Stripe.Checkout.SessionCreateParams {
  const metadata: Record<string, string> = {
    plan: offer.plan,
    interval: offer.interval ?? "",
    addons: offer.addons.join(","),
    catalog_version: CATALOG_VERSION,
    first_touch: (input.firstTouch ?? "").slice(0, 500),
    ...(input.attribution && attributionMetadata(input.attribution)),
  };
  const isPlan = offer.kind === "plan";
  return {
    mode: isPlan ? "subscription" : "payment",
    line_items: offer.lines.map((line) => ({ price: prices.get(line.lookupKey) ?? "", quantity: 1 })),
    success_url: `${appUrl()}/checkout/success?session_id={CHECKOUT_SESSION_ID}`,
    cancel_url: `${appUrl()}/checkout/cancelled`,
    customer_email: input.email,
    locale: "en-GB",
    metadata,
    ...(isPlan
      ? { subscription_data: { metadata } }
      : { customer_creation: "always" as const, payment_intent_data: { metadata } }),
  };
}
