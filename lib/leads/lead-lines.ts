import { csvLine } from "@/lib/csv";
import { stateOf } from "@/lib/leads/lead";
import type { LeadFilter } from "@/lib/leads/lead-filter";
import { listLeads } from "@/lib/leads/list-leads";
import { CURRENCY } from "@/lib/pricing/catalog";

const PAGE = 1_000;
const MOST_LINES = 100_000;
const HEAD = [
  ...["email", "name", "state", "source", "steps", "orders", "paid_cents", "currency"],
  ...["created_at", "confirmed_at", "unsubscribed_at", "id"],
];

/** Every lead under a filter as lines of CSV, in the list's order. Ends after 100,000 and says so in a last line. */
export async function* leadLines(filter: LeadFilter): AsyncGenerator<string> {
  yield csvLine(HEAD);
  let { cursor } = filter;
  for (let lines = 0; lines < MOST_LINES; lines += PAGE) {
    const { leads, next } = await listLeads({ ...filter, cursor }, PAGE);
    const page = leads.map((it) =>
      csvLine([
        ...[it.email, it.name, stateOf(it), it.source, it.steps.join(" "), it.orders, it.paidCents, CURRENCY],
        ...[it.createdAt, it.confirmedAt, it.unsubscribedAt, it.id],
      ]),
    );
    if (page.length) yield page.join("");
    if (!next) return;
    cursor = next;
  }
  yield csvLine([`There are more than ${MOST_LINES.toLocaleString("en-GB")} leads: narrow the filter.`]);
}
