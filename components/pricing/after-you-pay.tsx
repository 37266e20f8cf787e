import { SAMPLE_ORDER, sampleDueAt } from "@/components/orders/sample-order";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/format-date";
import { PACKAGES } from "@/lib/pricing/catalog";
import { HAND_OVER_CHECKS, INTAKE } from "@/lib/pricing/policy";

const DUE = PACKAGES.map((it) => {
  // A week on, the weekday alone would read as the day of payment.
  const next = it.deliveryHours >= 7 * 24 ? "the next " : "";
  return `${it.name} is due ${next}${formatDate(sampleDueAt(it.deliveryHours), "weekday")}`;
});
const CHECKS = HAND_OVER_CHECKS.map((it) => it.toLowerCase());

const STEPS = [
  {
    when: formatDate(SAMPLE_ORDER.paidAt, "weekday"),
    what: "You pay",
    text: "On Stripe's page. Your order exists from this moment.",
  },
  {
    when: "The same minute",
    what: "Two e-mails",
    text: "A confirmation of what you bought, and an intake request with your personal link.",
  },
  {
    when: formatDate(SAMPLE_ORDER.intakeAt, "weekday"),
    what: "You send the intake",
    text: `A short form, about ${INTAKE.minutes} minutes. The delivery time starts here. If it is still open after ${INTAKE.reminderHours} hours, we remind you once.`,
  },
  {
    when: "From then on",
    what: "We build and test",
    text: `${DUE.join(", ")}. The clock pauses while we wait for something from you.`,
  },
  {
    when: "By the due time",
    what: "We hand it over",
    text: `Once it is ${CHECKS.slice(0, -1).join(", ")} and ${CHECKS.at(-1)}. Support runs from here: ${PACKAGES.map((it) => `${it.supportDays} days with ${it.name}`).join(", ")}.`,
  },
] as const;

/** Five steps with times, as they fall for somebody who pays on a Monday morning. */
export function AfterYouPay() {
  return (
    <Section
      id="after-you-pay"
      title="What happens after you pay"
      lead="Say you buy a package on a Monday morning."
      className="border-line border-y bg-surface"
    >
      <ol className="border-line border-t">
        {STEPS.map((step, at) => (
          <li key={step.what} className="grid gap-x-8 gap-y-1 border-line border-b py-5 md:grid-cols-[11rem_14rem_1fr]">
            <p className="tabular text-muted">{step.when}</p>
            <h3>
              <span className="tabular mr-2 text-muted">{at + 1}</span>
              {step.what}
            </h3>
            <p className="max-w-measure text-muted">{step.text}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
