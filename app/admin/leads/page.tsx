import { AdminShell } from "@/components/admin/admin-shell";
import { LeadRows } from "@/components/admin/lead-rows";
import { LeadStates } from "@/components/admin/lead-states";
import { LeadStats } from "@/components/admin/lead-stats";
import { NoLeads } from "@/components/admin/no-leads";
import { PageLinks } from "@/components/admin/page-links";
import { SearchForm } from "@/components/admin/search-form";
import { ButtonLink } from "@/components/ui/button";
import { requireAdmin } from "@/lib/auth";
import { appNow } from "@/lib/clock";
import { leadQuery, parseLeadFilter } from "@/lib/leads/lead-filter";
import { listLeads } from "@/lib/leads/list-leads";
import { countLeads } from "@/lib/leads/queries";
import { WrongFilter } from "../wrong-filter";

export const metadata = { title: "Leads" };

const PAGE = 50;

type Words = Record<string, string | string[] | undefined>;

export default async function LeadsPage({ searchParams }: { searchParams: Promise<Words> }) {
  const words = await searchParams;
  const { email } = await requireAdmin("/admin/leads", words);
  const parsed = parseLeadFilter(words);
  const isWrong = "faults" in parsed;
  const filter = isWrong ? {} : parsed;
  const [now, stats, { leads, next }] = await Promise.all([appNow(), countLeads(), listLeads(filter, PAGE)]);
  const shell = { email, here: "/admin/leads", rail: <LeadStates filter={filter} stats={stats} /> } as const;
  if (isWrong) {
    return (
      <AdminShell {...shell}>
        <WrongFilter title="Leads" href="/admin/leads" all="Show all leads" faults={parsed.faults} />
      </AdminShell>
    );
  }
  return (
    <AdminShell {...shell}>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl">Leads</h1>
        <ButtonLink href={`/admin/leads.csv${leadQuery(filter)}`}>Download CSV</ButtonLink>
      </div>
      <LeadStats stats={stats} />
      <SearchForm
        action="/admin/leads"
        search={{ label: "E-mail, name, page or campaign", maxLength: 200, value: filter.q }}
        kept={{ state: filter.state }}
        isFiltered={leadQuery(filter) !== ""}
        wide="lg:col-span-4"
      />
      <div className="mt-6">
        {leads.length ? <LeadRows leads={leads} now={now} /> : <NoLeads filter={filter} all={stats.total} />}
      </div>
      <PageLinks
        previous={filter.cursor ? { href: `/admin/leads${leadQuery(filter)}`, words: "Newest" } : null}
        next={next ? { href: `/admin/leads${leadQuery(filter, next)}`, words: "Older" } : null}
      />
    </AdminShell>
  );
}
