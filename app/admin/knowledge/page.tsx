import { AdminShell } from "@/components/admin/admin-shell";
import { KnowledgeOrder } from "@/components/admin/knowledge-order";
import { KnowledgeOutcomes } from "@/components/admin/knowledge-outcomes";
import { knowledgeHref } from "@/components/admin/knowledge-query";
import { KnowledgeRows } from "@/components/admin/knowledge-rows";
import { NoGaps } from "@/components/admin/no-gaps";
import { PageLinks } from "@/components/admin/page-links";
import { requireAdmin } from "@/lib/auth";
import { appNow } from "@/lib/clock";
import { countWords } from "@/lib/pricing/words";
import { listKnowledgeGaps } from "@/lib/support/list-knowledge-gaps";
import { WrongFilter } from "../wrong-filter";
import { parseKnowledgeFilter } from "./knowledge-filter";

export const metadata = { title: "Knowledge" };

type Words = Record<string, string | string[] | undefined>;

export default async function KnowledgePage({ searchParams }: { searchParams: Promise<Words> }) {
  const words = await searchParams;
  const { email } = await requireAdmin("/admin/knowledge", words);
  const filter = parseKnowledgeFilter(words);
  if ("faults" in filter) {
    return (
      <AdminShell email={email} here="/admin/knowledge">
        <WrongFilter title="Knowledge" href="/admin/knowledge" all="Show all questions" faults={filter.faults} />
      </AdminShell>
    );
  }
  const [now, { gaps, total }] = await Promise.all([appNow(), listKnowledgeGaps(filter)]);
  const { page, limit } = filter;
  const to = (wanted: number) => knowledgeHref(filter, { page: wanted });
  return (
    <AdminShell email={email} here="/admin/knowledge" rail={<KnowledgeOutcomes filter={filter} />}>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl">Knowledge</h1>
        <KnowledgeOrder filter={filter} />
      </div>
      <p className="mb-6 max-w-measure text-muted">
        What the knowledge base does not answer yet. {gaps.length ? `${countWords(total, "question")}.` : null}
      </p>
      {gaps.length ? <KnowledgeRows gaps={gaps} now={now} /> : <NoGaps filter={filter} />}
      <PageLinks
        previous={page > 1 ? { href: to(page - 1), words: "Previous" } : null}
        next={page * limit < total ? { href: to(page + 1), words: "Next" } : null}
      />
    </AdminShell>
  );
}
