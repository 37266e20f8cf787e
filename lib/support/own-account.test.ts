import { expect, test } from "vitest";
import { findOwnTopic } from "@/lib/support/own-account";
import { pickFacts } from "@/lib/support/pick-facts";
import { SAMPLE, SAMPLE_ACCOUNT } from "@/lib/testing/golden/sample-account";

test.each([
  ["Where is my order?", "orders"],
  ["when will my build be ready", "orders"],
  ["has my ticket been answered", "tickets"],
  ["What do you need from me?", "needs"],
  ["how long have I been a customer", "since"],
  ["Which e-mails did you send me?", "e-mails"],
  ["is my plan still active?", "plan"],
])("%s is about one's own %s", (text, topic) => {
  expect(findOwnTopic([text], true)).toBe(topic);
});

test.each([
  "How do I cancel my plan?",
  "Can I cancel my order?",
  "Where does my automation run?",
  "What happens when a payment for my plan fails?",
  "How long do you keep my data?",
  "What is a ticket?",
  "When does the delivery time start?",
])("%s is about how things work", (text) => {
  expect(findOwnTopic([text], false)).toBeNull();
});

test.each([
  "what was my last payment?",
  "how much was our last invoice",
  "how many runs have I used this month",
  "has the hand-over of our build gone out yet",
  "when does the support on my build run out",
  "could you tell me when my order arrives",
])("%s is about a record of one's own, also for somebody who is not signed in", (text) => {
  expect(findOwnTopic([text], false)).not.toBeNull();
});

test.each([
  "who owns my build",
  "can I cancel my plan",
  "how do I see the status of my order",
  "when do I get my hand-over note",
  "how many runs does my plan include?",
  "what happens to my automations when my plan ends",
  "how is my build delivered",
])("%s is told by the files", (text) => {
  expect(findOwnTopic([text], false)).toBeNull();
});

test("only somebody who is signed in can mean their own with so few words", () => {
  expect(findOwnTopic(["When is it due?"], true)).toBe("orders");
  expect(findOwnTopic(["When is it due?"], false)).toBeNull();
});

test("the order that is named is told of, and no other", () => {
  const facts = pickFacts("orders", [`when is my order ${SAMPLE.waiting.toLowerCase()} due?`], SAMPLE_ACCOUNT);
  expect(facts).toHaveLength(1);
  expect(facts[0]?.text).toContain(SAMPLE.waiting);
});

test("how an order stands comes with what was asked of it", () => {
  const paid = pickFacts("orders", ["did you get my payment?"], SAMPLE_ACCOUNT).map((it) => it.text);
  expect(paid.join(" ")).toContain("was paid on");
  expect(paid.join(" ")).not.toContain("revisions");
});
