import { formatMoney } from "@/lib/format-money";
import type { LeadStats as Stats } from "@/lib/leads/lead-filter";
import { CURRENCY } from "@/lib/pricing/catalog";

/** How asking became confirming, and confirming buying: over all leads, orders by the same address since they asked. */
export function LeadStats({ stats }: { stats: Stats }) {
  const figures = [
    ["Asked", stats.total.toLocaleString("en-GB")],
    ["Subscribed", `${stats.subscribed.toLocaleString("en-GB")}${shareOf(stats.subscribed, stats.total)}`],
    ["Bought since", `${stats.buyers.toLocaleString("en-GB")}${shareOf(stats.buyers, stats.total)}`],
    ["Orders", stats.orders.toLocaleString("en-GB")],
    ["Paid, less refunds", formatMoney(stats.paidCents, CURRENCY)],
  ] as const;
  return (
    <dl aria-label="All leads" className="mb-6 flex flex-wrap gap-x-8 gap-y-3 text-sm">
      {figures.map(([name, figure]) => (
        <div key={name}>
          <dt className="text-muted">{name}</dt>
          <dd className="tabular font-medium text-base">{figure}</dd>
        </div>
      ))}
    </dl>
  );
}

function shareOf(part: number, all: number): string {
  return all ? ` (${Math.round((100 * part) / all)} %)` : "";
}
