import { expect, test } from "vitest";
import { parseDocument } from "@/lib/knowledge/parse-document";

const HEAD = "---\ntitle: Prices\nsummary: What it costs.\nupdated: 2026-11-22\naudience: everybody\n---\n\n";
const parse = (text: string, source = "pricing.md") => parseDocument(source, HEAD + text, { price: "£9" });

test("a paragraph, an item of a list and a row of a table are a passage each, as they stand in the file", () => {
  const { sections } = parse(
    "Before all.\n\n## Size & cost\n\nIt costs {{price}}.  Once.\n\n- One *item*\n- Another\n\n| a | b |\n|---|---|\n| Price | {{price}} |\n| Runs | 1 |\n",
  );
  expect(sections.map((it) => [it.heading, it.level, it.passages.map((passage) => passage.text)])).toEqual([
    ["Prices", 1, ["Before all."]],
    ["Size & cost", 2, ["It costs £9.  Once.", "One *item*", "Another", "| Price | £9 |", "| Runs | 1 |"]],
  ]);
});

test("a passage knows its place: the file, the headings above it, and where it is read", () => {
  const { sections } = parse("## Plans\n\n### Growth\n\nA plan.\n\nAnother.\n\n## Add-ons\n\nExtra.\n");
  const passages = sections.flatMap((it) => it.passages);
  expect(passages).toEqual([
    {
      id: "pricing.md#growth:1",
      source: "pricing.md",
      headings: ["Prices", "Plans", "Growth"],
      url: "/pricing/details#growth",
      text: "A plan.",
    },
    expect.objectContaining({ id: "pricing.md#growth:2", text: "Another." }),
    expect.objectContaining({ id: "pricing.md#add-ons:1", headings: ["Prices", "Add-ons"] }),
  ]);
});

test("each part of the policies is read on its own page, a guide under its name", () => {
  const urls = (text: string, source: string) => parse(text, source).sections.map((it) => it.url);
  expect(
    urls("## Privacy\n\n### Your rights\n\nA.\n\n## Service level\n\n### Credits\n\nB.", "policies.md").slice(1),
  ).toEqual(["/privacy#privacy", "/privacy#your-rights", "/sla#service-level", "/sla#credits"]);
  expect(urls("## One\n\nA.", "guides/first.md")).toEqual(["/guides/first#prices", "/guides/first#one"]);
  expect(() => parse("## Unheard of\n\nA.", "policies.md")).toThrow("policies.md: no page shows");
});

test("a date stays the date of the file, and a front matter that lacks something names it", () => {
  expect(parse("A.").updated).toBe("2026-11-22");
  expect(() => parseDocument("faq.md", "---\ntitle: A\n---\nText", {})).toThrow(/faq\.md: [\s\S]*summary/);
});

test("a mark nobody knows names the file and itself", () => {
  expect(() => parse("It costs {{cost}}.")).toThrow("pricing.md has the mark {{cost}}");
});
