import { formatDate } from "@/lib/format-date";
import { relativeWords } from "./relative-words";

/** How long ago or ahead a moment is; the exact one, in UK time, on hover and for machines. */
export function RelativeTime({ value, now }: { value: Date; now: Date }) {
  return (
    <time dateTime={value.toISOString()} title={formatDate(value, "exact")} className="tabular whitespace-nowrap">
      {relativeWords(value, now)}
    </time>
  );
}
