import { expect, test } from "vitest";
import { newId, newReference } from "@/lib/ids";

test("an id says what it is, and ten thousand of them differ", () => {
  const ids = Array.from({ length: 10_000 }, () => newId("ord"));
  for (const id of ids) expect(id).toMatch(/^ord_[0-9a-hjkmnp-tv-z]{22}$/);
  expect(new Set(ids).size).toBe(ids.length);
});

test("a reference can be read out on the phone: no I, L, O or U", () => {
  for (let count = 0; count < 1_000; count++) expect(newReference()).toMatch(/^LV-[0-9A-HJKMNP-TV-Z]{8}$/);
});

test("every letter of the alphabet is as likely as the others", () => {
  const counts = new Map<string, number>();
  const letters = Array.from({ length: 4_000 }, () => newReference().slice(3)).join("");
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  expect(counts.size).toBe(32);
  // 1,000 each are expected; five standard deviations either side.
  for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(160);
});
