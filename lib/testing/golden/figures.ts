import { formatMoney } from "@/lib/format-money";
import { ADDONS, CURRENCY, PACKAGES, PLANS, SUPPORT_HOURS, YEARLY_DISCOUNT_PERCENT } from "@/lib/pricing/catalog";
import { periodCents } from "@/lib/pricing/offer";
import { INTAKE, REFUND_DAYS, upgradeCents } from "@/lib/pricing/policy";
import {
  BREACH_NOTICE_HOURS,
  DATA_REQUEST_DAYS,
  DUNNING,
  NEWSLETTER_LINK_DAYS,
  PRIORITY_ANSWER_HOURS,
  RETENTION,
  SERVICE_LEVEL,
} from "@/lib/pricing/terms";
import { countWords } from "@/lib/pricing/words";
import { LINK_MINUTES } from "@/lib/users/user";

const money = (cents: number) => formatMoney(cents, CURRENCY);
const percent = (figure: number) => `${figure}%`;
const [STARTER, PROFESSIONAL, ENTERPRISE] = PACKAGES;
const [GROWTH, BUSINESS, ENTERPRISE_PLAN] = PLANS;
const [PRIORITY, SLA, WHITE_LABEL] = ADDONS;
const [CREDIT_1, CREDIT_2, CREDIT_3] = SERVICE_LEVEL.credits;

/** What the golden set expects to hear, from the catalogue and the terms alone: nothing here is typed twice. */
export const FIGURES = {
  price: {
    starter: money(STARTER.amountCents),
    professional: money(PROFESSIONAL.amountCents),
    enterprise: money(ENTERPRISE.amountCents),
    growth: money(GROWTH.monthlyCents),
    business: money(BUSINESS.monthlyCents),
    enterprisePlan: money(ENTERPRISE_PLAN.monthlyCents),
    priority: money(PRIORITY.monthlyCents),
    sla: money(SLA.monthlyCents),
    whiteLabel: money(WHITE_LABEL.monthlyCents),
  },
  yearly: {
    growth: money(periodCents(GROWTH.monthlyCents, "year")),
    business: money(periodCents(BUSINESS.monthlyCents, "year")),
    enterprisePlan: money(periodCents(ENTERPRISE_PLAN.monthlyCents, "year")),
  },
  yearlyDiscount: percent(YEARLY_DISCOUNT_PERCENT),
  upgrade: money(upgradeCents("starter", "professional")),
  delivery: {
    starter: `${STARTER.deliveryHours} hours`,
    professional: `${PROFESSIONAL.deliveryHours / 24} days`,
    enterprise: `${ENTERPRISE.deliveryHours / 24} days`,
  },
  workflows: {
    starter: countWords(STARTER.workflows, "workflow"),
    professional: countWords(PROFESSIONAL.workflows, "workflow"),
    enterprise: countWords(ENTERPRISE.workflows, "workflow"),
  },
  revisions: {
    starter: countWords(STARTER.revisions, "revision"),
    professional: countWords(PROFESSIONAL.revisions, "revision"),
    enterprise: countWords(ENTERPRISE.revisions, "revision"),
  },
  support: {
    starter: countWords(STARTER.supportDays, "day"),
    professional: countWords(PROFESSIONAL.supportDays, "day"),
    enterprise: countWords(ENTERPRISE.supportDays, "day"),
  },
  runs: { growth: countWords(GROWTH.runsPerMonth, "run"), business: BUSINESS.runsPerMonth.toLocaleString("en-GB") },
  integrations: `${BUSINESS.customIntegrations} custom`,
  answer: {
    starter: `${STARTER.firstAnswerHours.to} hours`,
    professional: `${PROFESSIONAL.firstAnswerHours.to} hours`,
    growth: `${GROWTH.firstAnswerHours.to} hours`,
    business: `${BUSINESS.firstAnswerHours.to} hours`,
    enterprisePlan: `${ENTERPRISE_PLAN.firstAnswerHours.to} hours`,
    priority: `${PRIORITY_ANSWER_HOURS} hours`,
  },
  opens: SUPPORT_HOURS.from,
  closes: SUPPORT_HOURS.to,
  intake: `${INTAKE.minutes} minutes`,
  reminder: `${INTAKE.reminderHours} hours`,
  refund: { handOver: `${REFUND_DAYS.afterHandOver} days`, plan: `${REFUND_DAYS.planStart} days` },
  sla: { standard: percent(SERVICE_LEVEL.standardPercent), higher: percent(SERVICE_LEVEL.higherPercent) },
  credits: {
    first: percent(CREDIT_1.creditPercent),
    second: percent(CREDIT_2.creditPercent),
    lowest: percent(CREDIT_3.creditPercent),
  },
  claim: `${SERVICE_LEVEL.claimDays} days`,
  retention: {
    logs: `${RETENTION.logDays} days`,
    backups: `${RETENTION.backupDays} days`,
    billing: `${RETENTION.billingYears} years`,
    analytics: `${RETENTION.analyticsYears} years`,
  },
  dataRequest: `${DATA_REQUEST_DAYS} days`,
  breach: `${BREACH_NOTICE_HOURS} hours`,
  secondNotice: String(DUNNING.noticeDays[1]),
  suspendedDay: String(DUNNING.suspendDay),
  newsletterLink: `${NEWSLETTER_LINK_DAYS} days`,
  signInLink: `${LINK_MINUTES} minutes`,
} as const;
