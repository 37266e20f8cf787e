import { Icon } from "@/components/ui/icon";
import { Container } from "@/components/ui/section";
import { formatMoney } from "@/lib/format-money";
import { CURRENCY, PACKAGES, PLANS, SUPPORT_HOURS } from "@/lib/pricing/catalog";
import { INTAKE, REFUND_DAYS, upgradeCents } from "@/lib/pricing/policy";
import { answerWords, deliveryWords } from "@/lib/pricing/words";

const QUESTIONS: readonly { ask: string; answer: string }[] = [
  {
    ask: "When does the delivery time start?",
    answer: `When your intake is complete, not when you pay. ${PACKAGES.map((it) => `${it.name} takes ${deliveryWords(it.deliveryHours)}`).join(", ")}. The clock pauses while we wait for something from you.`,
  },
  {
    ask: "Do I need to be technical?",
    answer: `No. You tell us in plain words what the job is; the form takes about ${INTAKE.minutes} minutes. The hand-over note is written for the person who uses it.`,
  },
  {
    ask: "Can I get my money back?",
    answer: `In full until work starts. After hand-over, within ${REFUND_DAYS.afterHandOver} days when the result does not do what the intake agreed and the included revisions did not fix it. A plan is refunded in full in its first ${REFUND_DAYS.planStart} days, and can be cancelled at any time to the end of the period.`,
  },
  {
    ask: "Do I need a plan as well as a package?",
    answer: `No. A package is paid once and is yours. A plan, from ${formatMoney(PLANS[0].monthlyCents, CURRENCY)} a month, is for automations that we keep running and support for you.`,
  },
  {
    ask: "What if I start small and need more?",
    answer: `Move from ${PACKAGES[0].name} to ${PACKAGES[1].name} and pay the difference, ${formatMoney(upgradeCents(PACKAGES[0].id, PACKAGES[1].id), CURRENCY)}.`,
  },
  {
    ask: "Is there a free trial?",
    answer:
      "No. A build is made for you alone, so there is nothing to try beforehand. The refund terms are there instead.",
  },
  {
    ask: "Is there work you do not take?",
    answer:
      "Yes: medical, legal or credit decisions, safety-critical control, biometrics, special-category data, and anything about minors. If you are not sure, write to us before you buy.",
  },
  {
    ask: "Who answers when I write?",
    answer: `A person, ${SUPPORT_HOURS.days} ${SUPPORT_HOURS.from}-${SUPPORT_HOURS.to} UK time. The first answer comes within ${answerWords(PACKAGES[0].firstAnswerHours)} with ${PACKAGES[0].name}, and within ${answerWords(PACKAGES[1].firstAnswerHours)} with ${PACKAGES[1].name} and ${PACKAGES[2].name}.`,
  },
];

/** Questions before buying, answered from the catalogue and the policies. */
export function Questions() {
  return (
    <section id="questions" aria-labelledby="questions-title" className="py-16 md:py-24">
      <Container className="grid gap-x-8 gap-y-10 lg:grid-cols-[1fr_2fr]">
        <h2 id="questions-title" className="text-2xl md:text-3xl">
          Questions before you buy
        </h2>
        <div className="border-line border-t">
          {QUESTIONS.map((it) => (
            <details key={it.ask} className="group border-line border-b">
              <summary className="flex min-h-14 items-center justify-between gap-6 py-3 font-medium">
                {it.ask}
                <Icon name="chevron-down" size={20} className="text-muted transition-transform group-open:rotate-180" />
              </summary>
              <p className="max-w-prose pr-10 pb-5 text-muted">{it.answer}</p>
            </details>
          ))}
        </div>
      </Container>
    </section>
  );
}
