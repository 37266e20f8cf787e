import { randomUUID } from "node:crypto";
import { appNow } from "@/lib/clock";
import { type Tx, transaction } from "@/lib/db";
import { FOLLOW_UP_DAYS, type LeadStep } from "@/lib/leads/lead";
import { recordLeadActivity } from "@/lib/leads/record-lead-activity";
import { recordLeadPurchases } from "@/lib/leads/record-lead-purchases";

/**
 * The newsletter's part of the demo: leads in every state, three of whom are among the seeded customers. Their ids are
 * fixed: a second seeding finds them and adds nothing.
 */
type Demo = {
  key: string;
  name?: string;
  source: string;
  /** Days since they asked, and until they confirmed and unsubscribed, counted from there. */
  askedDaysAgo: number;
  confirmedAfter?: number;
  unsubscribedAfter?: number;
};

const GUIDE = "/guides/automation-audit";
const NEWS = "utm_source=newsletter&utm_medium=email&utm_campaign=november";
const PARTNER = "utm_source=partner&utm_medium=referral&utm_campaign=bookkeepers";
const MINUTES = 1 / 1_440;

const DEMOS: readonly Demo[] = [
  { key: "juniper", name: "Juniper & Co", source: GUIDE, askedDaysAgo: 19, confirmedAfter: 12 * MINUTES },
  { key: "saddler", source: `/pricing?${NEWS}`, askedDaysAgo: 16.4, confirmedAfter: 3 * MINUTES },
  { key: "lantern", name: "Lantern Books", source: "/", askedDaysAgo: 12.2, confirmedAfter: 0.8 },
  { key: "alder", name: "Alder Accounting", source: `/?${PARTNER}`, askedDaysAgo: 23.5, confirmedAfter: 5 * MINUTES },
  { key: "bramble", source: "/guides/first-automation", askedDaysAgo: 9.1, confirmedAfter: 2 * MINUTES },
  { key: "cobble", name: "Cobble Lane Café", source: "/newsletter", askedDaysAgo: 6.3, confirmedAfter: 1.1 },
  { key: "dovecote", source: GUIDE, askedDaysAgo: 1.6, confirmedAfter: 4 * MINUTES },
  { key: "elmtree", name: "Elm Tree Dental", source: `/?${PARTNER}`, askedDaysAgo: 0.4, confirmedAfter: 7 * MINUTES },
  { key: "fallow", source: "/guides", askedDaysAgo: 20.8, confirmedAfter: 9 * MINUTES, unsubscribedAfter: 3.4 },
  { key: "gorse", source: "/", askedDaysAgo: 3.2, unsubscribedAfter: 0.1 },
  { key: "hazel", name: "Hazel Yoga", source: "/use-cases/coaches", askedDaysAgo: 2.5 },
  { key: "inkwell", source: GUIDE, askedDaysAgo: 0.2 },
];

/** Tells of those who are not there yet; how many leads were added. */
export async function seedLeads(): Promise<number> {
  const now = (await appNow()).getTime();
  let added = 0;
  for (const demo of DEMOS) if (await transaction((tx) => add(tx, demo, now))) added += 1;
  // Who bought is found as always, by the address of the order.
  await recordLeadPurchases(DEMOS.length);
  return added;
}

async function add(tx: Tx, demo: Demo, now: number): Promise<boolean> {
  const { key, name, source, askedDaysAgo, confirmedAfter, unsubscribedAfter } = demo;
  const after = (days: number) => new Date(now + (days - askedDaysAgo) * 86_400_000);
  const email = `hello@${key}.example`;
  const requestedAt = after(0);
  const confirmedAt = confirmedAfter === undefined ? null : after(confirmedAfter);
  const unsubscribedAt = unsubscribedAfter === undefined ? null : after(unsubscribedAfter);
  const dates = { requestedAt, confirmedAt, unsubscribedAt, createdAt: requestedAt, updatedAt: requestedAt };
  const data = { id: `led_seed${key}`, email, name: name ?? null, source, ...dates };
  if (!(await tx.lead.createMany({ data, skipDuplicates: true })).count) return false;
  const followedUpAt = confirmedAfter === undefined ? null : after(confirmedAfter + FOLLOW_UP_DAYS + 0.2);
  const isFollowedUp = followedUpAt && followedUpAt.getTime() < (unsubscribedAt?.getTime() ?? now);
  const steps: [LeadStep, Date | null][] = [
    ["asked", requestedAt],
    ["confirmed", confirmedAt],
    ["guide-sent", confirmedAt],
    ["follow-up-sent", isFollowedUp ? followedUpAt : null],
    ["unsubscribed", unsubscribedAt],
  ];
  for (const [step, at] of steps) if (at) await tell(tx, { id: data.id, email }, step, at);
  return true;
}

async function tell(tx: Tx, { id, email }: { id: string; email: string }, step: LeadStep, at: Date): Promise<void> {
  await recordLeadActivity(tx, { email, step });
  await tx.leadActivity.updateMany({ where: { leadId: id, step }, data: { at } });
  if (step !== "follow-up-sent") return;
  // Its mail is the sign that it is owed no more.
  const mail = { key: `newsletter-follow-up:${id}`, kind: "newsletter-follow-up", to: email, status: "sent" } as const;
  await tx.email.create({ data: { id: randomUUID(), ...mail, dueAt: at, sentAt: at, createdAt: at } });
}
