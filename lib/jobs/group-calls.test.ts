import { expect, test } from "vitest";
import { groupCalls } from "@/lib/jobs/group-calls";

test("what is asked meanwhile goes together, each with its own answer, and no group is larger than it may be", async () => {
  const groups: number[][] = [];
  const double = groupCalls<number, number>(async (items) => {
    groups.push([...items]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return items.map((it) => it * 2);
  }, 3);
  expect(await Promise.all([1, 2, 3, 4, 5, 6, 7].map(double))).toEqual([2, 4, 6, 8, 10, 12, 14]);
  expect(groups).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
  expect(await double(8)).toBe(16);
});

test("one that fails fails alone", async () => {
  const work = groupCalls<number, number>(async (items) => {
    if (items.includes(2)) throw new Error("two");
    return [...items];
  }, 10);
  const outcomes = await Promise.allSettled([1, 2, 3].map(work));
  expect(outcomes.map((it) => it.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});
