import { beforeAll, expect, test } from "vitest";
import { receiveStripeEvent } from "@/lib/billing/receive-stripe-event";
import { db, transaction } from "@/lib/db";
import { attributionMetadata } from "@/lib/metrics/attribution-metadata";
import type { MetricFact } from "@/lib/metrics/event";
import { getRevenue } from "@/lib/metrics/get-revenue";
import { readEvent } from "@/lib/metrics/read-event";
import { writeEvents } from "@/lib/metrics/write-events";
import { queue } from "@/lib/queue";
import type { Stripe } from "@/lib/stripe";
import { patientArrival } from "@/lib/testing/arrivals";
import { CHANNELS, type Journey, makeJourney, pick, type Random, randomOf, type Visit } from "@/lib/testing/journeys";
import { makeEvent, makeRefundedCharge, makeSession } from "@/lib/testing/stripe-events";

// Hundreds of visitors over six days, of whom we know where each came from. Nothing said about an order may be wrong,
// "unknown" is said only where nobody can know, and the money of all sources is the ledger's to the penny.

// `JOURNEYS=1000 vitest run lib/billing/journeys` is the full size.
const JOURNEYS = Number(process.env.JOURNEYS ?? 250);
const DAYS = 6;
const FIRST_DAY = Date.UTC(2031, 4, 28);
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

type Sender = { headers: Headers; address: string };
type Sold = { journey: Journey; sessionId: string; events: Stripe.Event[]; netCents: number; invoices: number };

beforeAll(async () => {
  await queue();
});

/** The evening of a day; the day before, with its salt, is over for this process too. */
async function setClock(day: number): Promise<void> {
  const seconds = Math.round((FIRST_DAY + day * DAY_MS + 22 * HOUR_MS - Date.now()) / 1_000);
  await db().$executeRaw`
    INSERT INTO app_clock (id, offset_seconds) VALUES (true, ${seconds})
    ON CONFLICT (id) DO UPDATE SET offset_seconds = EXCLUDED.offset_seconds`;
  Object.assign(globalThis, { levqorDayKey: undefined });
}

function senderOf(person: number, device: 0 | 1, more: Record<string, string> = {}): Sender {
  const system = device ? "Linux; Android 16; Pixel 9" : "Windows NT 10.0; Win64; x64";
  const agent = `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36`;
  return { headers: new Headers({ "user-agent": agent, ...more }), address: `10.0.${person >> 8}.${person & 255}` };
}

/** What a browser tells of one visit: its landing, and the pages after it. */
async function eventsOf(person: number, visit: Visit, at: number): Promise<MetricFact[]> {
  const { page, ...rest } = CHANNELS[visit.channel];
  const sender = senderOf(person, visit.device);
  if (visit.isRobot) sender.headers.set("user-agent", `HeadlessChrome/${person}`);
  const marks = visit.isSoft ? (page.split("?")[1] ?? "") : "";
  const told = [
    { path: page, referrer: "referrer" in rest ? rest.referrer : undefined },
    ...Array.from({ length: visit.walks }, (_, step) => ({
      path: `/guides/${step}?${marks}`,
      // A new document names the page before it, which is our own.
      referrer: visit.isSoft ? undefined : "http://localhost:3000/",
    })),
  ];
  const facts = await Promise.all(told.map((it) => readEvent({ type: "page_view", ...it }, sender)));
  return facts.map((fact, step) => ({ ...fact, occurredAt: new Date(at + step * 1_000) }));
}

/** Everything Stripe tells of one sale, in any order and some of it twice, and what is left of the money in the end. */
async function saleOf(person: number, journey: Journey, random: Random): Promise<Sold> {
  const more: Record<string, string> = {};
  if (journey.buys?.referrer) more.referer = journey.buys.referrer;
  if (journey.isHidden) more["sec-gpc"] = "1";
  const { attribution } = await patientArrival(senderOf(person, journey.buys?.device ?? 0, more));
  const plan = pick(random, ["starter", "professional", "enterprise", "growth"]);
  const session = makeSession({ plan, email: `${person}@example.com` });
  const metadata = { ...(session.metadata as object), ...attributionMetadata(attribution) };
  const paid = { ...session, metadata };
  const cents = session.amount_total as number;
  const events = [makeEvent("checkout.session.completed", paid)];
  const known = { journey, sessionId: session.id };
  if (plan === "growth") return { ...known, ...planOf(paid, cents, random, events) };
  const back = pick(random, [0, 0, 0, Math.floor(cents / 3), cents]);
  const told = (status: string) => ({
    id: `dp_${person}`,
    object: "dispute",
    payment_intent: session.payment_intent,
    status,
  });
  if (back) events.push(makeEvent("charge.refunded", makeRefundedCharge(session.payment_intent, cents, back)));
  if (random() < 0.1) {
    events.push(makeEvent("charge.dispute.created", told("needs_response")));
    events.push(makeEvent("charge.dispute.closed", told(pick(random, ["won", "lost"]))));
  }
  if (random() < 0.2) events.unshift(makeEvent("checkout.session.completed", { ...paid, payment_status: "unpaid" }));
  return { ...known, events: shuffled(random, events), netCents: cents - back, invoices: 1 };
}

/** A plan's first invoice, one or two later ones, and sometimes one that is given back. */
function planOf(session: Record<string, unknown>, cents: number, random: Random, events: Stripe.Event[]) {
  let netCents = 0;
  const later = 1 + Math.floor(random() * 2);
  for (let month = 0; month <= later; month++) {
    const intent = `pi_${crypto.randomUUID()}`;
    const id = month === 0 ? session.invoice : `in_${crypto.randomUUID()}`;
    const parent = { subscription_details: { subscription: session.subscription } };
    const invoice = { id, object: "invoice", amount_paid: cents, currency: "gbp", payment_intent: intent, parent };
    events.push(makeEvent("invoice.paid", invoice));
    const back = random() < 0.2 ? cents : 0;
    if (back) events.push(makeEvent("charge.refunded", makeRefundedCharge(intent, cents, back)));
    netCents += cents - back;
  }
  return { events: shuffled(random, events), netCents, invoices: 1 + later };
}

/** In any order, and some of them twice. */
function shuffled<T>(random: Random, events: readonly T[]): T[] {
  const told = [...events, ...events.filter(() => random() < 0.3)];
  return told
    .map((it) => ({ it, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ it }) => it);
}

async function live(journeys: readonly Journey[]): Promise<Sold[]> {
  const sold: Sold[] = [];
  for (let day = 0; day < DAYS; day++) {
    await setClock(day);
    const morning = FIRST_DAY + day * DAY_MS + 8 * HOUR_MS;
    const facts: MetricFact[] = [];
    for (const [person, { visits, isHidden }] of journeys.entries()) {
      for (const [at, visit] of visits.entries()) {
        if (visit.day === day && !isHidden) facts.push(...(await eventsOf(person, visit, morning + at * 600_000)));
      }
    }
    for (let at = 0; at < facts.length; at += 500) {
      await transaction((tx) => writeEvents(tx, facts.slice(at, at + 500)));
    }
    const buyers = [...journeys.entries()].filter(([, it]) => it.buys?.day === day);
    const sales: Sold[] = [];
    for (const [person, journey] of buyers) sales.push(await saleOf(person, journey, randomOf(person)));
    // A few at a time: more would only wait for a connection.
    const tellers = Array.from({ length: 6 }, async (_, teller) => {
      for (const { events } of sales.filter((_, at) => at % 6 === teller)) {
        for (const event of events) await receiveStripeEvent(event);
      }
    });
    await Promise.all(tellers);
    sold.push(...sales);
  }
  return sold;
}

test("hundreds of journeys: nothing is attributed wrongly, and the sources' money is the ledger's", {
  timeout: 240_000,
}, async () => {
  const random = randomOf(20_261_122);
  const journeys = Array.from({ length: JOURNEYS }, () => makeJourney(random, DAYS));
  const sold = await live(journeys);
  expect(sold.length).toBeGreaterThan(JOURNEYS * 0.4);

  const expected = new Map<string, number>();
  const orders = new Map((await db().order.findMany()).map((it) => [it.stripeSessionId, it.id]));
  const rows = new Map((await db().orderAttribution.findMany()).map((it) => [it.orderId, it]));
  for (const { journey, sessionId, netCents } of sold) {
    const row = rows.get(orders.get(sessionId) ?? "");
    if (!row) throw new Error(`the order of ${sessionId} has no attribution`);
    const { first, last, canBeKnown } = journey.truth;
    const truth = canBeKnown
      ? { basis: row.basis, firstSource: first, lastSource: last }
      : { basis: "unknown", firstSource: null, lastSource: null };
    expect(row, JSON.stringify(journey)).toMatchObject(truth);
    expect(row.basis === "unknown", JSON.stringify(journey)).toBe(!canBeKnown);
    const isLink = (journey.buys?.referrer ?? "").includes("utm_source");
    if (canBeKnown) expect(row.basis === "visitor-hash").toBe(!isLink);
    const source = canBeKnown && last ? last : "unknown";
    expected.set(source, (expected.get(source) ?? 0) + netCents);
  }

  const counted = await db().$queryRaw<{ source: string; cents: number }[]>`
    SELECT coalesce(touch.last_source, 'unknown') AS source, sum(amount_cents - refunded_cents)::int AS cents
    FROM payments AS payment LEFT JOIN subscriptions AS plan USING (stripe_subscription_id)
      LEFT JOIN order_attributions AS touch ON touch.order_id = coalesce(payment.order_id, plan.order_id)
    GROUP BY 1`;
  expect(new Map(counted.map((it) => [it.source, it.cents]))).toEqual(expected);
  const [ledger] = await db().$queryRaw<{ cents: number }[]>`
    SELECT sum(amount_cents - refunded_cents)::int AS cents FROM payments`;
  expect(counted.reduce((sum, it) => sum + it.cents, 0)).toBe(ledger?.cents);

  // The summary says the same, by the first touch and by the last.
  // What a lost dispute took is in the ledger as paid, and no revenue of anybody's.
  const lost = await db().$queryRaw<{ source: string; cents: number }[]>`
    SELECT coalesce(touch.last_source, 'unknown') AS source, sum(payment.amount_cents - payment.refunded_cents)::int AS cents
    FROM payments AS payment JOIN orders AS sold ON sold.id = payment.order_id AND sold.dispute_status = 'lost'
      LEFT JOIN order_attributions AS touch ON touch.order_id = sold.id
    GROUP BY 1`;
  for (const { source, cents } of lost) expected.set(source, (expected.get(source) ?? 0) - cents);
  const net = (ledger?.cents ?? 0) - lost.reduce((sum, it) => sum + it.cents, 0);
  const revenue = await getRevenue({ from: FIRST_DAY, to: FIRST_DAY + DAYS * DAY_MS });
  expect(revenue).toMatchObject({ netCents: net, orders: sold.length });
  const shown = new Map(revenue.attributedByLastTouch.map((it) => [it.source, it.cents]));
  expect(shown.set("unknown", revenue.unknown.cents)).toEqual(expected);
  const attributed = revenue.attributed.reduce((sum, it) => sum + it.cents, 0);
  expect(attributed + revenue.unknown.cents).toBe(net);

  // Each order once, each invoice once, each sale one conversion, whatever came twice.
  expect(await db().orderAttribution.count()).toBe(sold.length);
  expect(await db().payment.count()).toBe(sold.reduce((sum, it) => sum + it.invoices, 0));
  expect(await db().metricEvent.count({ where: { type: "conversion" } })).toBe(sold.length);
  const [hours] = await db().$queryRaw<{ count: number }[]>`
    SELECT sum(conversion)::int AS count FROM metric_hours WHERE dimension = 'all'`;
  expect(hours?.count).toBe(sold.length);
});
