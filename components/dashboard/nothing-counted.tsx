import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { type DashboardRange, dashboardHref } from "./dashboard-range";

/** A time in which nobody came and nothing was paid. */
export function NothingCounted({ range }: { range: DashboardRange }) {
  if (range.range === "all") {
    return (
      <EmptyState title="Nothing was counted yet" action={<ButtonLink href="/">Open the site</ButtonLink>}>
        Visits, clicks and orders appear here with the first page that somebody opens.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Nothing was counted in this time"
      action={<ButtonLink href={dashboardHref(range, { range: "all" })}>Show all time</ButtonLink>}
    >
      Nobody came and nothing was paid. A longer time may have more to tell.
    </EmptyState>
  );
}
