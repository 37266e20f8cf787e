import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { type DashboardRange, dashboardHref, RANGES, ZONES } from "./dashboard-range";
import { RangeLink } from "./range-link";

/** Which time is shown: links for the usual ones, and a form for two dates and the zone their days begin in. */
export function RangePicker({ range }: { range: DashboardRange }) {
  const isCustom = range.range === "custom";
  const zones = ZONES.includes(range.zone) ? ZONES : [range.zone, ...ZONES];
  return (
    <div className="flex flex-wrap items-start gap-2">
      <nav aria-label="Time shown" className="max-w-full overflow-x-auto rounded-md border border-line bg-sunken p-1">
        <ul className="flex">
          {RANGES.map(({ name, label }) => (
            <li key={name} className="shrink-0">
              <RangeLink href={dashboardHref(range, { range: name })} isHere={range.range === name}>
                {label}
              </RangeLink>
            </li>
          ))}
        </ul>
      </nav>
      <details className="group min-w-0 grow open:basis-full sm:grow-0" open={isCustom}>
        <summary className="inline-flex min-h-12 items-center rounded-sm text-sm underline sm:px-3 underline-offset-4">
          Dates and time zone
        </summary>
        <form
          action="/dashboard"
          className="mt-2 grid items-end gap-4 rounded-md border border-line bg-surface p-4 sm:grid-cols-4"
        >
          <input type="hidden" name="range" value="custom" />
          <TextField label="First day" name="from" type="date" defaultValue={range.from} />
          <TextField label="Last day" name="to" type="date" defaultValue={range.to} />
          <SelectField
            label="Time zone"
            id="zone"
            name="zone"
            defaultValue={range.zone}
            options={zones.map((it) => ({ value: it, label: it.replaceAll("_", " ") }))}
          />
          <Button type="submit">Show</Button>
        </form>
      </details>
    </div>
  );
}
