import type { TicketStats as Stats } from "@/lib/support/ticket";
import { FigureList } from "./figure-list";
import { minutesWords } from "./minutes-words";

/** How the desk stands, over all tickets. */
export function TicketStats({ stats }: { stats: Stats }) {
  const { open, late, waiting, closed, medianFirstAnswerMinutes: median } = stats;
  return (
    <FigureList
      label="All tickets"
      figures={[
        { name: "Open", figure: open },
        { name: "Late", figure: late, isAlarming: late > 0 },
        { name: "Waiting for the customer", figure: waiting },
        { name: "Closed", figure: closed },
        { name: "Median first answer", figure: median === null ? "None yet" : minutesWords(median) },
      ]}
    />
  );
}
