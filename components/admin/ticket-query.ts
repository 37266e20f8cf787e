import type { TicketFilter } from "@/lib/support/ticket";

/** As many tickets stand on one page of the list where its address does not say. */
export const TICKETS_A_PAGE = 50;

/** The list under a filter, seen from its start unless `change` names a place in it. */
export function ticketsHref({ cursor: _, ...filter }: TicketFilter, change: Partial<TicketFilter> = {}): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, ...change })) {
    if (value !== undefined && value !== "" && value !== TICKETS_A_PAGE) words.set(name, String(value));
  }
  return words.size ? `/admin/tickets?${words}` : "/admin/tickets";
}
