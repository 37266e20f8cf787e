import { toString as textOf } from "mdast-util-to-string";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import type { KnowledgeDocument } from "./document";
import { parseMarkdown } from "./parse-markdown";

type Block = ReturnType<typeof parseMarkdown>["children"][number];

/** The headings' ids are the passages' anchors, so they keep their names; nothing else may bring an id. */
const SCHEMA = { ...defaultSchema, clobber: [] };

/**
 * A document as HTML that is safe to put into a page, without its title, which the page draws itself. With `part`, the
 * anchor of a heading of level 2, only what stands under that heading, its own headings one level higher.
 */
export function renderDocument({ source, sections, markdown }: KnowledgeDocument, part?: string): string {
  const tree = parseMarkdown(markdown);
  // The first section is the title, which is no heading of the text.
  const anchors = sections.slice(1).map((it) => it.anchor);
  for (const block of tree.children) {
    if (block.type === "heading") block.data = { hProperties: { id: anchors.shift() } };
  }
  if (part) tree.children = blocksUnder(tree.children, part);
  if (part && tree.children.length === 0) throw new RangeError(`${source} has nothing under #${part}.`);
  const html = unified().use(remarkRehype).use(rehypeSanitize, SCHEMA).use(scrollWideTables);
  return unified().use(rehypeStringify).stringify(html.runSync(tree));
}

function blocksUnder(blocks: Block[], part: string): Block[] {
  const start = blocks.findIndex((it) => it.data?.hProperties?.id === part);
  if (start < 0) return [];
  const next = blocks.findIndex((it, at) => at > start && it.type === "heading" && it.depth <= 2);
  for (const block of blocks) {
    if (block.type === "heading" && block.depth > 2) block.depth -= 1;
  }
  return blocks.slice(start + 1, next < 0 ? undefined : next);
}

type Html = Parameters<NonNullable<ReturnType<typeof rehypeSanitize>>>[0];

/** A table that is wider than a phone scrolls by itself, by keyboard too, under the name of its heading. */
function scrollWideTables() {
  return (tree: Html) => {
    let heading = "";
    visit(tree, "element", (node, at, parent) => {
      if (/^h[1-6]$/.test(node.tagName)) heading = textOf(node);
      if (node.tagName !== "table" || !parent || at === undefined) return undefined;
      const properties = { ariaLabel: heading, tabIndex: 0 };
      parent.children[at] = { type: "element", tagName: "section", properties, children: [node] };
      return [SKIP, at + 1];
    });
  };
}
