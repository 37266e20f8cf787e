import { expect, test } from "vitest";
import { allWords } from "./all-words";
import { featuresOf } from "./features-of";
import { type Example, learnSections } from "./learn-sections";

const LINES: readonly (readonly [string | null, string])[] = [
  ["/tea", "when may I have a hot drink"],
  ["/tea", "is something warm served in the afternoon"],
  ["/tea", "which hot drinks are there"],
  ["/cake", "when is there cake"],
  ["/cake", "do you serve something sweet on Sunday"],
  ["/cake", "which sweet things are there"],
  [null, "do you sell shoes"],
  [null, "where is your office"],
];

function example(url: string | null, text: string): Example {
  return { url, features: featuresOf([], allWords(text)) };
}

const guess = learnSections(LINES.map(([url, text]) => example(url, text)));
const guessOf = (text: string) => guess(example(null, text).features);
const likeliest = (text: string) => [...guessOf(text)].toSorted((a, b) => b[1] - a[1])[0]?.[0];

test("a question that nobody wrote down means the section whose words it shares", () => {
  expect(likeliest("anything hot to drink this afternoon?")).toBe("/tea");
  expect(likeliest("something sweet, please")).toBe("/cake");
  expect(likeliest("where do I find shoes")).toBe(null);
});

test("the same is learnt each time, and what is likely adds up to one at most", () => {
  const again = learnSections(LINES.map(([url, text]) => example(url, text)));
  const features = example(null, "a hot sweet drink").features;
  expect([...again(features)]).toEqual([...guess(features)]);
  const sum = [...guess(features).values()].reduce((a, b) => a + b, 0);
  expect(sum).toBeGreaterThan(0.99);
  expect(sum).toBeLessThanOrEqual(1.000_01);
});

test("words that nobody has asked with mean no section more than another", () => {
  const likely = [...guessOf("xylophone quartz").values()];
  expect(Math.max(...likely)).toBeLessThan(0.9);
});
