import { AppError } from "@/lib/errors";
import { json, methods, route } from "@/lib/http";
import { queryWords } from "@/lib/query-words";
import { listTickets } from "@/lib/support/list-tickets";
import { parseTicketFilter } from "@/lib/support/ticket-filter";
import { requireTeam } from "./team";

const LIMIT = 50;

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ guard: requireTeam }, async ({ request }) => {
    const filter = parseTicketFilter(queryWords(new URL(request.url).searchParams), LIMIT);
    if ("faults" in filter) {
      const detail = filter.faults.map((it) => `${it.path} ${it.message}`).join("; ");
      throw new AppError("invalid", `${detail}.`.slice(0, 1_000), { fields: filter.faults });
    }
    const { tickets, stats, nextCursor } = await listTickets(filter);
    return json({ tickets, stats, count: tickets.length, ...(nextCursor ? { nextCursor } : {}) });
  }),
});
