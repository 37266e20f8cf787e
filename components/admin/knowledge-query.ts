import type { GapFilter } from "@/lib/support/list-knowledge-gaps";

/** The list of gaps under a filter, from its first page unless `change` names another. */
export function knowledgeHref({ outcome, sort }: GapFilter, change: Partial<GapFilter> = {}): string {
  const { limit: _, ...next } = { outcome, sort, page: 1, ...change };
  const words = new URLSearchParams();
  if (next.outcome) words.set("outcome", next.outcome);
  if (next.sort !== "newest") words.set("sort", next.sort);
  if (next.page > 1) words.set("page", String(next.page));
  return words.size ? `/admin/knowledge?${words}` : "/admin/knowledge";
}
