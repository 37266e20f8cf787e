import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** The tree of a text, the same for what is quoted (parse-document.ts) and what is drawn (render-document.ts). */
export function parseMarkdown(markdown: string) {
  return unified().use(remarkParse).use(remarkGfm).parse(markdown);
}
