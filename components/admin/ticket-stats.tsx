import { cn } from "@/components/ui/cn";
import type { TicketStats as Stats } from "@/lib/support/ticket";
import { minutesWords } from "./minutes-words";

/** How the desk stands, over all tickets. */
export function TicketStats({ stats }: { stats: Stats }) {
  const { open, late, waiting, closed, medianFirstAnswerMinutes: median } = stats;
  const figures = [
    ["Open", open.toLocaleString("en-GB")],
    ["Late", late.toLocaleString("en-GB")],
    ["Waiting for the customer", waiting.toLocaleString("en-GB")],
    ["Closed", closed.toLocaleString("en-GB")],
    ["Median first answer", median === null ? "None yet" : minutesWords(median)],
  ] as const;
  return (
    <dl aria-label="All tickets" className="mb-6 flex flex-wrap gap-x-8 gap-y-3 text-sm">
      {figures.map(([name, figure]) => (
        <div key={name}>
          <dt className="text-muted">{name}</dt>
          <dd className={cn("tabular font-medium text-base", name === "Late" && late > 0 && "text-fail")}>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
