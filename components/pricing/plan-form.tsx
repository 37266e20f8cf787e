import { PLANS } from "@/lib/pricing/catalog";
import { AddonList } from "./addon-list";
import { IntervalSwitch } from "./interval-switch";
import { PlanCard } from "./plan-card";

/** All plans in one plain form: the switch sends `interval`, the ticks `addons`, the pressed button `plan`. */
export function PlanForm() {
  return (
    <form method="post" action="/api/checkout" className="group/plans space-y-6">
      {/* Enter on a tick presses a form's first button. This one closes a dialog that is not there, so nothing is bought by accident. */}
      <button type="submit" formMethod="dialog" hidden aria-hidden="true" tabIndex={-1} />
      <IntervalSwitch />
      <div className="grid gap-6 lg:grid-cols-3">
        {PLANS.map((plan) => (
          <PlanCard key={plan.id} plan={plan} />
        ))}
      </div>
      <AddonList />
    </form>
  );
}
