import { Button } from "@/components/ui/button";
import { CheckField } from "@/components/ui/field";
import { formatMoney } from "@/lib/format-money";
import { ADDONS, CURRENCY, PLANS } from "@/lib/pricing/catalog";
import { periodCents } from "@/lib/pricing/offer";
import { ByInterval } from "./by-interval";

/** What can be added to any plan. Once something is ticked, the plans' buttons appear again beneath. */
export function AddonList() {
  return (
    <fieldset className="rounded-md border border-line bg-surface p-6">
      <legend className="float-left mb-1 w-full text-lg font-medium">Add to any plan</legend>
      <p className="clear-both text-muted text-sm">
        Tick what you need. The payment page shows the total before you pay.
      </p>
      <div className="mt-4 divide-y divide-line border-line border-t">
        {ADDONS.map((addon) => (
          <CheckField
            key={addon.id}
            id={`addon-${addon.id}`}
            name="addons"
            value={addon.id}
            label={addon.name}
            help={`${addon.description}${addon.id === "sla-99-9" ? alreadyIn() : ""}`}
            className="py-3"
            aside={
              <span className="tabular">
                <ByInterval>
                  {(interval) => `${formatMoney(periodCents(addon.monthlyCents, interval), CURRENCY)} a ${interval}`}
                </ByInterval>
              </span>
            }
          />
        ))}
      </div>
      <div className="hidden flex-wrap gap-3 border-line border-t pt-6 group-has-[input[name=addons]:checked]/plans:flex">
        {PLANS.map((plan) => (
          <Button
            key={plan.id}
            type="submit"
            name="plan"
            value={plan.id}
            className="grow"
            data-cta={`buy-${plan.id}-addons`}
          >
            Buy {plan.name} with add-ons
          </Button>
        ))}
      </div>
    </fieldset>
  );
}

/** Whoever buys a plan that has the higher availability should not pay for it twice. */
function alreadyIn(): string {
  const names = PLANS.filter((it) => it.slaPercent === 99.9).map((it) => it.name);
  return names.length ? ` Already part of ${names.join(" and ")}.` : "";
}
