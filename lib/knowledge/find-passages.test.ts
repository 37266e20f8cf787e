import fc from "fast-check";
import { expect, test } from "vitest";
import { closestWord } from "@/lib/knowledge/closest-word";
import { findPassages } from "@/lib/knowledge/find-passages";
import { indexKnowledge } from "@/lib/knowledge/index-knowledge";
import { isFollowUp } from "@/lib/knowledge/is-follow-up";
import { parseDocument } from "@/lib/knowledge/parse-document";
import { readTerms } from "@/lib/knowledge/read-terms";
import { sentencesOf } from "@/lib/knowledge/sentences-of";

const texts = (query: string, options: Parameters<typeof findPassages>[1] = {}) =>
  findPassages(query, options).map((it) => it.passage.text);

test.each([
  ["How long does delivery take?", /delivered within|delivery time/],
  ["turnaround of the starter pakage", /delivered within 48 hours/],
  ["can i get reimbursed", /refund/],
  ["VAT", /tax|VAT/],
  ["uptime", /availability/],
  ["gdpr", /GDPR/],
  ["wipe my personal data", /delet/],
  ["opening hours", /Monday to Friday/],
  ["trial", /no free trial/],
  ["whitelable", /White label|white label/],
])("%s finds what the files call by another name", (query, expected) => {
  expect(texts(query).slice(0, 3).join("\n")).toMatch(expected);
});

test("the best come first, no more than are wanted, each once", () => {
  const found = findPassages("price of the Starter package", { limit: 5 });
  expect(found).toHaveLength(5);
  expect(found.map((it) => it.score)).toEqual(found.map((it) => it.score).toSorted((a, b) => b - a));
  expect(new Set(found.map((it) => it.passage.id)).size).toBe(5);
});

test("a question that goes on takes its subject from the one before", () => {
  const alone = texts("and the professional one?", { limit: 3 });
  const after = texts("and the professional one?", { limit: 3, history: ["How many revisions does Starter include?"] });
  expect(after.join("\n")).toMatch(/revision/);
  expect(after).not.toEqual(alone);
  expect(isFollowUp("What is your refund policy for packages and plans?")).toBe(false);
});

test("nothing of ours in it finds nothing", () => {
  expect(texts("asdfghjkl qwertz")).toEqual([]);
  expect(texts("")).toEqual([]);
});

test("whatever is asked, nothing throws, also not for words that every object has", () => {
  expect(() => findPassages("constructor __proto__ toString hasOwnProperty")).not.toThrow();
  fc.assert(fc.property(fc.string({ maxLength: 300, unit: "binary" }), (query) => findPassages(query).length >= 0));
});

test("other documents have an index of their own, made once", () => {
  const raw = "---\ntitle: T\nsummary: S\nupdated: 2026-11-01\naudience: everybody\n---\n\n## Tea\n\nTea is at four.\n";
  const documents = [parseDocument("tea.md", raw, {})];
  expect(texts("tea", { documents })).toEqual(["Tea is at four."]);
  expect(indexKnowledge(documents)).toBe(indexKnowledge(documents));
});

test("a name is a name, and a small business is none", () => {
  const mend = (word: string) => word;
  const terms = (text: string) => readTerms(text, mend).map((it) => it.term);
  expect(terms("business plan")).toContain("@business");
  expect(terms("my small business")).not.toContain("@business");
  expect(terms("business hours")).not.toContain("@business");
  expect(readTerms("Small businesses need plans.").map((it) => it.term)).not.toContain("@business");
});

test.each([
  ["pakage", "package"],
  ["profesional", "professional"],
  ["ordr", "order"],
  ["wekly", null],
  ["cat", null],
])("%s is read as %s", (word, expected) => {
  expect(closestWord(word, ["package", "professional", "order", "price"])).toBe(expected);
});

test("a common word is no misspelt word of ours", () => {
  const { mend } = indexKnowledge();
  for (const word of ["gold", "paris", "weather", "joke", "bread"]) expect(mend(word)).toBe(word);
  expect(mend("subscripton")).toBe("subscription");
});

test("a passage falls into its sentences, character for character", () => {
  expect(sentencesOf("No. Levqor has no trial. The 99.9 % SLA costs £99. See e.g. Slack.")).toEqual([
    "No. Levqor has no trial.",
    "The 99.9 % SLA costs £99.",
    "See e.g. Slack.",
  ]);
  expect(sentencesOf("| Price | £99 |")).toEqual([]);
});
