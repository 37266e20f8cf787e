import type { Passage } from "./passage";

/**
 * A document is one file of knowledge-base with its figures filled in: read by queries.ts, taken apart by
 * parse-document.ts, drawn by render-document.ts, searched by find-passages.ts. The same text is the page, the legal
 * term and the chat's proof.
 */
export type KnowledgeDocument = {
  /** The file in knowledge-base: `faq.md`, `guides/first-automation.md`. */
  source: string;
  title: string;
  /** One sentence about it, for lists and search engines. */
  summary: string;
  /** The day it was last changed, as it stands in the file: `2026-11-22`. */
  updated: string;
  /** For whom it is written: `everybody`, `customers`. */
  audience: string;
  /** What stands before the first heading is a section under the title, of level 1. */
  sections: readonly KnowledgeSection[];
  /** The text under the front matter, its marks filled. */
  markdown: string;
};

export type KnowledgeSection = {
  heading: string;
  level: number;
  /** The id of the heading on its page, the same as long as its words are. */
  anchor: string;
  /** Where it is read on this site: `/faq#delivery-time`. */
  url: string;
  passages: readonly Passage[];
  /**
   * How customers ask for what this section says, in other words than it uses: the lines of its `<!-- asked: -->`. They
   * are searched like the heading, and neither shown nor quoted.
   */
  asked: readonly string[];
};
