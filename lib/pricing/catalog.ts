/**
 * The catalogue: the one source of what Levqor sells, for how much, what is included and how fast.
 * Pages, checkout, e-mails, `stripe:sync` and the amount check on paid sessions all read this file.
 *
 * Money is in minor units (pence), tax not included. Hours of delivery count from a complete intake.
 * Change a price here, raise `CATALOG_VERSION`, run `npm run stripe:sync`. Orders already sold keep
 * the snapshot they were sold with.
 */
export const CATALOG_VERSION = "2026-11-01";
export const CURRENCY = "gbp";

export type Interval = "month" | "year";

/** A done-for-you build, paid once. */
export type Package = {
  id: string;
  name: string;
  tagline: string;
  amountCents: number;
  workflows: number;
  deliveryHours: number;
  supportDays: number;
  revisions: number;
  firstAnswerHours: { from: number; to: number };
  mostChosen: boolean;
  includes: readonly string[];
};

/** A subscription to runs of what has been built. `monthlyCents` is the price of one month. */
export type Plan = {
  id: string;
  name: string;
  tagline: string;
  monthlyCents: number;
  /** Automation runs included in a month; null = unlimited under fair use. */
  runsPerMonth: number | null;
  customIntegrations: number | null;
  firstAnswerHours: { from: number; to: number };
  slaPercent: number;
  includes: readonly string[];
};

/** An extra on top of a plan, paid monthly. */
export type Addon = { id: string; name: string; monthlyCents: number; description: string };

export const PACKAGES = [
  {
    id: "starter",
    name: "Starter",
    tagline: "One job off your desk by the day after tomorrow.",
    amountCents: 99_00,
    workflows: 1,
    deliveryHours: 48,
    supportDays: 7,
    revisions: 1,
    firstAnswerHours: { from: 48, to: 48 },
    mostChosen: false,
    includes: [
      "Built, tested and documented for you",
      "Runs in your own accounts",
      "A hand-over note that shows how to change or revoke it",
    ],
  },
  {
    id: "professional",
    name: "Professional",
    tagline: "The three chores that eat your week, joined up.",
    amountCents: 249_00,
    workflows: 3,
    deliveryHours: 96,
    supportDays: 30,
    revisions: 2,
    firstAnswerHours: { from: 24, to: 48 },
    mostChosen: true,
    includes: ["Everything in Starter", "Workflows that hand data to each other", "Alerts when something needs you"],
  },
  {
    id: "enterprise",
    name: "Enterprise",
    tagline: "A whole process, from first enquiry to paid invoice.",
    amountCents: 599_00,
    workflows: 7,
    deliveryHours: 168,
    supportDays: 60,
    revisions: 3,
    firstAnswerHours: { from: 24, to: 48 },
    mostChosen: false,
    includes: [
      "Everything in Professional",
      "A map of the process before and after",
      "A walk-through call at hand-over",
    ],
  },
] as const satisfies readonly Package[];

export const PLANS = [
  {
    id: "growth",
    name: "Growth",
    tagline: "For a handful of automations that run every day.",
    monthlyCents: 29_00,
    runsPerMonth: 100,
    customIntegrations: 0,
    firstAnswerHours: { from: 24, to: 48 },
    slaPercent: 99.5,
    includes: ["E-mail support", "Run history and alerts"],
  },
  {
    id: "business",
    name: "Business",
    tagline: "For a team whose work depends on them.",
    monthlyCents: 99_00,
    runsPerMonth: 1_000,
    customIntegrations: 5,
    firstAnswerHours: { from: 24, to: 24 },
    slaPercent: 99.5,
    includes: ["Everything in Growth", "Custom integrations"],
  },
  {
    id: "enterprise-plan",
    name: "Enterprise",
    tagline: "For operations that may not stop.",
    monthlyCents: 299_00,
    runsPerMonth: null,
    customIntegrations: null,
    firstAnswerHours: { from: 12, to: 12 },
    slaPercent: 99.9,
    includes: ["Everything in Business", "A named contact", "99.9 % SLA"],
  },
] as const satisfies readonly Plan[];

export const ADDONS = [
  {
    id: "priority-support",
    name: "Priority support",
    monthlyCents: 49_00,
    description: "First answer within 4 hours.",
  },
  {
    id: "sla-99-9",
    name: "SLA 99.9 %",
    monthlyCents: 99_00,
    description: "Service credits below 99.9 % availability.",
  },
  {
    id: "white-label",
    name: "White label",
    monthlyCents: 199_00,
    description: "Your name and logo on everything your clients see.",
  },
] as const satisfies readonly Addon[];

export type PackageId = (typeof PACKAGES)[number]["id"];
export type PlanId = (typeof PLANS)[number]["id"];
export type AddonId = (typeof ADDONS)[number]["id"];

/** Off the price of twelve months when a plan is paid by the year. */
export const YEARLY_DISCOUNT_PERCENT = 20;

/** Working hours in which first answers are counted, UK time. */
export const SUPPORT_HOURS = { days: "Mon-Fri", from: "09:00", to: "17:00" } as const;
