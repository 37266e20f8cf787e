import { receiveStripeEvent } from "@/lib/billing/receive-stripe-event";
import { closeDb, db } from "@/lib/db";
import { loadEnvFile } from "@/lib/env";
import { makeOffer } from "@/lib/pricing/offer";
import { stopQueue } from "@/lib/queue";
import type { Stripe } from "@/lib/stripe";
import { printFailure } from "../scripts/steps.mjs";
import { seedJobs } from "./seed-jobs";
import { seedLeads } from "./seed-leads";
import { seedMetrics } from "./seed-metrics";
import { type Story, tellStory } from "./seed-stories";
import { seedTickets } from "./seed-tickets";

/**
 * `npm run db:seed`: a few customers to look at, told through the same verb as Stripe's events, so that every row
 * that follows from them is there too. Their ids are fixed: a second seeding finds them received and adds nothing.
 */
type Customer = {
  key: string;
  name: string;
  plan: string;
  interval?: "month" | "year";
  unpaid?: true;
  cents?: number;
  story?: Story;
  /** The page it was bought on, with the marks of the link that led there; nobody knows where from without them. */
  page?: string;
};

const ADS = "/?utm_source=ads&utm_medium=cpc&utm_campaign=autumn";
const NEWSLETTER = "/pricing?utm_source=newsletter&utm_medium=email&utm_campaign=november";
const PARTNER = "/?utm_source=partner&utm_medium=referral&utm_campaign=bookkeepers";

/** Made-up businesses at domains that nobody can own. */
const CUSTOMERS: readonly Customer[] = [
  { key: "harbour", name: "Harbour Coaching", plan: "starter", story: "half filled", page: ADS },
  { key: "juniper", name: "Juniper & Co", plan: "professional", story: "complete", page: NEWSLETTER },
  { key: "northgate", name: "Northgate Bikes", plan: "enterprise", story: "waiting for an answer" },
  { key: "orchard", name: "Orchard Lettings", plan: "professional", story: "being built", page: ADS },
  { key: "quayside", name: "Quayside Sailing", plan: "starter", story: "late", page: PARTNER },
  { key: "fern", name: "Fern & Field Florist", plan: "starter", story: "handed over" },
  { key: "saddler", name: "Saddler's Row", plan: "professional", story: "change wanted", page: NEWSLETTER },
  { key: "thistle", name: "Thistle Bakery", plan: "starter", story: "cancelled" },
  { key: "marlow", name: "Marlow Print", plan: "starter", page: ADS },
  { key: "pebble", name: "Pebble Pottery", plan: "starter" },
  { key: "willow", name: "Willow Studio", plan: "growth", interval: "month", page: PARTNER },
  { key: "copper", name: "Copper Kettle Café", plan: "professional", unpaid: true },
  { key: "lantern", name: "Lantern Books", plan: "starter", cents: 49_00, page: NEWSLETTER },
  { key: "meadow", name: "Meadow Physio", plan: "starter", page: ADS },
];

async function seed(): Promise<number> {
  let added = 0;
  for (const customer of CUSTOMERS) {
    const { isNew } = await receiveStripeEvent(completed(customer));
    if (!isNew) continue;
    added += 1;
    if (customer.story) await tellStory(await orderOf(customer.key), customer.story);
  }
  await receiveStripeEvent(event("evt_seed_meadow_refund", "charge.refunded", refundOf("meadow", 99_00)));
  await receiveStripeEvent(event("evt_seed_marlow_dispute", "charge.dispute.created", disputeOf("marlow")));
  return added;
}

async function orderOf(key: string): Promise<string> {
  const where = { stripeSessionId: `cs_test_seed_${key}` };
  return (await db().order.findUniqueOrThrow({ where, select: { id: true } })).id;
}

function completed({ key, name, plan, interval, unpaid, cents, page }: Customer): Stripe.Event {
  const offer = makeOffer({ plan, interval });
  if ("refused" in offer) throw new Error(offer.message);
  const isPlan = offer.kind === "plan";
  return event(`evt_seed_${key}`, "checkout.session.completed", {
    id: `cs_test_seed_${key}`,
    object: "checkout.session",
    mode: isPlan ? "subscription" : "payment",
    status: "complete",
    payment_status: unpaid ? "unpaid" : "paid",
    amount_total: cents ?? offer.amountCents,
    currency: offer.currency,
    livemode: false,
    customer: `cus_seed_${key}`,
    customer_details: { name, email: `hello@${key}.example` },
    metadata: { plan, interval: interval ?? "", first_touch: page ?? "" },
    payment_intent: isPlan ? null : `pi_seed_${key}`,
    subscription: isPlan ? `sub_seed_${key}` : null,
    invoice: isPlan ? `in_seed_${key}` : null,
  });
}

function refundOf(key: string, cents: number): Record<string, unknown> {
  const about = { id: `ch_seed_${key}`, object: "charge", payment_intent: `pi_seed_${key}` };
  return { ...about, amount: cents, amount_refunded: cents, refunded: true };
}

function disputeOf(key: string): Record<string, unknown> {
  return { id: `dp_seed_${key}`, object: "dispute", payment_intent: `pi_seed_${key}`, status: "needs_response" };
}

function event(id: string, type: string, object: Record<string, unknown>): Stripe.Event {
  const created = Math.floor(Date.now() / 1_000);
  const head = {
    id,
    object: "event",
    type,
    created,
    livemode: false,
    api_version: null,
    pending_webhooks: 0,
    request: null,
  };
  return { ...head, data: { object } } as unknown as Stripe.Event;
}

loadEnvFile();
try {
  const added = await seed();
  const talks = await seedTickets();
  const jobs = await seedJobs();
  const leads = await seedLeads();
  const events = await seedMetrics(CUSTOMERS.map(({ plan, page }) => ({ plan, page: page ?? "" })));
  process.stdout.write(`${added} demo customers added, ${CUSTOMERS.length - added} were there.\n`);
  process.stdout.write(
    `${talks} demo conversations, ${jobs} demo jobs, ${leads} demo leads and ${events} demo events added.\n`,
  );
  await stopQueue(1_000);
  await closeDb();
} catch (error) {
  printFailure(error);
  process.exit(1);
}
