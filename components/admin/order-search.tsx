import { Button, ButtonLink } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { NO_FILTER, type OrderFilter, orderQuery, withFilter } from "@/lib/orders/order-filter";
import { PACKAGES, PLANS } from "@/lib/pricing/catalog";

const PLAN_OPTIONS = [
  { value: "", label: "Any" },
  ...PACKAGES.map((it) => ({ value: it.id, label: it.name })),
  ...PLANS.map((it) => ({ value: it.id, label: `${it.name} plan` })),
];
const KIND_OPTIONS = [
  { value: "", label: "Any" },
  { value: "package", label: "Packages" },
  { value: "plan", label: "Plans" },
  { value: "unknown", label: "Not in the catalogue" },
];
const SORT_OPTIONS = [
  { value: "", label: "Newest first" },
  { value: "due", label: "By due date" },
];

/** Search and filters: a plain form whose answers stand in the address. */
export function OrderSearch({ filter }: { filter: OrderFilter }) {
  const { q, status, due, plan, kind, sort } = filter;
  const isFiltered = orderQuery(withFilter(filter, {})) !== "";
  return (
    <search>
      <form action="/admin/orders" className="grid grid-cols-2 items-end gap-3 lg:grid-cols-12">
        {status ? <input type="hidden" name="status" value={status} /> : null}
        {due ? <input type="hidden" name="due" value={due} /> : null}
        <div className="col-span-2 lg:col-span-3">
          <TextField
            type="search"
            name="q"
            label="Reference, e-mail, name or Stripe id"
            maxLength={120}
            defaultValue={q ?? ""}
            autoComplete="off"
          />
        </div>
        <div className="lg:col-span-2">
          <SelectField id="plan" name="plan" label="Bought" options={PLAN_OPTIONS} defaultValue={plan ?? ""} />
        </div>
        <div className="lg:col-span-2">
          <SelectField id="kind" name="kind" label="Kind" options={KIND_OPTIONS} defaultValue={kind ?? ""} />
        </div>
        <div className="lg:col-span-2">
          <SelectField
            id="sort"
            name="sort"
            label="Order"
            options={SORT_OPTIONS}
            defaultValue={sort === NO_FILTER.sort ? "" : sort}
          />
        </div>
        <div className="flex flex-wrap gap-2 lg:col-span-3 lg:flex-nowrap">
          <Button type="submit">Search</Button>
          {isFiltered ? <ButtonLink href="/admin/orders">Clear</ButtonLink> : null}
        </div>
      </form>
    </search>
  );
}
