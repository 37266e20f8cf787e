import fc from "fast-check";
import { expect, test } from "vitest";
import { findHighRisk, HIGH_RISK_TOPICS } from "@/lib/intake/high-risk";

const topics = (text: string) => findHighRisk(text).map((it) => it.topic);

test.each([
  ["It should diagnose patients from their answers", "medical decisions"],
  ["Give our members MEDICAL  ADVICE by chat", "medical decisions"],
  ["Triage patients before they call", "medical decisions"],
  ["Decide whom we sue", "legal decisions"],
  ["Tell us when to sue a client", "legal decisions"],
  ["Sue customers who do not pay", "legal decisions"],
  ["Write letters that we will be suing", "legal decisions"],
  ["Find out whether we can be sued", "legal decisions"],
  ["When 90 days are over, sue them", "legal decisions"],
  ["Sue for breach of contract after three reminders", "legal decisions"],
  ["Score how likely it is that they sue", "legal decisions"],
  ["It should sue every late payer automatically", "legal decisions"],
  ["Threaten to sue", "legal decisions"],
  ["Decide who gets a loan", "credit decisions"],
  ["Choose which applicants can have a mortgage", "credit decisions"],
  ["Judge whether somebody is good for an overdraft", "credit decisions"],
  ["Decide who gets credit", "credit decisions"],
  ["Work out their credit-worthiness", "credit decisions"],
  ["Is the shop creditworthy?", "credit decisions"],
  ["Credit worthiness of buyers", "credit decisions"],
  ["Approve credit for new trade accounts", "credit decisions"],
  ["Say whether to lend", "credit decisions"],
  ["Who qualifies for one of our small loans", "credit decisions"],
  ["Book lessons for children under 12", "minors"],
  ["Take sign-ups from people under 16 and mail them", "minors"],
  ["Accounts for users who are under 13", "minors"],
  ["If the customer is under 18, ask a parent", "minors"],
  ["Football for the under-16s", "minors"],
  ["Camps for under 11s in July", "minors"],
  ["Tutoring for 15-year-olds", "minors"],
  ["Anyone below the age of eighteen", "minors"],
  ["Members aged under 18", "minors"],
  ["A newsletter to kids aged 8 to 12", "minors"],
  ["Keep the religion of our members", "special-category data"],
  ["Record their religion on the form", "special-category data"],
  ["Ask new members about their religion", "special-category data"],
  ["HIV status of clients", "special-category data"],
  ["A list of clients' disabilities", "special-category data"],
  ["Mental health notes go into the sheet", "special-category data"],
  ["Vaccination status of guests", "special-category data"],
  ["Process special category data", "special-category data"],
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
  "Sue in accounts sends the invoices",
  "Ask Sue, or Sue Barker when she is away",
  "Send Sue the customer list every Monday, and tell Sue a client called",
  "Then it goes to Sue for approval; give Sue our supplier details",
  "Thank you Sue! Sue's inbox stays empty, and Sue and the team are told",
  "Ask Sue, the client manager, if the invoice is wrong",
  "Remind Sue the tenant portal is down",
  "Answer every lead in under 18 minutes",
  "Customers hear back in under 16 hours",
  "Customers under 18 miles away get free delivery",
  "Give clients under 12 months a discount; members under 2 years with us pay less",
  "Users under 10% of their quota, and people under £16 a month",
  "Reply in under 10s; every page loads under 5s",
  "Orders under 16, and stock under 13 a size",
  "Guests under 16:00 check-in, contacts under 13,000",
  "Approve credit notes",
  "Reject credit notes in Xero",
  "Decline credit card payments from that bank, approve credit refunds by hand",
  "Decide which invoice gets the credit note",
  "Decide who gets the lead, and who is on holiday",
  "Choose who lends the van to whom",
  "A 10-year-old boiler; a company of 15 years",
  "Register runners for the race for people of all ages, and their race times",
  "Good faith, and products that customers have faith in",
  "A special category of discounts",
  "Morris Minors are our trade",
  "Children's books: tell buyers when a title is back",
  "Their pregnancy yoga bookings and the test results of our website",
  "A loan of a bike while yours is repaired; the decision is ours",
  "Medical supplies shop: tell the courier when a box is ready",
  "Book the vaccination van; credit where it is due",
])("%j is ordinary work", (text) => {
  expect(findHighRisk(text)).toEqual([]);
});

test("the words that said so come along, and each topic once", () => {
  expect(findHighRisk("We sue. They sue. Then a Credit  Check.")).toEqual([
    { topic: "legal decisions", words: "we sue" },
    { topic: "credit decisions", words: "credit check" },
  ]);
  expect(HIGH_RISK_TOPICS).toHaveLength(7);
});

const RISKY = ["suing", "minors", "biometrics", "underage", "lawsuit", "ethnicity", "litigation", "creditworthiness"];
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
  for (const word of ["decide who ", "religion of ", "sue a ", "children who are under ", "ask "]) {
    findHighRisk(`${word.repeat(4_000)}${word}${"- ".repeat(10_000)}${"a-".repeat(10_000)}`);
  }
  expect(performance.now() - startedAt).toBeLessThan(1_000);
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => Array.isArray(findHighRisk(text))));
});
