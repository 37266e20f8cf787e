import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { catalogFacts } from "@/lib/knowledge/facts";
import { POLICY_PAGES } from "@/lib/knowledge/policy-page";
import { getDocument, listDocuments, listGuides, listPassages, requireDocument } from "@/lib/knowledge/queries";

const raw = listDocuments().map(({ source }) => ({ source, text: readFileSync(`knowledge-base/${source}`, "utf8") }));
const texts = listPassages().map((it) => it.text);

test("the knowledge base is there: questions, prices, policies and guides", () => {
  expect(listDocuments().map((it) => it.source)).toEqual(
    expect.arrayContaining(["faq.md", "policies.md", "pricing.md"]),
  );
  expect(listGuides().length).toBeGreaterThanOrEqual(4);
  expect(getDocument("faq.md")?.title).toBe("Questions and answers");
  expect(getDocument("../package.json")).toBeNull();
  expect(() => requireDocument("nonesuch.md")).toThrow("knowledge-base has no nonesuch.md");
});

test("each page of the policies has its part, and each part its page", () => {
  const parts = requireDocument("policies.md").sections.filter((it) => it.level === 2);
  expect(parts.map((it) => it.anchor)).toEqual(POLICY_PAGES.map((it) => it.anchor));
});

// Words of which the second would be told apart by a number: an address that moves when a section is added before it.
test("within a document no two headings say the same, and none holds a figure", () => {
  for (const { source, sections } of listDocuments()) {
    const words = sections.map((it) => it.heading.toLowerCase());
    expect(new Set(words).size, source).toBe(words.length);
    expect(new Set(sections.map((it) => it.anchor)).size, source).toBe(words.length);
  }
  for (const { source, text } of raw) expect(text, source).not.toMatch(/^#.*\{\{/m);
});

test("a passage reads as plain text: no emphasis, links, code, escapes or pieces of a mark", () => {
  for (const text of texts) expect(text).not.toMatch(/[*_`\\<>]|\]\(|\{\{|\}\}|\n/);
});

// What stands in the catalogue is filled in. A list of what may stand behind a figure, so that a year or "WCAG 2.2" may.
const TYPED =
  /£\s*\d|\d[\d,.]*[\s-]*(%|percent|hours?|days?|minutes?|months?|years?|workflows?|revisions?|runs?|pounds)\b|\d\s*%/i;

test("no figure of the catalogue is typed", () => {
  for (const line of ["It costs £99.", "In 48 hours.", "A 48-hour wait.", "99.5 %"]) expect(line).toMatch(TYPED);
  for (const { source, text } of raw) {
    const typed = text.split("\n").filter((line) => TYPED.test(line.replace(/\{\{.*?\}\}/g, "")));
    expect(typed, source).toEqual([]);
  }
});

test("every figure of the catalogue is told somewhere", () => {
  const told = raw.map((it) => it.text).join("\n");
  expect(
    Object.keys(catalogFacts()).filter((mark) => !told.includes(`{{${mark}}}`) && !OTHER_UNIT.includes(mark)),
  ).toEqual([]);
});

/** Told in the other unit. */
const OTHER_UNIT = ["starter.deliveryDays", "professional.deliveryHours", "enterprise.deliveryHours"];

test("one is one, and more are more", () => {
  for (const text of texts) {
    expect(text).not.toMatch(/(?<![\d.,])1 (workflows|revisions|days|hours|runs|months|years)\b/);
    expect(text).not.toMatch(/(?<![\d.,])(?!1 )\d+ (workflow|revision|day|hour|run|month|year)\b(?! later)/);
  }
});

// DOMAIN.md, fact by fact, as a reader would look for it: the words that must stand together in one sentence.
test.each([
  ["Starter package", "£99", "once"],
  ["Professional package", "£249", "once"],
  ["Enterprise package", "£599", "once"],
  ["Starter package includes 1 workflow"],
  ["Professional package includes 3 workflows"],
  ["Enterprise package includes 7 workflows"],
  ["Starter package is delivered within 48 hours"],
  ["Professional package is delivered within 4 days"],
  ["Enterprise package is delivered within 7 days"],
  ["Starter package", "7 days of support"],
  ["Professional package", "30 days of support"],
  ["Enterprise package", "60 days of support"],
  ["Starter package includes 1 revision"],
  ["Professional package includes 2 revisions"],
  ["Enterprise package includes 3 revisions"],
  ["Professional package", "most chosen"],
  ["Growth plan costs £29 a month"],
  ["Business plan costs £99 a month"],
  ["Enterprise plan costs £299 a month"],
  ["Growth plan", "£278.40 a year"],
  ["Business plan", "£950.40 a year"],
  ["Enterprise plan", "£2,870.40 a year"],
  ["20 %", "year"],
  ["Growth plan includes 100 runs a month"],
  ["Business plan includes 1,000 runs a month"],
  ["Enterprise plan includes unlimited runs under fair use"],
  ["Business plan", "up to 5 custom integrations"],
  ["Enterprise plan", "named contact"],
  ["Enterprise plan promises 99.9 %"],
  ["Starter package", "first answer", "48 hours"],
  ["Growth plan", "first answer", "24 to 48 hours"],
  ["Business plan", "first answer", "24 hours"],
  ["Enterprise plan", "first answer", "12 hours"],
  ["priority support", "£49 a month"],
  ["priority support", "4 hours"],
  ["SLA add-on costs £99 a month"],
  ["white label", "£199 a month"],
  ["Upgrading from the Starter package to the Professional package", "£150"],
  ["tax", "not include"],
  ["no free trial"],
  ["price", "never rewrites an order"],
  ["delivery time", "starts when your intake is complete"],
  ["delivery time pauses while Levqor waits"],
  ["tested, error free, named clearly, documented"],
  ["not complete 48 hours after payment", "once"],
  ["intake", "about 5 minutes"],
  ["offer", "7 days after a hand-over"],
  ["soft opt-in", "unless you decline"],
  ["day 7", "day 14"],
  ["suspended on day 17"],
  ["link that confirms the newsletter holds for 7 days"],
  ["sign-in link works once", "15 minutes"],
  ["Monday to Friday, 09:00 to 17:00 UK time"],
  ["package is refunded in full until work starts"],
  ["refunded within 14 days", "intake agreed"],
  ["plan is refunded in full in its first 14 days"],
  ["cancel a plan at any time"],
  ["99.5 % availability"],
  ["10 %", "below 99.5 %"],
  ["25 %", "below 99 %"],
  ["50 %", "below 95 %"],
  ["credit must be claimed within 30 days"],
  ["medical, legal or credit decisions", "safety-critical", "biometrics", "special-category", "minors"],
  ["person", "overrule"],
  ["UK GDPR and PECR"],
  ["deletes your data within 30 days"],
  ["Information Commissioner's Office (ICO)"],
  ["72 hours"],
  ["logs for 90 days"],
  ["backups for 30 days"],
  ["billing records for 7 years"],
  ["analytics for 2 years"],
  ["no cookies", "public pages"],
  ["lawful basis"],
  ["unsubscribe with one click"],
])("a sentence says: %s … %s", (...words: string[]) => {
  const sentences = texts.flatMap((it) => it.split(/(?<=[.!?]) (?=[A-Z"])/)).map((it) => it.toLowerCase());
  expect(sentences.filter((it) => words.every((word) => it.includes(word.toLowerCase())))).not.toEqual([]);
});
