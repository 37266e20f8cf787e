import { beforeAll, expect, test } from "vitest";
import { receiveStripeEvent } from "@/lib/billing/receive-stripe-event";
import { db } from "@/lib/db";
import { attributionMetadata } from "@/lib/metrics/attribution-metadata";
import { emailHash } from "@/lib/metrics/email-hash";
import { getOrderAttribution } from "@/lib/metrics/get-order-attribution";
import { queue } from "@/lib/queue";
import { makeEvent, makeSession } from "@/lib/testing/stripe-events";

beforeAll(async () => {
  await queue();
});

const landedAt = new Date("2031-05-06T07:08:09.010Z");
const first = { source: "www.google.com", medium: "referral", campaign: null };
const last = { source: "newsletter", medium: "email", campaign: "may" };
const WORDS = attributionMetadata({ basis: "newsletter", landingPath: "/guides", landedAt, first, last });

type Options = Parameters<typeof makeSession>[0];

/** A session whose metadata says where it came from. */
function sessionFrom(words: Record<string, string>, options: Options = {}) {
  const email = `${crypto.randomUUID()}@example.com`;
  const session = makeSession({ email, ...options });
  return { ...session, email, metadata: { ...(session.metadata as Record<string, string>), ...words } };
}
const tell = (type: string, session: Record<string, unknown>) =>
  receiveStripeEvent(makeEvent(`checkout.session.${type}`, session));
const conversionsOf = (email: string) => db().metricEvent.findMany({ where: { emailHash: emailHash(email) } });
const orderOf = (sessionId: string) => db().order.findUniqueOrThrow({ where: { stripeSessionId: sessionId } });

test("a paid order keeps its touches and its grounds, and is a conversion of its source", async () => {
  const session = sessionFrom(WORDS, { plan: "professional" });
  await tell("completed", session);
  const { id } = await orderOf(session.id);
  expect(await getOrderAttribution(id)).toEqual({
    ...{ basis: "newsletter", landingPath: "/guides", landedAt, first, last },
  });
  const conversions = await conversionsOf(session.email);
  expect(conversions).toMatchObject([
    { type: "conversion", path: "/guides", ...last, visitorHash: null, payload: { plan: "professional" } },
  ]);
  expect(JSON.stringify(conversions, (_, it) => (typeof it === "bigint" ? 0 : it))).not.toContain(session.email);
});

test("repeats, other events of the session, and two at once change nothing and count once", async () => {
  const session = sessionFrom(WORDS);
  const forged = { ...session, metadata: { ...session.metadata, basis: "chat", last_source: "chat" } };
  const told = [session, session, session, forged].map((it, at) =>
    makeEvent(`checkout.session.${at % 2 ? "async_payment_succeeded" : "completed"}`, it),
  );
  await tell("completed", session);
  await Promise.all([...told, ...told].map(receiveStripeEvent));
  const { id } = await orderOf(session.id);
  expect(await db().orderAttribution.count({ where: { orderId: id } })).toBe(1);
  expect(await getOrderAttribution(id)).toMatchObject({ basis: "newsletter", last });
  expect(await conversionsOf(session.email)).toHaveLength(1);
});

test("who has not paid yet, or never will, came from nowhere; a late payment counts when it is there", async () => {
  const session = sessionFrom(WORDS, { paymentStatus: "unpaid" });
  await tell("completed", session);
  const { id } = await orderOf(session.id);
  expect(await getOrderAttribution(id)).toBeNull();
  expect(await conversionsOf(session.email)).toEqual([]);
  await tell("async_payment_succeeded", { ...session, payment_status: "paid" });
  expect(await getOrderAttribution(id)).toMatchObject({ basis: "newsletter", last });
  expect(await conversionsOf(session.email)).toHaveLength(1);
});

test("another site counts under the sites that visits come from", async () => {
  const session = sessionFrom(
    attributionMetadata({ basis: "metadata", landingPath: "/", landedAt, first, last: first }),
  );
  await tell("completed", session);
  expect(await conversionsOf(session.email)).toMatchObject([{ referrerHost: "www.google.com", source: null }]);
});

test("a session from before, or of another hand, has the first touch it names, or none", async () => {
  const known = sessionFrom({ first_touch: "/pricing?utm_source=newsletter" });
  const unknown = sessionFrom({ first_touch: "/pricing" });
  for (const it of [known, unknown]) await tell("completed", it);
  expect(await getOrderAttribution((await orderOf(known.id)).id)).toMatchObject({ basis: "newsletter" });
  expect(await getOrderAttribution((await orderOf(unknown.id)).id)).toMatchObject({ basis: "unknown", last: null });
  expect(await conversionsOf(unknown.email)).toHaveLength(1);
});

test("money of the other side is no conversion, and what nobody can read is one all the same", async () => {
  const other = sessionFrom(WORDS, { livemode: true });
  const odd = sessionFrom({ ...WORDS, plan: `star\u0000${"x".repeat(35)}\ud83d\ude00`, last_source: "\ud83d\u0000" });
  await tell("completed", other);
  await tell("completed", odd);
  expect(await conversionsOf(other.email)).toEqual([]);
  expect((await orderOf(odd.id)).status).toBe("NEEDS_REVIEW");
  expect(await conversionsOf(odd.email)).toHaveLength(1);
});
