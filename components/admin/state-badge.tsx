import { Badge } from "@/components/ui/badge";
import type { OrderStatus } from "@/lib/orders/order";
import type { Standing } from "@/lib/orders/standing";
import { STATUS_WORDS } from "./status-words";

/** The state of an order alone: that it is late, a badge of its own says. */
export function StateBadge({ status, standing }: { status: OrderStatus; standing: Standing }) {
  return <Badge tone={standing.lateness === "none" ? standing.tone : "inform"}>{STATUS_WORDS[status]}</Badge>;
}
