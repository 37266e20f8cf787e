import { expect, test } from "vitest";
import { findEscalation } from "@/lib/support/escalation";

test.each([
  "can I speak with a sales representative",
  "get me someone who understands Zapier",
  "who can I speak to",
  "I need somebody to look at my situation personally",
  "could a colleague of yours take a look at my case",
  "may I book a call with a consultant",
  "any chance of a quick word with a specialist?",
  "how can i get through to somebody",
  "I want your manager",
])("%s wants a person", (text) => {
  expect(findEscalation(text)).toBe("person");
});

test.each([
  "Do you have a sales team?",
  "Do I need to talk to anyone to order?",
  "can someone on my team answer the intake?",
  "Can the automation notify a team member when a lead comes in?",
  "who do I contact if my automation stops?",
  "can the api message people on telegram",
  "can your staff see my emails",
  "will I be told if there is a data breach?",
  "Can other customers see my data?",
])("%s is answered", (text) => {
  expect(findEscalation(text)).toBeNull();
});

test.each([
  "I was shown someone else's name and address on the order page",
  "the link you sent opens a different client's intake form",
  "my dashboard lists orders that are not mine",
  "you sent my data to the wrong person",
])("%s reports a leak", (text) => {
  expect(findEscalation(text)).toBe("security");
});
