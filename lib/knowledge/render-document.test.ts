import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { catalogFacts } from "@/lib/knowledge/facts";
import { parseDocument } from "@/lib/knowledge/parse-document";
import { listDocuments } from "@/lib/knowledge/queries";
import { renderDocument } from "@/lib/knowledge/render-document";
import { ADDONS, PACKAGES, PLANS } from "@/lib/pricing/catalog";

const HEAD = "---\ntitle: T\nsummary: S.\nupdated: 2026-11-22\naudience: everybody\n---\n\n";
const render = (text: string, part?: string) =>
  renderDocument(parseDocument(part ? "policies.md" : "faq.md", HEAD + text, catalogFacts()), part);

test("each heading has the anchor of its passages as its id", () => {
  for (const document of listDocuments()) {
    const html = renderDocument(document);
    const ids = [...html.matchAll(/<h\d id="([^"]+)">/g)].map(([, id]) => id);
    expect(ids, document.source).toEqual(document.sections.slice(1).map((it) => it.anchor));
  }
});

test("every passage can be read on the page its address names", () => {
  for (const document of listDocuments()) {
    const shown = plain(renderDocument(document));
    for (const { text } of document.sections.flatMap((it) => it.passages)) {
      for (const cell of text.split("|").filter((it) => it.trim())) expect(shown).toContain(cell.trim());
    }
  }
});

test("of the policies only the part is drawn, its headings one level higher", () => {
  const text = "## Privacy\n\nOne.\n\n### Your rights\n\nTwo.\n\n## Terms\n\nThree.";
  expect(render(text, "privacy")).toBe('<p>One.</p>\n<h2 id="your-rights">Your rights</h2>\n<p>Two.</p>');
  expect(render(text, "terms")).toBe("<p>Three.</p>");
  expect(() => render(text, "nonesuch")).toThrow("policies.md has nothing under #nonesuch");
});

test("a wide table can be scrolled by keyboard and is named by its heading", () => {
  expect(render("## Sizes\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nAfter.")).toMatch(
    /<section aria-label="Sizes" tabindex="0"><table>[\s\S]*<\/table><\/section>\n<p>After/,
  );
});

test("nothing that runs, and no address of a script, comes through", () => {
  const html = render(
    '<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n[a](javascript:alert(1)) <b onclick="x">c</b>',
  );
  expect(html).not.toMatch(/script|onerror|onclick|<img|<b/i);
});

test("a changed price changes the page", () => {
  const packages = PACKAGES.map((it) => ({ ...it, amountCents: it.amountCents + 12_34 }));
  const facts = catalogFacts({ packages, plans: PLANS, addons: ADDONS });
  const raw = readFileSync("knowledge-base/pricing.md", "utf8");
  const [now, then] = [catalogFacts(), facts].map((it) => renderDocument(parseDocument("pricing.md", raw, it)));
  expect(now).toContain("The Starter package costs £99, paid once.");
  expect(then).toContain("The Starter package costs £111.34, paid once.");
  expect(then).not.toMatch(/£(99|249|599), paid once/);
});

/** The text of HTML as a reader sees it. */
function plain(html: string): string {
  const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' };
  return html
    .replace(/<[^>]+>/g, "")
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => named[name] ?? "");
}
