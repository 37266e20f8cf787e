import fc from "fast-check";
import { expect, test } from "vitest";
import { findSecret, withoutSecrets } from "@/lib/intake/secret-words";

// Made up at run time: nothing in this file is a key of any kind.
const letters = (count: number) => "aB3".repeat(count).slice(0, count);

test.each([
  ["Password: hunter2", "Password: [removed]"],
  ["our pw = sommer-2024, thanks", "our pw = [removed], thanks"],
  ["The password is “geheim99”.", "The password is “[removed]”."],
  ["passcode: sunshine\nask Anna", "passcode: [removed]\nask Anna"],
  ["PIN: 4711", "PIN: [removed]"],
  ["it opens with Tr0ub4dor&3 always", "it opens with [removed] always"],
  ["see https://anna:secret@shop.example/admin", "see [removed]shop.example/admin"],
  [`key sk_live_${letters(24)} ok`, "key [removed] ok"],
  [`ghp_${letters(36)}`, "[removed]"],
  [`-----BEGIN PRIVATE KEY-----\n${letters(40)}\n-----END PRIVATE KEY-----\nnext`, "[removed]\nnext"],
])("%j is kept as %j", (text, kept) => {
  expect(findSecret(text)).not.toBeNull();
  expect(withoutSecrets(text)).toBe(kept);
  expect(findSecret(kept)).toBeNull();
});

test.each([
  "Anna (anna@shop.example) can invite you to Xero and Shopify",
  "The password is managed in 1Password; ask Anna for an invitation",
  "Passwords: we never share them",
  "api key: Anna will make one",
  "Order Booking#1042 and file Q3_Report#2.xlsx at https://drive.example/a/B3?x=1#C4",
  "We pay £1,299.00 + VAT (20%) for 12 seats, Mon-Fri 9-17",
  "C#/.NET8, Node24, Office365",
])("%j holds none", (text) => {
  expect(findSecret(text)).toBeNull();
  expect(withoutSecrets(text)).toBe(text);
});

test("what is left holds no secret, whatever the text is", () => {
  const piece = fc.constantFrom(
    "password: ",
    "pw=",
    "hunter2",
    "Tr0ub4dor&3",
    "\n",
    " ",
    "https://a:b@c.de",
    "Anna",
    "=",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      expect(findSecret(withoutSecrets(pieces.join("")))).toBeNull();
    }),
    { numRuns: 300 },
  );
});
