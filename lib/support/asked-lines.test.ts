import { expect, test } from "vitest";
import { NOT_OURS } from "@/lib/knowledge/not-ours-data";
import { parseDocument } from "@/lib/knowledge/parse-document";
import { listDocuments } from "@/lib/knowledge/queries";
import { renderDocument } from "@/lib/knowledge/render-document";
import { type Answer, replyOf, type Turn } from "@/lib/support/answer";
import { answerFromKnowledge } from "@/lib/support/answer-from-knowledge";
import { FIGURES } from "@/lib/testing/golden/figures";

function answer(text: string, history: readonly Turn[] = [], documents = listDocuments()): Answer {
  const spender = { address: "test", conversationId: "test" };
  return answerFromKnowledge({ text, history, account: null, spender }, documents);
}

const FRONT = "---\ntitle: T\nsummary: S\nupdated: 2026-11-01\naudience: everybody\n---\n";
const TEA = `${FRONT}
## Tea

<!-- asked:
when may I have a hot drink
is there something warm in the afternoon
-->

It is served at four.

## Cake

There is cake on Sunday.
`;

test("a section is found by the ways to ask for it, which are neither quoted nor drawn", () => {
  const document = parseDocument("tea.md", TEA, {});
  expect(document.sections.find((it) => it.heading === "Tea")?.asked).toHaveLength(2);
  const told = answer("When can I have a hot drink?", [], [document]);
  expect(replyOf(told)).toBe("It is served at four.");
  expect(renderDocument(document)).not.toMatch(/hot drink|asked/);
  expect(document.sections.flatMap((it) => it.passages).map((it) => it.text)).toEqual([
    "It is served at four.",
    "There is cake on Sunday.",
  ]);
});

test("no way to ask stands under two headings, and none among those that no file answers", () => {
  const asked = listDocuments().flatMap((it) => it.sections.flatMap((section) => section.asked));
  expect(asked.length).toBeGreaterThan(1_000);
  expect([...asked, ...NOT_OURS].filter((it, at, all) => all.indexOf(it) !== at)).toEqual([]);
});

test("what no file answers is left to a person", () => {
  for (const line of NOT_OURS) expect([line, answer(line).outcome]).toEqual([line, "unanswered"]);
});

test("the cheapest and the most are told by all of a kind with their figures", () => {
  const { price, runs } = FIGURES;
  for (const it of [price.growth, price.business, price.enterprisePlan]) {
    expect(replyOf(answer("Which is the cheapest plan?"))).toContain(it);
  }
  expect(replyOf(answer("What is your most expensive package?"))).toContain(price.enterprise);
  expect(replyOf(answer("Which plan has the most runs?"))).toContain(runs.business);
});

test("the first and the second are those of the list that was told", () => {
  const list = "A build costs £1 with the Starter package, £2 with the Professional package.";
  const history: Turn[] = [
    { author: "visitor", text: "Which packages are there?" },
    { author: "assistant", text: list },
  ];
  expect(replyOf(answer("What does the second one cost?", history))).toContain(FIGURES.price.professional);
  expect(replyOf(answer("and how fast is the first?", history))).toContain(FIGURES.delivery.starter);
});

test("no answer holds a row of a table", () => {
  const asked = listDocuments().flatMap((it) => it.sections.flatMap((section) => section.asked));
  for (const line of asked.filter((_, at) => at % 7 === 0)) expect(replyOf(answer(line))).not.toContain("|");
});
