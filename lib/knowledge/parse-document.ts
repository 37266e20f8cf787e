import GithubSlugger from "github-slugger";
import matter from "gray-matter";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { z } from "zod";
import type { KnowledgeDocument, KnowledgeSection } from "./document";
import { fillMarks } from "./fill-marks";
import { parseMarkdown } from "./parse-markdown";
import type { Passage } from "./passage";
import { POLICY_PAGES } from "./policy-page";

type Block = ReturnType<typeof parseMarkdown>["children"][number];

const frontMatter = z.strictObject({
  title: z.string().min(1),
  summary: z.string().min(1),
  // YAML makes a date of what looks like one.
  updated: z.union([z.date().transform((it) => it.toISOString().slice(0, 10)), z.iso.date()]),
  audience: z.enum(["everybody", "customers"]),
});

/**
 * Takes one file of the knowledge base apart: its marks filled, its headings with their anchors, and under each the
 * passages that can be quoted. A paragraph, an item of a list and a row of a table are one passage each.
 */
export function parseDocument(source: string, raw: string, facts: Readonly<Record<string, string>>): KnowledgeDocument {
  const { data, content } = matter(raw);
  const parsed = frontMatter.safeParse(data);
  if (!parsed.success) throw new RangeError(`${source}: ${z.prettifyError(parsed.error)}`);
  const markdown = fillMarks(content.trim(), facts, source);
  const sections = sectionsOf(source, parsed.data.title, markdown);
  return { source, ...parsed.data, sections, markdown };
}

function sectionsOf(source: string, title: string, markdown: string): KnowledgeSection[] {
  const slugger = new GithubSlugger();
  const above: { level: number; heading: string }[] = [];
  const sections: KnowledgeSection[] = [];
  let page = pageOf(source, null);
  const open = (level: number, heading: string): { passages: Passage[]; asked: string[] } => {
    const anchor = slugger.slug(heading);
    if (level === 2) page = pageOf(source, anchor);
    while ((above.at(-1)?.level ?? 0) >= level) above.pop();
    above.push({ level, heading });
    const section = { ...{ heading, level, anchor, url: `${page}#${anchor}` }, passages: [], asked: [] };
    sections.push(section);
    return section;
  };
  let { passages, asked } = open(1, title);
  for (const block of parseMarkdown(markdown).children) {
    if (block.type === "heading") ({ passages, asked } = open(block.depth, textOf(block)));
    if (block.type === "html") asked.push(...askedIn(block.value));
    const { anchor = "", url = "" } = sections.at(-1) ?? {};
    for (const text of passagesIn(block, markdown)) {
      const id = `${source}#${anchor}:${passages.length + 1}`;
      passages.push({ id, source, headings: above.map((it) => it.heading), url, text });
    }
  }
  return sections;
}

/** A comment that begins with `asked:` has one question a line. */
function askedIn(comment: string): string[] {
  const lines = /^<!--\s*asked:(.*?)-->$/s.exec(comment.trim())?.[1]?.split("\n") ?? [];
  return lines.map((it) => it.trim()).filter(Boolean);
}

/** The page that shows a document; of the policies, the one of the part. */
function pageOf(source: string, part: string | null): string {
  if (source === "pricing.md") return "/pricing/details";
  if (source !== "policies.md") return `/${source.replace(/\.md$/, "")}`;
  const page = POLICY_PAGES.find((it) => it.anchor === (part ?? "privacy"));
  if (!page) throw new RangeError(`${source}: no page shows #${part}.`);
  return page.path;
}

function passagesIn(block: Block, markdown: string): string[] {
  // The row of column names says nothing by itself.
  if (block.type === "table") return block.children.slice(1).map((row) => rawText(row, markdown));
  const paragraphs: string[] = [];
  visit(block, "paragraph", (it) => {
    paragraphs.push(rawText(it, markdown));
  });
  return paragraphs;
}

/** What stands in the file, character for character. */
function rawText({ position }: Pick<Block, "position">, markdown: string): string {
  return markdown.slice(position?.start.offset, position?.end.offset);
}
