import { expect, test } from "vitest";
import { SESSION_DAYS } from "@/lib/auth-session";
import { HIGH_RISK_TOPICS } from "@/lib/intake/high-risk";
import { PLANS, SUPPORT_HOURS } from "@/lib/pricing/catalog";
import * as terms from "@/lib/pricing/terms";

test("the terms are those of the business", () => {
  expect(terms.SERVICE_LEVEL).toMatchObject({ standardPercent: 99.5, higherPercent: 99.9, claimDays: 30 });
  expect(terms.SERVICE_LEVEL.credits.map((it) => [it.belowPercent, it.creditPercent])).toEqual([
    [99.5, 10],
    [99, 25],
    [95, 50],
  ]);
  expect(terms.RETENTION).toMatchObject({ logDays: 90, backupDays: 30, billingYears: 7, analyticsYears: 2 });
  expect([terms.DATA_REQUEST_DAYS, terms.BREACH_NOTICE_HOURS, terms.NEWSLETTER_LINK_DAYS]).toEqual([30, 72, 7]);
  expect(terms.DUNNING).toEqual({ noticeDays: [0, 7, 14], suspendDay: 17 });
  expect(terms.PRIORITY_ANSWER_HOURS).toBe(4);
});

test("what the terms promise is what the plans and the sign-in say", () => {
  const percents: readonly number[] = PLANS.map((it) => it.slaPercent);
  expect([Math.min(...percents), Math.max(...percents)]).toEqual([
    terms.SERVICE_LEVEL.standardPercent,
    terms.SERVICE_LEVEL.higherPercent,
  ]);
  expect(terms.SIGN_IN_DAYS).toBe(SESSION_DAYS);
});

// The knowledge base says these in words, which no mark can fill.
test("what the texts say in words still holds", () => {
  expect(SUPPORT_HOURS.days).toBe("Mon-Fri");
  expect(PLANS.find((it) => it.runsPerMonth === null)?.id).toBe("enterprise-plan");
  expect(HIGH_RISK_TOPICS).toHaveLength(7);
});
