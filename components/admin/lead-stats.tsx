import { formatMoney } from "@/lib/format-money";
import type { LeadStats as Stats } from "@/lib/leads/lead-filter";
import { CURRENCY } from "@/lib/pricing/catalog";
import { FigureList } from "./figure-list";

/** How asking became confirming, and confirming buying: over all leads, orders by the same address since they asked. */
export function LeadStats({ stats }: { stats: Stats }) {
  const { total, subscribed, buyers, orders, paidCents } = stats;
  return (
    <FigureList
      label="All leads"
      figures={[
        { name: "Asked", figure: total },
        { name: "Subscribed", figure: withShare(subscribed, total) },
        { name: "Bought since", figure: withShare(buyers, total) },
        { name: "Orders", figure: orders },
        { name: "Paid, less refunds", figure: formatMoney(paidCents, CURRENCY) },
      ]}
    />
  );
}

function withShare(part: number, all: number): string {
  return `${part.toLocaleString("en-GB")}${all ? ` (${Math.round((100 * part) / all)} %)` : ""}`;
}
