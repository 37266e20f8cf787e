import { Badge } from "@/components/ui/badge";
import type { Lateness } from "@/lib/orders/standing";

/** Says it when a delivery is late or nearly so; nothing otherwise. */
export function LatenessBadge({ lateness }: { lateness: Lateness }) {
  if (lateness === "late") {
    return (
      <Badge tone="fail" icon="clock">
        Late
      </Badge>
    );
  }
  return lateness === "nearly" ? <Badge tone="wait">Nearly late</Badge> : null;
}
