import { Money } from "@/components/ui/money";
import { Table } from "@/components/ui/table";
import { CURRENCY, PLANS, type Plan } from "@/lib/pricing/catalog";
import { periodCents } from "@/lib/pricing/offer";
import { answerWords, runsWords } from "@/lib/pricing/words";

/** The plans feature by feature. */
export function PlanComparison() {
  return (
    <Table
      caption="Plans compared"
      corner="What you get"
      columns={PLANS.map((it) => ({ key: it.id, label: it.name }))}
      rows={[
        {
          key: "month",
          head: "Paid by the month",
          cells: PLANS.map((it) => (
            <Money key={it.id} cents={periodCents(it.monthlyCents, "month")} currency={CURRENCY} />
          )),
        },
        {
          key: "year",
          head: "Paid by the year",
          cells: PLANS.map((it) => (
            <Money key={it.id} cents={periodCents(it.monthlyCents, "year")} currency={CURRENCY} />
          )),
        },
        { key: "runs", head: "Runs a month", cells: PLANS.map((it) => runsWords(it.runsPerMonth)) },
        { key: "integrations", head: "Custom integrations", cells: PLANS.map(integrationWords) },
        { key: "sla", head: "Availability promised", cells: PLANS.map((it) => `${it.slaPercent} %`) },
        { key: "includes", head: "What comes with it", cells: PLANS.map((it) => it.includes.join("; ")) },
        { key: "answer", head: "First answer within", cells: PLANS.map((it) => answerWords(it.firstAnswerHours)) },
      ]}
    />
  );
}

function integrationWords(plan: Plan): string {
  if (plan.customIntegrations === null) return "As agreed";
  return plan.customIntegrations === 0 ? "None" : `Up to ${plan.customIntegrations}`;
}
