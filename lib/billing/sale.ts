import type { CheckoutSession } from "@/lib/billing/stripe-event";
import type { Sale } from "@/lib/orders/sale";
import { soldAsOffer } from "@/lib/orders/sold-as-offer";
import { CATALOG_VERSION } from "@/lib/pricing/catalog";
import { makeOffer } from "@/lib/pricing/offer";
import { readEmail } from "@/lib/users/schema";

const LARGEST_CENTS = 2_147_483_647;
const LONGEST_LINE = 200;

/**
 * Reads a checkout session as a sale and holds it against the catalogue: plan, amount, currency, mode and side
 * (live or test, `isLive` = ours) must be what we sell, else `reviewReason` says what is not. An order that is there
 * already was sold for `soldFor` pence, whatever the catalogue asks today.
 */
export function readSale(session: CheckoutSession, isLive: boolean, soldFor: number | null = null): Sale {
  const plan = session.metadata.plan ?? "";
  const addons = (session.metadata.addons ?? "").split(",").filter(Boolean);
  const interval = readInterval(session.metadata.interval);
  const offer = makeOffer({ plan, interval, addons });
  const known = "refused" in offer ? null : offer;
  return {
    sessionId: session.id,
    paymentIntentId: session.payment_intent,
    customerId: session.customer,
    email: readEmail(writtenEmail(session)) ?? "",
    name: line(session.customer_details?.name ?? ""),
    plan: plan || "unknown",
    amountCents: clampCents(session.amount_total ?? 0),
    currency: (session.currency ?? "").toLowerCase(),
    livemode: session.livemode ?? false,
    firstTouch: session.metadata.first_touch || null,
    soldAs: soldAsOffer(known, session.metadata.catalog_version || CATALOG_VERSION),
    reviewReason: findMismatch(session, offer, isLive, soldFor),
  };
}

function findMismatch(
  session: CheckoutSession,
  offer: ReturnType<typeof makeOffer>,
  isLive: boolean,
  soldFor: number | null,
): string | null {
  if (!session.metadata.plan) return "The payment names no plan";
  if ("refused" in offer) return offer.message;
  if ((session.livemode ?? false) !== isLive) {
    return session.livemode ? "A live payment reached the test side" : "A test payment reached the live side";
  }
  const currency = (session.currency ?? "").toLowerCase();
  if (currency !== offer.currency) return `Paid in ${currency || "no currency"}, sold in ${offer.currency}`;
  const paid = (session.amount_total ?? 0) - (session.total_details?.amount_tax ?? 0);
  const asked = soldFor ?? offer.amountCents;
  if (paid !== asked) return `Paid ${paid}, sold for ${asked} (in pence, without tax)`;
  const mode = offer.kind === "plan" ? "subscription" : "payment";
  if (session.mode && session.mode !== mode) return `Paid as ${session.mode}, sold as ${mode}`;
  const written = writtenEmail(session);
  if (!written) return "The payment names no e-mail address";
  return readEmail(written) ? null : `The payment's e-mail address is none we can write to: ${line(written)}`;
}

/** As much as the column takes; the true figure stands in the reason, and nothing we sell comes near. */
function clampCents(amount: number): number {
  return Math.trunc(Math.max(-LARGEST_CENTS, Math.min(LARGEST_CENTS, amount)));
}

function writtenEmail(session: CheckoutSession): string {
  return (session.customer_details?.email ?? session.customer_email ?? "").trim();
}

/** On one line and not without end: a name goes into subjects, tables and messages. */
function line(text: string): string {
  const visible = text.toWellFormed().replace(/[\s\p{Cc}]+/gu, " ");
  return visible.trim().slice(0, LONGEST_LINE).toWellFormed();
}

function readInterval(text: string | undefined): "month" | "year" | undefined {
  return text === "month" || text === "year" ? text : undefined;
}
