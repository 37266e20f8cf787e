import { YEARLY_DISCOUNT_PERCENT } from "@/lib/pricing/catalog";
import { YEAR_ID } from "./by-interval";

const OPTION =
  "flex min-h-11 cursor-pointer items-center gap-2 rounded-sm px-4 text-sm font-medium text-muted transition-colors hover:text-ink has-checked:bg-surface has-checked:text-ink has-checked:shadow-lift has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus";

/** By the month or by the year: two radio buttons, read by the stylesheet and sent with the form. */
export function IntervalSwitch() {
  return (
    <fieldset>
      <legend className="sr-only">How to pay</legend>
      <div className="inline-flex rounded-md border border-line bg-sunken p-1">
        <label className={OPTION}>
          <input type="radio" name="interval" value="month" defaultChecked className="sr-only" />
          Monthly
        </label>
        <label className={OPTION}>
          <input type="radio" name="interval" value="year" id={YEAR_ID} className="sr-only" />
          Yearly
          <span className="text-done">{YEARLY_DISCOUNT_PERCENT} % less</span>
        </label>
      </div>
    </fieldset>
  );
}
