import { formatDate } from "@/lib/format-date";
import { formatMoney } from "@/lib/format-money";
import type { TimelineStep } from "@/lib/orders/timeline";
import { CURRENCY, PACKAGES } from "@/lib/pricing/catalog";
import { INTAKE } from "@/lib/pricing/policy";

/** A Monday morning in the UK; only its weekday and time are ever shown. */
const PAID_AT = new Date("2026-11-23T10:04:00Z");
const INTAKE_AT = new Date("2026-11-23T10:19:00Z");
const STARTER = PACKAGES[0];

/** When a sample order of so many hours is due, its intake having been sent on Monday morning. */
export function sampleDueAt(deliveryHours: number): Date {
  return new Date(INTAKE_AT.getTime() + deliveryHours * 3_600_000);
}

/** The order drawn on the home page, in the shape of a real one. */
export const SAMPLE_ORDER = {
  reference: "LV-SAMPLE",
  planName: STARTER.name,
  amountCents: STARTER.amountCents,
  currency: CURRENCY,
  paidAt: PAID_AT,
  intakeAt: INTAKE_AT,
  dueAt: sampleDueAt(STARTER.deliveryHours),
} as const;

export const SAMPLE_TIMELINE: readonly TimelineStep[] = [
  {
    key: "paid",
    label: "Paid",
    detail: `${formatMoney(STARTER.amountCents, CURRENCY)} for ${STARTER.name}, on Stripe's page.`,
    state: "done",
    at: PAID_AT,
  },
  {
    key: "confirmation",
    label: "Confirmation",
    detail: "What you bought, and your personal intake link, by e-mail.",
    state: "done",
    at: PAID_AT,
  },
  {
    key: "intake",
    label: "Intake",
    detail: `A ${INTAKE.minutes}-minute form. The ${STARTER.deliveryHours} hours start here.`,
    state: "done",
    at: INTAKE_AT,
  },
  {
    key: "building",
    label: "Building",
    detail: `Built and tested in your accounts. Due ${formatDate(sampleDueAt(STARTER.deliveryHours), "weekday")}.`,
    state: "current",
    at: null,
  },
  {
    key: "handover",
    label: "Handed over",
    detail: `Files, instructions, and ${STARTER.supportDays} days of support.`,
    state: "waiting",
    at: null,
  },
];
