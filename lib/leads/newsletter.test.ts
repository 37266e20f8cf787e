import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db";
import { declineMarketing } from "@/lib/email/decline-marketing";
import { deliverEmail } from "@/lib/email/deliver-email";
import { confirmNewsletter } from "@/lib/leads/confirm-newsletter";
import { forgetLeads } from "@/lib/leads/forget-leads";
import type { LeadStep } from "@/lib/leads/lead";
import { confirmLink, getLead, readConfirmToken } from "@/lib/leads/queries";
import { queueLeadFollowUps } from "@/lib/leads/queue-lead-follow-ups";
import { recordLeadPurchases } from "@/lib/leads/record-lead-purchases";
import { resubscribeLead } from "@/lib/leads/resubscribe-lead";
import { subscribeNewsletter } from "@/lib/leads/subscribe-newsletter";
import { unsubscribeLead } from "@/lib/leads/unsubscribe-lead";
import { emailHash } from "@/lib/metrics/email-hash";
import { queue } from "@/lib/queue";
import { buyOrder } from "@/lib/testing/orders";
import { type StandIns, startStandIns } from "@/sandbox/stand-ins";
import { emailKinds } from "@/start-up";

let standIns: StandIns;

beforeAll(async () => {
  standIns = await startStandIns();
  Object.assign(process.env, standIns.env, { RESEND_RATE: "1000" });
  await queue();
});
const goAhead = (duration: string) =>
  db().$executeRawUnsafe(
    `INSERT INTO app_clock (id, offset_seconds) VALUES (true, extract(epoch FROM interval '${duration}'))
     ON CONFLICT (id) DO UPDATE SET offset_seconds = app_clock.offset_seconds + EXCLUDED.offset_seconds`,
  );
const backToNow = () => db().$executeRaw`UPDATE app_clock SET offset_seconds = 0`;
beforeEach(async () => {
  await backToNow();
  await db().lead.deleteMany();
});
afterAll(async () => {
  await backToNow();
  await standIns.close();
});

const somebody = () => `ada-${crypto.randomUUID()}@example.com`;
const mailsTo = (to: string) => db().email.findMany({ where: { to }, orderBy: [{ createdAt: "asc" }, { key: "asc" }] });
const kindsTo = async (to: string) => (await mailsTo(to)).map((it) => it.kind);
const stepsOf = async (email: string): Promise<string[]> => {
  const steps = await db().leadActivity.findMany({ where: { lead: { email } }, orderBy: { id: "asc" } });
  return steps.map((it) => it.step satisfies string as LeadStep);
};
const deliverAll = async (to: string) => {
  for (const { id } of (await mailsTo(to)).filter((it) => it.status === "queued")) await deliverEmail(id, emailKinds);
};
const inbox = (to: string) => standIns.mail.list({ to });
const tokenIn = (mail: { text: string | null } | undefined) =>
  /[?&]token=([\w-]+)/.exec(/\S+\/newsletter\/confirm\?\S+/.exec(mail?.text ?? "")?.[0] ?? "")?.[1] ?? "";

/** Asks, takes the link out of the delivered mail, and presses its button. */
async function subscribe(email = somebody(), source: string | null = null) {
  await subscribeNewsletter({ email, source });
  await deliverAll(email);
  const token = tokenIn(inbox(email)[0]);
  expect(await confirmNewsletter({ token })).toBe("confirmed");
  await deliverAll(email);
  return { email, token };
}
const eventsOf = (email: string) => db().metricEvent.findMany({ where: { emailHash: emailHash(email) } });

test("nothing but one mail with a link comes before the button; then the guide, and the event once", async () => {
  const email = somebody();
  const source = "/guides/automation-audit?utm_source=fair&utm_medium=paper&utm_campaign=spring";
  await subscribeNewsletter({ email, source });
  await deliverAll(email);
  expect(await kindsTo(email)).toEqual(["newsletter-confirm"]);
  expect(await getLead(email)).toMatchObject({ source, confirmedAt: null });
  expect(await eventsOf(email)).toEqual([]);
  const token = tokenIn(inbox(email)[0]);
  for (const _ of [1, 2, 3]) expect(await confirmNewsletter({ token })).toBe("confirmed");
  await deliverAll(email);
  expect(await kindsTo(email)).toEqual(["newsletter-confirm", "newsletter-guide"]);
  expect(inbox(email)[0]?.text).toContain(
    "/guides/automation-audit?utm_source=newsletter&utm_medium=email&utm_campaign=guide",
  );
  expect(await stepsOf(email)).toEqual(["asked", "confirmed", "guide-sent"]);
  expect(await eventsOf(email)).toMatchObject([
    { type: "newsletter", path: "/guides/automation-audit", source: "fair", medium: "paper", campaign: "spring" },
  ]);
  const rows = await db().metricHour.findMany({ where: { dimension: "source", value: "fair" } });
  expect(rows.map((it) => Number(it.newsletter))).toEqual([1]);
});

test("every mail ends with one click, and says why it came", async () => {
  const { email } = await subscribe();
  await goAhead("3 days 1 minute");
  await queueLeadFollowUps(500);
  await deliverAll(email);
  const mails = inbox(email);
  expect(mails).toHaveLength(3);
  for (const { headers, html, text } of mails) {
    expect(headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
    expect(headers["List-Unsubscribe"]).toMatch(/^<http:\/\/localhost:3000\/unsubscribe\?token=[\w-]+>$/);
    expect(text).toMatch(/You get this because (you|this address)/);
    expect(html).toContain("/preferences?token=");
  }
});

test("pressed at once from several places, the guide is owed once and one event counted", async () => {
  const email = somebody();
  await subscribeNewsletter({ email });
  await deliverAll(email);
  const token = tokenIn(inbox(email)[0]);
  const all = await Promise.all(Array.from({ length: 8 }, () => confirmNewsletter({ token })));
  expect(new Set(all)).toEqual(new Set(["confirmed"]));
  expect(await kindsTo(email)).toEqual(["newsletter-confirm", "newsletter-guide"]);
  expect(await eventsOf(email)).toHaveLength(1);
});

test("an address is mailed a link once an hour, whoever asks and however it is spelt", async () => {
  const name = crypto.randomUUID().replaceAll("-", "");
  const email = `${name}@gmail.com`;
  const spellings = [email, `${name.slice(0, 5)}.${name.slice(5)}@gmail.com`, `${name}+x@googlemail.com`, email];
  await Promise.all(spellings.map((it) => subscribeNewsletter({ email: it })));
  expect(await db().email.count({ where: { kind: "newsletter-confirm", to: { contains: name.slice(6) } } })).toBe(1);
  const asked = (await db().lead.findFirstOrThrow({ where: { email: { contains: name.slice(6) } } })).email;
  await goAhead("61 minutes");
  await subscribeNewsletter({ email: asked });
  expect(await kindsTo(asked)).toEqual(["newsletter-confirm", "newsletter-confirm"]);
});

test("and three times a day at most", async () => {
  const email = somebody();
  for (let hour = 0; hour < 6; hour++) {
    await subscribeNewsletter({ email });
    await goAhead("61 minutes");
  }
  expect(await kindsTo(email)).toHaveLength(3);
  await goAhead("18 hours");
  await subscribeNewsletter({ email });
  expect(await kindsTo(email)).toHaveLength(4);
});

test("known and unknown addresses are answered at a beat that hides what the work took", async () => {
  const { email } = await subscribe();
  const took = async (address: string) => {
    const startedAt = performance.now();
    await subscribeNewsletter({ email: address });
    return performance.now() - startedAt;
  };
  for (const address of [somebody(), email, somebody()]) {
    const ms = await took(address);
    expect(ms).toBeGreaterThan(390);
  }
});

test("who is subscribed already is mailed the guide again, once a day, and nothing of theirs is changed", async () => {
  const { email } = await subscribe(somebody(), "/");
  await subscribeNewsletter({ email, name: "Somebody else", source: "/pricing" });
  await subscribeNewsletter({ email });
  expect(await kindsTo(email)).toEqual(["newsletter-confirm", "newsletter-guide", "newsletter-guide"]);
  expect(await getLead(email)).toMatchObject({ name: null, source: "/" });
});

test("the link holds for seven days, and after that another one does it", async () => {
  const email = somebody();
  await subscribeNewsletter({ email });
  await deliverAll(email);
  const old = tokenIn(inbox(email)[0]);
  await goAhead("7 days 1 minute");
  expect(await confirmNewsletter({ token: old })).toBe("run-out");
  await subscribeNewsletter({ email });
  await deliverAll(email);
  expect(await confirmNewsletter({ token: tokenIn(inbox(email)[0]) })).toBe("confirmed");
});

test("a link that is not ours opens nothing, and ours tells no address", async () => {
  const ask = { email: somebody(), askedAt: new Date() };
  const token = new URL(confirmLink(ask)).searchParams.get("token") ?? "";
  expect(readConfirmToken(token)).toEqual(ask);
  expect(Buffer.from(token, "base64url").toString()).not.toContain("ada");
  const flipped = `${token.slice(0, -4)}${token.endsWith("AAAA") ? "BBBB" : "AAAA"}`;
  for (const wrong of ["", "x", flipped, token.slice(1), "\0".repeat(60)])
    expect(await confirmNewsletter({ token: wrong })).toBe("unknown");
  expect(await confirmNewsletter({ token }), "nobody asked under it").toBe("run-out");
});

test("who unsubscribed gets nothing that was owed, and an old link does not bring them back", async () => {
  const { email, token } = await subscribe();
  await goAhead("3 days 1 minute");
  await queueLeadFollowUps(500);
  await unsubscribeLead(email.toUpperCase());
  await unsubscribeLead(email);
  await deliverAll(email);
  expect((await mailsTo(email)).at(-1)).toMatchObject({ status: "suppressed", reason: "They unsubscribed" });
  expect(await confirmNewsletter({ token })).toBe("run-out");
  expect(await stepsOf(email)).toEqual(["asked", "confirmed", "guide-sent", "unsubscribed"]);
  await resubscribeLead(email);
  expect(await getLead(email)).toMatchObject({ unsubscribedAt: null });
  await unsubscribeLead(email);
  await subscribe(email);
  expect(await getLead(email)).toMatchObject({ unsubscribedAt: null });
  expect(await eventsOf(email), "only the first confirmation counts").toHaveLength(1);
});

test("who declined without ever confirming is not asked again for a week, whoever types the address", async () => {
  const email = somebody();
  await subscribeNewsletter({ email });
  await unsubscribeLead(email);
  await resubscribeLead(email);
  expect(await getLead(email)).toMatchObject({ confirmedAt: null, unsubscribedAt: expect.any(Date) });
  await goAhead("2 days");
  await subscribeNewsletter({ email });
  expect(await kindsTo(email)).toEqual(["newsletter-confirm"]);
});

test("declined offers say nothing of the newsletter, which was asked for", async () => {
  const email = somebody();
  await declineMarketing(email);
  await subscribe(email);
  expect((await mailsTo(email)).map((it) => it.status)).toEqual(["sent", "sent"]);
});

test("one follow-up, three days after the guide, once, and never to a buyer", async () => {
  const { email } = await subscribe();
  const { email: buyer } = await subscribe();
  await goAhead("2 days 23 hours 59 minutes");
  expect(await queueLeadFollowUps(500)).toBe(0);
  await goAhead("2 minutes");
  const counts = await Promise.all([queueLeadFollowUps(500), queueLeadFollowUps(500)]);
  expect(counts.reduce((sum, it) => sum + it)).toBe(2);
  await buyOrder({ email: buyer });
  await deliverAll(email);
  await deliverAll(buyer);
  expect((await stepsOf(email)).at(-1)).toBe("follow-up-sent");
  const owed = await db().email.findFirst({ where: { to: buyer, kind: "newsletter-follow-up" } });
  expect(owed).toMatchObject({ status: "suppressed", reason: "They have bought meanwhile" });
  await goAhead("30 days");
  expect(await queueLeadFollowUps(500)).toBe(0);
});

test("an order after asking is kept with the lead, once; one before it is not", async () => {
  const email = somebody();
  const early = await buyOrder({ email: email.toUpperCase() });
  await db().$executeRaw`UPDATE orders SET paid_at = paid_at - interval '1 day' WHERE id = ${early.id}`;
  await subscribe(email);
  const order = await buyOrder({ email });
  await Promise.all([recordLeadPurchases(500), recordLeadPurchases(500)]);
  expect(await recordLeadPurchases(500)).toBe(0);
  const bought = await db().leadActivity.findMany({ where: { lead: { email }, step: "bought" } });
  expect(bought).toMatchObject([{ detail: order.id }]);
});

test("who never confirms is forgotten after seven days, with the mail that asked; who confirmed stays", async () => {
  const { email: confirmed } = await subscribe();
  const email = somebody();
  await subscribeNewsletter({ email });
  await goAhead("6 days 23 hours");
  await forgetLeads();
  expect(await getLead(email)).not.toBeNull();
  await goAhead("2 hours");
  expect(await forgetLeads()).toBeGreaterThanOrEqual(1);
  expect(await getLead(email)).toBeNull();
  expect(await mailsTo(email)).toEqual([]);
  expect(await getLead(confirmed)).not.toBeNull();
  expect(await kindsTo(confirmed)).toHaveLength(2);
});
