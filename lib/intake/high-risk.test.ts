import fc from "fast-check";
import { expect, test } from "vitest";
import { findHighRisk, HIGH_RISK_TOPICS } from "@/lib/intake/high-risk";

const topics = (text: string) => findHighRisk(text).map((it) => it.topic);

test.each([
  ["It should diagnose patients from their answers", "medical decisions"],
  ["Give our members MEDICAL  ADVICE by chat", "medical decisions"],
  ["Triage patients before they call", "medical decisions"],
  ["Decide whom we sue", "legal decisions"],
  ["Send clients legal\nadvice", "legal decisions"],
  ["Approve loans under £5,000", "credit decisions"],
  ["Look up the credit score and decline", "credit decisions"],
  ["A self-driving car", "safety-critical control"],
  ["A safety‑critical valve", "safety-critical control"],
  ["Clock in by face recognition", "biometrics"],
  ["Bio\u00admetric login", "biometrics"],
  ["Sort applicants by ethnicity", "special-category data"],
  ["Copy medical records to a sheet", "special-category data"],
  ["Accounts for minors", "minors"],
  ["Collect children’s data from the form", "minors"],
])("%j is refused as %s", (text, topic) => {
  expect(topics(text)).toEqual([topic]);
});

test.each([
  "Every new issue in GitHub goes to Slack; we pursue overdue invoices and stock tissue paper",
  "Triage support tickets, diagnose why an import failed, and flag minor changes",
  "Send a credit note when a credit card payment is refunded",
  "Meadow Physio: remind patients of bookings, three hours before",
  "Our accountant prescribes the layout; legally we keep invoices for seven years",
  "A children's party shop: print labels for party bags",
  "Under 160 characters a text; under 130 orders a day",
  "Post our opinion pieces and the health of the servers",
])("%j is ordinary work", (text) => {
  expect(findHighRisk(text)).toEqual([]);
});

test("the words that said so come along, and each topic once", () => {
  expect(findHighRisk("We sue. They sue. Then a Credit  Check.")).toEqual([
    { topic: "legal decisions", words: "sue" },
    { topic: "credit decisions", words: "credit check" },
  ]);
  expect(HIGH_RISK_TOPICS).toHaveLength(7);
});

const RISKY = ["sue", "minors", "biometrics", "underage", "lawsuit", "ethnicity", "litigation", "creditworthiness"];
/** Letters that begin and end no listed word when they are doubled. */
const letters = fc.stringMatching(/^[qzjv]{2,6}$/);

test("a listed word inside a longer one never counts, whatever stands around it", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...RISKY),
      letters,
      letters,
      fc.constantFrom("", "é", "9"),
      (word, before, after, mark) => {
        expect(findHighRisk(`an ${before}${word} of`)).toEqual([]);
        expect(findHighRisk(`an ${word}${mark}${after} of`)).toEqual([]);
        expect(findHighRisk(`an ${before}${mark}${word}${after} of`)).toEqual([]);
      },
    ),
  );
});

test("the same word by itself always counts, in any case and between any marks", () => {
  const edge = fc.constantFrom("", " ", ".", ",", "\n", "(", ")", "“", "-", "/", "—", "!");
  fc.assert(
    fc.property(fc.constantFrom(...RISKY), edge, edge, fc.boolean(), (word, before, after, upper) => {
      expect(findHighRisk(`x ${before}${upper ? word.toUpperCase() : word}${after} y`)).toHaveLength(1);
    }),
  );
});

test("any text is read in a time that does not explode", () => {
  const startedAt = performance.now();
  findHighRisk("medical ".repeat(4_000) + "-".repeat(20_000) + "legal    ".repeat(3_000));
  expect(performance.now() - startedAt).toBeLessThan(1_000);
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => Array.isArray(findHighRisk(text))));
});
