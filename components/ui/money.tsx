import { formatMoney } from "@/lib/format-money";
import { cn } from "./cn";

/** An amount in minor units, with figures that line up under each other. */
export function Money({ cents, currency, className }: { cents: number; currency: string; className?: string }) {
  return <span className={cn("tabular", className)}>{formatMoney(cents, currency)}</span>;
}
