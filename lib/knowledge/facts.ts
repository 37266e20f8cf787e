import { formatMoney } from "@/lib/format-money";
import { FOLLOW_UP_HOURS } from "@/lib/orders/follow-up";
import {
  ADDONS,
  type Addon,
  CURRENCY,
  PACKAGES,
  type Package,
  PLANS,
  type Plan,
  SUPPORT_HOURS,
  YEARLY_DISCOUNT_PERCENT,
} from "@/lib/pricing/catalog";
import { periodCents } from "@/lib/pricing/offer";
import { INTAKE, REFUND_DAYS, upgradeCents } from "@/lib/pricing/policy";
import * as terms from "@/lib/pricing/terms";
import { LINK_MINUTES } from "@/lib/users/user";

/** What is sold, as far as the knowledge base tells it. */
export type Catalogue = { packages: readonly Package[]; plans: readonly Plan[]; addons: readonly Addon[] };
type Facts = Record<string, string>;

const SOLD: Catalogue = { packages: PACKAGES, plans: PLANS, addons: ADDONS };

/**
 * The figures that the knowledge base may name, by mark: `starter.price` -> "£99". One mark is one figure without its
 * unit; what has no single figure (unlimited runs, an answer "within 24 to 48 hours" as one) has no mark, so that a
 * changed catalogue breaks the sentence loudly instead of making it wrong.
 */
export function catalogFacts(catalogue: Catalogue = SOLD): Facts {
  return {
    ...Object.assign({}, ...catalogue.packages.map(packageFacts)),
    ...Object.assign({}, ...catalogue.plans.map(planFacts)),
    ...Object.assign({}, ...catalogue.addons.map(addonFacts)),
    "upgrade.starterToProfessional": money(upgradeCents("starter", "professional", catalogue.packages)),
    "yearly.discountPercent": count(YEARLY_DISCOUNT_PERCENT),
    ...POLICY_FACTS,
  };
}

const POLICY_FACTS: Facts = {
  "support.from": SUPPORT_HOURS.from,
  "support.to": SUPPORT_HOURS.to,
  "priority-support.answerHours": count(terms.PRIORITY_ANSWER_HOURS),
  "refund.afterHandOverDays": count(REFUND_DAYS.afterHandOver),
  "refund.planStartDays": count(REFUND_DAYS.planStart),
  "intake.minutes": count(INTAKE.minutes),
  "intake.reminderHours": count(INTAKE.reminderHours),
  "offer.afterHandOverDays": count(FOLLOW_UP_HOURS.upsell / 24),
  "sign-in.linkMinutes": count(LINK_MINUTES),
  "sign-in.days": count(terms.SIGN_IN_DAYS),
  "newsletter.linkDays": count(terms.NEWSLETTER_LINK_DAYS),
  "dunning.firstDay": count(terms.DUNNING.noticeDays[0]),
  "dunning.secondDay": count(terms.DUNNING.noticeDays[1]),
  "dunning.thirdDay": count(terms.DUNNING.noticeDays[2]),
  "dunning.suspendDay": count(terms.DUNNING.suspendDay),
  "sla.standardPercent": count(terms.SERVICE_LEVEL.standardPercent),
  "sla.higherPercent": count(terms.SERVICE_LEVEL.higherPercent),
  "sla.claimDays": count(terms.SERVICE_LEVEL.claimDays),
  ...Object.assign({}, ...terms.SERVICE_LEVEL.credits.map(creditFacts)),
  "retention.logDays": count(terms.RETENTION.logDays),
  "retention.backupDays": count(terms.RETENTION.backupDays),
  "retention.billingYears": count(terms.RETENTION.billingYears),
  "retention.analyticsYears": count(terms.RETENTION.analyticsYears),
  "retention.conversationYears": count(terms.RETENTION.conversationYears),
  "data.requestDays": count(terms.DATA_REQUEST_DAYS),
  "data.breachNoticeHours": count(terms.BREACH_NOTICE_HOURS),
  "change.noticeDays": count(terms.CHANGE_NOTICE_DAYS),
  "complaint.firstAnswerDays": count(terms.COMPLAINT_DAYS.firstAnswer),
  "complaint.finalAnswerDays": count(terms.COMPLAINT_DAYS.finalAnswer),
  "liability.months": count(terms.LIABILITY_MONTHS),
};

function packageFacts(it: Package): Facts {
  return {
    [`${it.id}.price`]: money(it.amountCents),
    [`${it.id}.workflows`]: count(it.workflows),
    [`${it.id}.deliveryHours`]: count(it.deliveryHours),
    ...(it.deliveryHours % 24 === 0 ? { [`${it.id}.deliveryDays`]: count(it.deliveryHours / 24) } : {}),
    [`${it.id}.supportDays`]: count(it.supportDays),
    [`${it.id}.revisions`]: count(it.revisions),
    ...answerFacts(it),
  };
}

function planFacts(it: Plan): Facts {
  const yearCents = periodCents(it.monthlyCents, "year");
  return {
    ...addonFacts(it),
    [`${it.id}.yearlySaving`]: money(it.monthlyCents * 12 - yearCents),
    [`${it.id}.yearlyPerMonth`]: money(Math.round(yearCents / 12)),
    ...(it.runsPerMonth === null ? {} : { [`${it.id}.runs`]: count(it.runsPerMonth) }),
    ...(it.customIntegrations ? { [`${it.id}.customIntegrations`]: count(it.customIntegrations) } : {}),
    [`${it.id}.slaPercent`]: count(it.slaPercent),
    ...answerFacts(it),
  };
}

function addonFacts(it: Addon | Plan): Facts {
  return {
    [`${it.id}.price`]: money(it.monthlyCents),
    [`${it.id}.yearlyPrice`]: money(periodCents(it.monthlyCents, "year")),
  };
}

function answerFacts({ id, firstAnswerHours: { from, to } }: Package | Plan): Facts {
  if (from === to) return { [`${id}.answerHours`]: count(to) };
  return { [`${id}.answerFromHours`]: count(from), [`${id}.answerToHours`]: count(to) };
}

function creditFacts(it: { belowPercent: number; creditPercent: number }, at: number): Facts {
  return {
    [`sla.credit${at + 1}Below`]: count(it.belowPercent),
    [`sla.credit${at + 1}Percent`]: count(it.creditPercent),
  };
}

function money(cents: number): string {
  return formatMoney(cents, CURRENCY);
}

function count(figure: number): string {
  return figure.toLocaleString("en-GB");
}
