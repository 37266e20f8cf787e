import { SelectField } from "@/components/ui/select-field";
import { NO_FILTER, type OrderFilter, orderQuery, withFilter } from "@/lib/orders/order-filter";
import { PACKAGES, PLANS } from "@/lib/pricing/catalog";
import { SearchForm } from "./search-form";

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
    <SearchForm
      action="/admin/orders"
      search={{ label: "Reference, e-mail, name or Stripe id", maxLength: 120, value: q }}
      kept={{ status, due }}
      isFiltered={isFiltered}
      wide="lg:col-span-3"
    >
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
    </SearchForm>
  );
}
