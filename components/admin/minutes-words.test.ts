import { expect, test } from "vitest";
import { minutesWords } from "./minutes-words";

test.each([
  [0, "under 1 min"],
  [1, "1 min"],
  [59, "59 min"],
  [60, "1 h"],
  [61, "1 h 1 min"],
  [2_879, "47 h 59 min"],
  [2_880, "2 d"],
  [3_125, "2 d 4 h"],
])("%i minutes are %s", (minutes, words) => expect(minutesWords(minutes)).toBe(words));
