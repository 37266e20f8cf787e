import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Money } from "@/components/ui/money";
import { formatMoney } from "@/lib/format-money";
import { CURRENCY, type Plan } from "@/lib/pricing/catalog";
import { periodCents } from "@/lib/pricing/offer";
import { answerWords, runsWords } from "@/lib/pricing/words";
import { ByInterval } from "./by-interval";

/** One plan inside the plans' form; its button names the plan, the switch above names the interval. */
export function PlanCard({ plan }: { plan: Plan }) {
  const facts = [
    plan.runsPerMonth === null ? "Unlimited runs under fair use" : `${runsWords(plan.runsPerMonth)} runs a month`,
    ...(plan.customIntegrations ? [`Up to ${plan.customIntegrations} custom integrations`] : []),
    `First answer in ${answerWords(plan.firstAnswerHours)}`,
  ];
  // "Custom integrations" is said with its number above.
  const includes = plan.includes.filter((it) => it !== "Custom integrations");
  const yearCents = periodCents(plan.monthlyCents, "year");
  return (
    <article aria-labelledby={`plan-${plan.id}`} className="flex flex-col rounded-md border border-line bg-surface p-6">
      <h3 id={`plan-${plan.id}`} className="text-lg">
        {plan.name}
      </h3>
      <p className="mt-3">
        <ByInterval>
          {(interval) => (
            <>
              <Money
                cents={periodCents(plan.monthlyCents, interval)}
                currency={CURRENCY}
                className="font-medium text-4xl"
              />
              <span className="ml-2 text-muted text-sm">a {interval}</span>
            </>
          )}
        </ByInterval>
      </p>
      <p className="mt-1 text-muted text-sm">
        <ByInterval>
          {(interval) =>
            interval === "month"
              ? `or ${formatMoney(yearCents, CURRENCY)} by the year`
              : `comes to ${formatMoney(Math.round(yearCents / 12), CURRENCY)} a month`
          }
        </ByInterval>
      </p>
      <p className="mt-3 text-muted lg:min-h-13">{plan.tagline}</p>
      <ul className="mt-6 mb-8 grid gap-x-8 gap-y-2 border-line border-t pt-6 sm:max-lg:grid-cols-2">
        {[...facts, ...includes].map((it) => (
          <li key={it} className="flex items-start gap-2.5">
            <Icon name="check" className="mt-[5px] text-muted" />
            {it}
          </li>
        ))}
      </ul>
      <Button type="submit" name="plan" value={plan.id} className="mt-auto min-h-12 w-full" data-cta={`buy-${plan.id}`}>
        <span className="group-has-[input[name=addons]:checked]/plans:hidden">
          <ByInterval>
            {(interval) =>
              `Buy ${plan.name} for ${formatMoney(periodCents(plan.monthlyCents, interval), CURRENCY)} a ${interval}`
            }
          </ByInterval>
        </span>
        <span className="hidden group-has-[input[name=addons]:checked]/plans:inline">Buy {plan.name} with add-ons</span>
      </Button>
    </article>
  );
}
