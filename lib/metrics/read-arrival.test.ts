import { expect, test } from "vitest";
import { db, pool, transaction } from "@/lib/db";
import { type MetricFact, plainFact } from "@/lib/metrics/event";
import { noteCheckout } from "@/lib/metrics/note-checkout";
import { readArrival } from "@/lib/metrics/read-arrival";
import { readEvent } from "@/lib/metrics/read-event";
import { visitorHash } from "@/lib/metrics/visitor-hash";
import { writeEvents } from "@/lib/metrics/write-events";
import { patientArrival } from "@/lib/testing/arrivals";

const SITE = "http://localhost:3000";
const AGENT =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

/** Somebody with a browser: what their events are, and where they come from when they buy. */
async function someone() {
  const address = crypto.randomUUID();
  const hash = await visitorHash({ address, agent: AGENT });
  let count = 0;
  const me = {
    hash,
    visit: (more: Partial<MetricFact>) => {
      count += 1;
      // Each a second after the last, all of them within the last minute.
      const occurredAt = new Date(Date.now() - 60_000 + count * 1_000);
      const fact = plainFact({ type: "page_view", path: "/", visitorHash: hash, ...more });
      return transaction((tx) => writeEvents(tx, [{ ...fact, occurredAt }]));
    },
    /** The same as a browser tells of it. */
    told: async (path: string, referrer: string) =>
      me.visit(await readEvent({ type: "page_view", path, referrer }, me.sender())),
    sender: (referer?: string, more: Record<string, string> = {}) => ({
      headers: new Headers({ "user-agent": AGENT, ...(referer ? { referer } : {}), ...more }),
      address,
    }),
  };
  return { ...me, buy: (...from: Parameters<typeof me.sender>) => patientArrival(me.sender(...from)) };
}

test("first and last touch are the day's first and last page that names a source", async () => {
  const { visit, buy, hash } = await someone();
  await visit({ path: "/guides" });
  await visit({ referrerHost: "www.google.com" });
  await visit({ source: "newsletter", medium: "email", campaign: "may" });
  await visit({ path: "/pricing" });
  const { attribution, fact } = await buy(`${SITE}/pricing`);
  expect(attribution).toMatchObject({
    ...{ basis: "visitor-hash", landingPath: "/guides" },
    first: { source: "www.google.com", medium: "referral", campaign: null },
    last: { source: "newsletter", medium: "email", campaign: "may" },
  });
  expect(Date.now() - (attribution.landedAt?.getTime() ?? 0)).toBeLessThan(90_000);
  expect(fact).toMatchObject({ type: "checkout", path: "/pricing", visitorHash: hash, botSignals: [] });
});

test("the way back from paying, from a mail about an order, or as a robot, is no touch", async () => {
  const { visit, buy, told } = await someone();
  await visit({ referrerHost: "www.bing.com" });
  await told("/checkout/cancelled", "https://checkout.stripe.com/");
  await told("/account", "https://mail.google.com/");
  await told("/intake/abc?utm_medium=email", "https://mail.google.com/");
  await visit({ source: "robot", botSignals: ["rate"] });
  await visit({ type: "conversion", source: "forged" });
  expect((await buy(`${SITE}/checkout/cancelled`)).attribution).toMatchObject({
    ...{ first: { source: "www.bing.com" }, last: { source: "www.bing.com" } },
  });
});

test("a form on another site is a touch of that site, and its visitors' marks are the page's own", async () => {
  const { buy } = await someone();
  expect((await buy("https://partner.test/offers?utm_source=forged")).attribution).toMatchObject({
    ...{ basis: "metadata", last: { source: "partner.test", medium: "referral" } },
  });
  expect((await buy(`${SITE}/pricing?utm_source=Chat&utm_medium=chat`)).attribution).toMatchObject({
    ...{ basis: "chat", landingPath: "/pricing", last: { source: "chat", medium: "chat", campaign: null } },
  });
});

test("nobody else's visit, and nothing at all, is unknown", async () => {
  const other = await someone();
  await other.visit({ source: "newsletter" });
  const { buy } = await someone();
  expect((await buy(`${SITE}/pricing`)).attribution).toMatchObject({ basis: "unknown", landingPath: null });
  expect((await buy()).attribution).toMatchObject({ basis: "unknown", first: null, last: null });
});

test.each(["dnt", "sec-gpc"])("of who sends %s only the page bought on is read", async (header) => {
  const { visit, buy } = await someone();
  await visit({ source: "google" });
  const { attribution, fact } = await buy(`${SITE}/pricing`, { [header]: "1" });
  expect(attribution).toMatchObject({ basis: "unknown", landingPath: null, landedAt: null });
  expect(fact).toEqual(plainFact({ type: "checkout" }));
  const marked = await buy(`${SITE}/pricing?utm_source=newsletter`, { [header]: "1" });
  expect(marked.attribution).toMatchObject({ basis: "newsletter", landingPath: "/pricing", landedAt: null });
});

test("a database that stands still holds a buyer up for a moment only, and the checkout is counted afterwards", async () => {
  const { buy, hash, sender } = await someone();
  const { fact } = await buy(`${SITE}/pricing`);
  const holder = await pool().connect();
  await holder.query("BEGIN; LOCK TABLE metric_events IN ACCESS EXCLUSIVE MODE");
  const started = performance.now();
  const arrival = await readArrival(sender(`${SITE}/pricing?utm_source=newsletter`));
  await noteCheckout(fact);
  expect(performance.now() - started).toBeLessThan(3_000);
  expect(arrival.attribution).toBeNull();
  await holder.query("COMMIT");
  holder.release();
  const count = () => db().metricEvent.count({ where: { visitorHash: hash, type: "checkout" } });
  await expect.poll(count).toBe(1);
});
