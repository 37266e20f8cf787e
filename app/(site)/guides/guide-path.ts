import type { KnowledgeDocument } from "@/lib/knowledge/document";

/** `guides/first-automation.md` is read at `/guides/first-automation`. */
export function guidePath({ source }: Pick<KnowledgeDocument, "source">): string {
  return `/${source.replace(/\.md$/, "")}`;
}
