import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { catalogFacts } from "@/lib/knowledge/facts";
import { parseDocument } from "@/lib/knowledge/parse-document";
import { listDocuments } from "@/lib/knowledge/queries";
import { ADDONS, PACKAGES, PLANS } from "@/lib/pricing/catalog";
import { type AccountFact, type Question, replyOf } from "@/lib/support/answer";
import { answerFromKnowledge } from "@/lib/support/answer-from-knowledge";
import { FIXED_LINES } from "@/lib/support/fixed-lines";
import { FIGURES } from "@/lib/testing/golden/figures";
import { SAMPLE, SAMPLE_ACCOUNT } from "@/lib/testing/golden/sample-account";

function ask(text: string, more: { before?: string[]; account?: readonly AccountFact[] } = {}): Question {
  return {
    text,
    history: (more.before ?? []).map((it) => ({ author: "visitor", text: it })),
    account: more.account ?? null,
    spender: { address: "test", conversationId: "test" },
  };
}

const reply = (...question: Parameters<typeof ask>) => replyOf(answerFromKnowledge(ask(...question)));

test("a changed price changes the knowledge base and the answer", () => {
  const packages = PACKAGES.map((it) => (it.id === "starter" ? { ...it, amountCents: 123_00 } : it));
  const facts = catalogFacts({ packages, plans: PLANS, addons: ADDONS });
  const changed = listDocuments().map(({ source }) =>
    parseDocument(source, readFileSync(`knowledge-base/${source}`, "utf8"), facts),
  );
  expect(changed.find((it) => it.source === "pricing.md")?.markdown).toContain("The Starter package costs £123");
  const question = ask("How much is Starter?");
  expect(replyOf(answerFromKnowledge(question, changed))).toContain("£123");
  expect(replyOf(answerFromKnowledge(question))).toContain(FIGURES.price.starter);
});

test("an answer is a sentence of a file, with the place where it stands", () => {
  const answer = answerFromKnowledge(ask("How much does the Starter package cost?"));
  const [citation] = answer.citations;
  expect(answer).toMatchObject({ outcome: "answered", answeredBy: "knowledge-base", wantsPerson: false });
  expect(answer.sentences).toEqual([{ text: citation?.quote, citations: [0] }]);
  expect(listDocuments().find((it) => it.source === citation?.source)?.markdown).toContain(citation?.quote);
});

test("two questions at once have two answers, and what has none is said to have none", () => {
  const both = reply("How much is Starter and how fast is it?");
  expect(both).toContain(FIGURES.price.starter);
  expect(both).toContain(FIGURES.delivery.starter);
  const half = reply("How much is Starter? And who is your CEO?");
  expect(half).toContain(FIGURES.price.starter);
  expect(half).toContain(FIXED_LINES.partly);
});

test("Enterprise is a package and a plan, until the question says which", () => {
  expect(reply("How much is Enterprise?")).toMatch(/£599.*£299/);
  expect(reply("How much is the Enterprise plan?")).not.toContain(FIGURES.price.enterprise);
  expect(reply("How much is the Enterprise package?")).not.toContain(FIGURES.price.enterprisePlan);
});

test("what was said before is understood, and not taken for what was not meant", () => {
  const before = ["How much is Starter?"];
  expect(reply("and the professional one?", { before })).toContain(FIGURES.price.professional);
  expect(reply("how long does it take?", { before })).toContain(FIGURES.delivery.starter);
  expect(reply("and in Paris?", { before })).toBe(FIXED_LINES.unanswered);
});

test("a customer hears of their own account, each sentence with its record; a visitor is sent to sign in", () => {
  const answer = answerFromKnowledge(ask("When is my order due?", { account: SAMPLE_ACCOUNT }));
  expect(answer.citations).toEqual([]);
  expect(answer.sentences.every((it) => it.record && it.citations.length === 0)).toBe(true);
  expect(replyOf(answer)).toContain(SAMPLE.dueAt);
  expect(reply("When is my order due?")).toContain(FIXED_LINES.signIn);
  expect(reply("When is my order due?")).not.toContain(SAMPLE.dueAt);
});

test("of an account without it, nothing is made up", () => {
  expect(reply("Where is my ticket?", { account: [] })).not.toContain("T-");
  expect(answerFromKnowledge(ask("What did I buy?", { account: [] })).outcome).toBe("unanswered");
});

test("a greeting is no question without an answer", () => {
  expect(answerFromKnowledge(ask("hello there!")).outcome).toBe("answered");
  expect(reply("thanks")).toBe(FIXED_LINES.greeting);
});

test("the same question has the same answer", () => {
  const question = ask("How do refunds work?");
  expect(answerFromKnowledge(question)).toEqual(answerFromKnowledge(question));
});

test("whatever is written is answered, refused or left unanswered", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400, unit: "binary" }), (text) => {
      expect(answerFromKnowledge(ask(text)).sentences.length).toBeGreaterThan(0);
    }),
  );
});

// A pattern that tries every way to read a long text would take minutes, not seconds.
test.each([
  ["blanks", "\t ".repeat(2_000)],
  ["one letter", "a".repeat(4_000)],
  ["a stammer", "ok".repeat(1_999).concat("x")],
  ["conditions", "if,".repeat(1_300)],
  ["names", "Bob Smith ".repeat(400)],
  ["addresses", "a@".repeat(2_000)],
  ["questions", "how much? ".repeat(400)],
  ["words that every object has", "constructor __proto__ toString valueOf"],
])("a long message of %s takes no long time", (_, text) => {
  const startedAt = performance.now();
  answerFromKnowledge(ask(text, { before: [text, text, text] }));
  expect(performance.now() - startedAt).toBeLessThan(3_000);
});
