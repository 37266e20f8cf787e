import fc from "fast-check";
import { expect, test } from "vitest";
import { decrypt, deriveToken, encrypt, equalSecrets, hashToken } from "@/lib/secrets";

test("a link's token is the same for the same subject, and no other's", () => {
  const token = deriveToken("intake-link", "ord_1");
  expect(token).toMatch(/^[A-Za-z0-9_-]{32}$/);
  expect(deriveToken("intake-link", "ord_1")).toBe(token);
  expect(deriveToken("intake-link", "ord_2")).not.toBe(token);
  expect(deriveToken("mail-body", "ord_1")).not.toBe(token);
});

test("what is stored of a token does not hold it", () => {
  const token = deriveToken("intake-link", "ord_1");
  expect(hashToken(token)).toMatch(/^[0-9a-f]{64}$/);
  expect(hashToken(token)).not.toContain(token);
  expect(hashToken(token)).toBe(hashToken(token));
});

test("any text comes back whole, and never looks the same twice", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const [one, two] = [encrypt("mail-body", text), encrypt("mail-body", text)];
      expect(decrypt("mail-body", one)).toBe(text);
      expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false);
    }),
    { numRuns: 50 },
  );
});

test("one changed byte anywhere, or a byte less, is refused", () => {
  const sealed = encrypt("mail-body", "Dear Ada");
  for (let index = 0; index < sealed.length; index++) {
    const changed = sealed.slice();
    changed[index] = (changed[index] ?? 0) ^ 1;
    expect(() => decrypt("mail-body", changed)).toThrow();
  }
  for (const length of [0, 11, 12, 27, sealed.length - 1]) {
    expect(() => decrypt("mail-body", sealed.slice(0, length))).toThrow();
  }
});

test("what was sealed for one purpose opens for no other", () => {
  expect(() => decrypt("intake-link", encrypt("mail-body", "Dear Ada"))).toThrow();
});

test("secrets are equal only when they are, and an empty one never opens", () => {
  expect(equalSecrets("abc", "abc")).toBe(true);
  for (const given of ["", "ab", "abcd", "abC", "abc "]) expect(equalSecrets(given, "abc")).toBe(false);
  expect(equalSecrets("", "")).toBe(false);
});
