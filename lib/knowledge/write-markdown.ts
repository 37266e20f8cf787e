import type { KnowledgeDocument } from "./document";
import { parseMarkdown } from "./parse-markdown";

/**
 * A document as the text it is written in, its figures filled, without what is written for the search alone. With
 * `part`, the anchor of a heading of level 2, only that heading and what stands under it.
 */
export function writeMarkdown({ source, title, sections, markdown }: KnowledgeDocument, part?: string): string {
  // The first section is the title, which is no heading of the text.
  const anchors = sections.slice(1).map((it) => it.anchor);
  const blocks = parseMarkdown(markdown).children.map((block) => ({
    isHidden: block.type === "html",
    level: block.type === "heading" ? block.depth : Number.POSITIVE_INFINITY,
    anchor: block.type === "heading" ? anchors.shift() : undefined,
    text: markdown.slice(block.position?.start.offset, block.position?.end.offset),
  }));
  const start = part ? blocks.findIndex((it) => it.anchor === part) : 0;
  if (start < 0) throw new RangeError(`${source} has nothing under #${part}.`);
  const end = part ? blocks.findIndex((it, at) => at > start && it.level <= 2) : -1;
  const shown = blocks.slice(start, end < 0 ? undefined : end).filter((it) => !it.isHidden);
  const text = shown.map((it) => it.text).join("\n\n");
  return part ? `${text.replace(/^## /, "# ")}\n` : `# ${title}\n\n${text}\n`;
}
