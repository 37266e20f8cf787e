import { expect, test } from "vitest";
import { indexKnowledge } from "@/lib/knowledge/index-knowledge";
import { answerFromKnowledge } from "@/lib/support/answer-from-knowledge";
import { readQuestion } from "./read-question";
import { tellsMeasure } from "./tells-measure";

const index = indexKnowledge();
const sentences = [...index.sentences.values()].flat();
const told = (words: string) => [sentences.find((it) => it.text.includes(words)) ?? expect.unreachable(words)];

test.each([
  ["how often should I follow up?", "Follow up once and then stop", true],
  ["how often does the newsletter come out", "The newsletter comes only after you have confirmed it", false],
  ["how many minutes is the walk-through call", "delivered within 7 days of a complete intake", false],
  ["which gpt version does the chat use", "answers from the published pages", false],
  ["what does the chat use", "answers from the published pages", true],
])('%s: told by "%s" is %s', (question, words, expected) => {
  const [ask] = readQuestion(question, [], index);
  expect(tellsMeasure(ask ?? expect.unreachable("no question"), told(words))).toBe(expected);
});

test("a measure that the section does not tell is not answered with the rest of the section", () => {
  const spender = { address: "a", conversationId: "c" };
  const text = "whats the max file size i can upload with the intake";
  expect(answerFromKnowledge({ text, history: [], account: null, spender }).outcome).toBe("unanswered");
});
