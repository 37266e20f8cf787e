import type { Lead } from "@/lib/generated/prisma/client";
import { NEWSLETTER_LINK_DAYS } from "@/lib/pricing/terms";

/**
 * Somebody who asked for the guide and the newsletter.
 *
 * subscribe-newsletter.ts (the address asks; one mail with a link is owed) -> confirm-newsletter.ts (the button behind
 * the link; the guide is owed and the event counted) -> queue-lead-follow-ups.ts (one mail, three days after the guide)
 * -> record-lead-purchases.ts (an order under the same address). unsubscribe-lead.ts ends it at any time, and
 * resubscribe-lead.ts takes that back; who never confirms is forgotten by forget-leads.ts, who asks for it by
 * erase-lead.ts (`npm run erase-lead`), until readmit-lead.ts.
 */
export type { Lead };

export type LeadStep =
  | "asked"
  | "confirmed"
  | "guide-sent"
  | "follow-up-sent"
  | "bought"
  | "unsubscribed"
  | "resubscribed";

export const LEAD_STATES = ["waiting", "subscribed", "unsubscribed"] as const;
export type LeadState = (typeof LEAD_STATES)[number];

/** What is mailed to those who ask, and where it is read. */
export const GUIDE = { source: "guides/automation-audit.md", path: "/guides/automation-audit" } as const;
/** After the guide, once. */
export const FOLLOW_UP_DAYS = 3;
/** An address is mailed a link to confirm no more often; one that declined without ever confirming, waits longer. */
export const CONFIRM_WAIT_HOURS = { usual: 1, declined: 7 * 24 } as const;
/** Nor more often than this in a day, for whoever types it may not be who reads it. */
export const CONFIRMS_A_DAY = 3;

/** Asks by one network, and by all together. */
export const ASK_LIMIT = {
  name: "newsletter",
  perAddress: { points: 10, seconds: 300 },
  global: { points: 600, seconds: 300 },
};

/** Links opened and buttons pressed. */
export const CONFIRM_LIMIT = {
  name: "newsletter-confirm",
  perAddress: { points: 60, seconds: 60 },
  global: { points: 1_000, seconds: 60 },
};

type Consent = Pick<Lead, "confirmedAt" | "unsubscribedAt">;

export function stateOf({ confirmedAt, unsubscribedAt }: Consent): LeadState {
  if (unsubscribedAt) return "unsubscribed";
  return confirmedAt ? "subscribed" : "waiting";
}

/** Why the newsletter may not be sent to them; null when it may. */
export function objectionToNewsletter(lead: Consent | null): string | null {
  if (!lead) return "The address is no longer on the list";
  const state = stateOf(lead);
  if (state === "unsubscribed") return "They unsubscribed";
  return state === "waiting" ? "The address was never confirmed" : null;
}

/** What a link to confirm stands for: an address that asked at a moment. */
export type Ask = { email: string; askedAt: Date };

/** What a link to confirm still does. Consent that was taken back later is not given again by an old link. */
export function standingOf({ askedAt }: Ask, lead: Consent | null, now: Date): "open" | "done" | "run-out" {
  if (lead && stateOf(lead) === "subscribed") return "done";
  const isTooOld = now.getTime() - askedAt.getTime() > NEWSLETTER_LINK_DAYS * 86_400_000;
  const isTakenBack = lead?.unsubscribedAt != null && lead.unsubscribedAt > askedAt;
  return !lead || isTooOld || isTakenBack ? "run-out" : "open";
}
