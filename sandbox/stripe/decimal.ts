import type Stripe from "stripe";

/** A decimal as it travels. The SDK's type is the class it makes of this text; objects here are kept in wire form. */
export function wireDecimal(value: number): Stripe.Decimal {
  return String(value) as unknown as Stripe.Decimal;
}
