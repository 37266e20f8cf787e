import { appUrl } from "@/lib/env";
import { methods, route } from "@/lib/http";
import { SHORT } from "@/lib/leads/marketing-content";
import { listSitePages, type PageKind, type SitePage } from "../(site)/site-pages";
import { textAnswer } from "../text-answer";

const PARTS: readonly (readonly [heading: string, kinds: readonly PageKind[]])[] = [
  ["What Levqor sells", ["home", "pricing", "page"]],
  ["Guides", ["guide"]],
  ["For developers", ["docs"]],
  ["Talk to us", ["form"]],
  ["Policies", ["legal"]],
];

/** The site for language models (llmstxt.org): every page in a line, as text where it has one. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({}, () => textAnswer(llmsText(), "text/plain")),
});

function llmsText(): string {
  const pages = listSitePages();
  const parts = PARTS.map(([heading, kinds]) => {
    const lines = pages.filter((it) => kinds.includes(it.kind)).map(lineOf);
    return `## ${heading}\n\n${lines.join("\n")}\n`;
  });
  return `# Levqor\n\n> ${SHORT.text}\n\n${parts.join("\n")}`;
}

function lineOf({ path, title, description, source }: SitePage): string {
  return `- [${title}](${new URL(source ? `${path}.md` : path, appUrl()).href}): ${description}`;
}
