import { type DateStyle, formatDate } from "@/lib/format-date";
import { cn } from "./cn";

/** A moment in UK time; the exact one shows on hover and stands in `dateTime` for machines. */
export function DateTime({
  value,
  style = "short",
  className,
}: {
  value: Date;
  style?: DateStyle;
  className?: string;
}) {
  return (
    <time dateTime={value.toISOString()} title={formatDate(value, "exact")} className={cn("tabular", className)}>
      {formatDate(value, style)}
    </time>
  );
}
