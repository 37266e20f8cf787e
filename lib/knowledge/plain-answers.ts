import { toString as textOf } from "mdast-util-to-string";
import type { KnowledgeDocument } from "./document";
import { parseMarkdown } from "./parse-markdown";

/** The questions of a document, which are its headings that end like one, with their answers as bare words. */
export function plainAnswers({ sections }: KnowledgeDocument): { question: string; answer: string }[] {
  return sections
    .filter((it) => it.heading.endsWith("?") && it.passages.length > 0)
    .map(({ heading, passages }) => ({
      question: heading,
      answer: passages.map(({ text }) => textOf(parseMarkdown(text))).join(" "),
    }));
}
