import { expect, test } from "vitest";
import { answerText } from "@/lib/intake/answer-text";
import { ALL_FIELDS, fieldsOf, problemsOf, progressOf } from "@/lib/intake/intake";

const FULL = {
  business: "A bike shop",
  goal: "No more copying",
  tools: "Gmail, Xero",
  "workflow-1": "Invoices into Xero",
  "contact-name": "Robin",
  "contact-email": "robin@example.com",
  "consent-access": "yes",
  "consent-lawful": "yes",
};
const messages = (more: Record<string, string>) =>
  problemsOf(fieldsOf(1), { ...FULL, ...more }).map((it) => it.message);

test("a package has as many workflow fields as it includes, and one of them is wanted", () => {
  const workflows = (count: number) => fieldsOf(count).filter((it) => it.name.startsWith("workflow-"));
  expect([1, 3, 7].map((it) => workflows(it).length)).toEqual([1, 3, 7]);
  expect([0, -1, 99].map((it) => workflows(it).length)).toEqual([1, 1, 7]);
  expect(workflows(7).filter((it) => it.required)).toHaveLength(1);
  expect(new Set(ALL_FIELDS.map((it) => it.name)).size).toBe(ALL_FIELDS.length);
});

test("progress counts what is wanted and names what is missing", () => {
  expect(progressOf(fieldsOf(3), {})).toMatchObject({ filled: 0, wanted: 8 });
  const { filled, missing } = progressOf(fieldsOf(1), { ...FULL, goal: "  \n ", files: "" });
  expect([filled, missing]).toEqual([7, ["What should be different afterwards?"]]);
  expect(progressOf(fieldsOf(1), FULL)).toEqual({ filled: 8, wanted: 8, missing: [] });
});

test.each([
  ["an empty answer", { goal: "" }, /^Please answer/],
  ["no consent", { "consent-access": "" }, /^Please tick/],
  ["half an address", { "contact-email": "robin@" }, /one e-mail address/],
  ["two addresses", { "contact-email": "a@example.com, b@example.com" }, /one e-mail address/],
  ["http", { files: "https://a.example/x\nhttp://b.example" }, /^Line 2/],
  ["a script", { files: "javascript:alert(1)" }, /^Line 1/],
  ["a login in a link", { files: "https://anna:pw@b.example" }, /^(Line 1|Take out)/],
  ["words beside a link", { files: "https://a.example and more" }, /^Line 1/],
  ["a crowd of links", { files: "https://a.example\n".repeat(21) }, /^Give at most 20/],
  ["a password", { access: "password: hunter2" }, /^Take out/],
])("%s keeps an intake from being sent", (_, more, message) => {
  expect(messages(more)).toEqual([expect.stringMatching(message)]);
});

test("a full intake has no problem, with links and without", () => {
  expect(messages({})).toEqual([]);
  expect(messages({ files: "\n https://a.example/b?c=d#e \n\nHTTPS://Ä.example\n" })).toEqual([]);
});

test("an answer is kept as whole characters on clean lines", () => {
  expect(answerText("a\r\nb\rc\u0000\u0007 \u202Egpj.exe\u202C\t! \n")).toBe("a\nb\nc gpj.exe\t!");
  expect(answerText("e\u0301 👩‍👩‍👧 \ud800")).toBe("\u00e9 👩‍👩‍👧 \ufffd");
});
