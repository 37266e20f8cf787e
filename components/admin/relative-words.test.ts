import { expect, test } from "vitest";
import { relativeWords } from "./relative-words";

const NOW = new Date("2026-11-22T12:00:00Z");
const at = (seconds: number) => relativeWords(new Date(NOW.getTime() + seconds * 1_000), NOW);

test.each([
  [0, "just now"],
  [-59, "just now"],
  [-60, "1 min ago"],
  [-3_599, "59 min ago"],
  [-3_600, "1 h ago"],
  [47 * 3_600, "in 47 h"],
  [-48 * 3_600, "2 d ago"],
  [13 * 86_400, "in 13 d"],
  [-14 * 86_400, "8 November 2026"],
])("%i seconds from now is %s", (seconds, words) => expect(at(seconds)).toBe(words));
