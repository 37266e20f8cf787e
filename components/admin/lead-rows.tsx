import { Badge } from "@/components/ui/badge";
import { Money } from "@/components/ui/money";
import { stateOf } from "@/lib/leads/lead";
import type { LeadSummary } from "@/lib/leads/lead-filter";
import { CURRENCY } from "@/lib/pricing/catalog";
import { countWords } from "@/lib/pricing/words";
import { LEAD_STATE, stepsWords } from "./lead-words";
import { RelativeTime } from "./relative-time";

/** Leads as lines: who, where they stand, what they did, what they bought since. */
export function LeadRows({ leads, now }: { leads: readonly LeadSummary[]; now: Date }) {
  return (
    <ol aria-label="Leads" className="border-line border-t">
      {leads.map((lead) => {
        const { word, tone } = LEAD_STATE[stateOf(lead)];
        return (
          <li
            key={lead.id}
            className="grid gap-x-4 gap-y-1 border-line border-b px-3 py-2 text-sm lg:grid-cols-12 lg:items-center"
          >
            <div className="min-w-0 lg:col-span-4">
              <p className="select-all truncate font-medium" title={lead.email}>
                {lead.email}
              </p>
              <p className="truncate text-muted text-xs" title={lead.source ?? undefined}>
                {lead.name ? `${lead.name}, ` : ""}
                {lead.source ? `from ${lead.source}` : "page not told"}
              </p>
            </div>
            <div className="lg:col-span-2">
              <Badge tone={tone}>{word}</Badge>
            </div>
            <p className="min-w-0 text-muted lg:col-span-3">{stepsWords(lead.steps)}</p>
            <p className="flex justify-between gap-x-4 text-muted lg:col-span-3 lg:grid lg:grid-cols-2">
              {lead.orders > 0 ? (
                <a
                  href={`/admin/orders?q=${encodeURIComponent(lead.email)}`}
                  className="text-ink underline underline-offset-2"
                >
                  {countWords(lead.orders, "order")}, <Money cents={lead.paidCents} currency={CURRENCY} />
                </a>
              ) : (
                <span>No order</span>
              )}
              <span className="lg:text-right">
                <RelativeTime value={lead.createdAt} now={now} />
              </span>
            </p>
          </li>
        );
      })}
    </ol>
  );
}
