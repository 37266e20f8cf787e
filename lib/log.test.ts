import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { describeError, log, scrub } from "@/lib/log";

process.env.LOG_LEVEL = "info";

let lines: string[] = [];
beforeEach(() => {
  lines = [];
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    lines.push(String(chunk));
    return true;
  });
});
afterEach(() => vi.mocked(process.stdout.write).mockRestore());

const random = () => randomBytes(24).toString("hex");
const SHAPES: [string, () => { text: string; hidden: string }][] = [
  ["a connection string", () => shape((it) => `postgresql://levqor:${it}@db.internal:5432/levqor`)],
  ["an older connection string", () => shape((it) => `postgres://levqor:${it}@10.0.0.1/levqor`)],
  ["an e-mail address", () => shape((it) => `ada.${it}+x@mail.customer.test`)],
  ["Stripe's key", () => shape((it) => `sk_live_${it}`)],
  ["Stripe's restricted key", () => shape((it) => `rk_test_${it}`)],
  ["a webhook secret", () => shape(() => `whsec_${randomBytes(24).toString("base64")}`)],
  ["Resend's key", () => shape((it) => `re_${it.slice(0, 8)}_${it}`)],
  ["an API key", () => shape((it) => `lvq_${it}`)],
  ["a bot's address", () => shape((it) => `https://api.telegram.org/bot123456789:${it}/sendMessage`)],
  ["a bot's token", () => shape((it) => `123456789:AA${it.slice(0, 33)}`)],
  ["a bearer token", () => shape((it) => `Authorization: Bearer ${it}`)],
  ["an intake link", () => shape((it) => `http://localhost:3000/intake/${it.slice(0, 32)}`)],
  ["a link with a token", () => shape((it) => `/dashboard?token=${it}&x=1`)],
];

function shape(make: (secret: string) => string): { text: string; hidden: string } {
  const text = make(random());
  const hidden = /[0-9a-f]{32,}|[A-Za-z0-9+/]{32}$/.exec(text)?.[0] ?? "";
  return { text, hidden: hidden || text };
}

/** What one line says; each is whole JSON. */
function said(): Record<string, unknown> {
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0] ?? "");
}

test.each(SHAPES)("%s is masked wherever it stands in a line", (_, make) => {
  const { text, hidden } = make();
  const logger = log();
  const writes: (() => void)[] = [
    () => logger.info(`before ${text} after`),
    () => logger.info(`before\n${text}\nafter`),
    () => logger.info({ reason: `told "${text}", sorry` }, "kept"),
    () => logger.info({ a: { b: { c: { d: { note: text } } } } }, "deep"),
    () => logger.info({ list: [text, { note: text }] }, "list"),
    () => logger.error(new Error(`failed with ${text}`)),
    () => logger.error({ err: new Error(`failed with ${text}`, { cause: new Error(text) }) }, "failed"),
    () => logger.error({ error: new Error(`failed with ${text}`) }, "failed"),
  ];
  for (const write of writes) {
    lines = [];
    write();
    expect(lines.join(), String(write)).not.toContain(hidden);
    expect(said()).toMatchObject({ service: "levqor", time: expect.any(String) });
  }
});

test.each([
  ...["authorization", "cookie", "password", "secret", "token", "apiKey", "api_key", "email", "to", "body"],
  ...["html", "text", "link", "url", "phone", "client_secret", "Authorization", "set-cookie", "customer_email"],
])("what stands under the name %s is never written, at any depth", (name) => {
  const value = "nobody-may-read-this";
  log().info({ [name]: value, one: { [name]: value, two: [{ three: { [name]: { deeper: value } } }] } }, "named");
  expect(lines.join()).not.toContain(value);
  expect(said()[name]).toBe("[redacted]");
});

test("ids, counts, reasons and times stay readable", () => {
  const at = new Date("2026-11-26T17:00:00Z");
  log().info({ orderId: "ord_1", emailId: "e1", ms: 12, ok: true, none: null, at, list: [1, "two"] }, "kept");
  expect(said()).toMatchObject({
    ...{ orderId: "ord_1", emailId: "e1", ms: 12, ok: true, none: null, at: "2026-11-26T17:00:00.000Z" },
    ...{ list: [1, "two"], msg: "kept", service: "levqor" },
  });
});

test("something that holds itself is written all the same", () => {
  const loop: Record<string, unknown> = { orderId: "ord_1" };
  loop.self = loop;
  log().info({ loop }, "round");
  expect(said()).toMatchObject({ msg: "round", loop: { orderId: "ord_1" } });
});

test("an error tells its kind, code, words and place", () => {
  const error = Object.assign(new TypeError("no such order"), { code: "P2025" });
  const described = describeError(error);
  expect(described).toMatchObject({ type: "TypeError", code: "P2025", message: "no such order" });
  expect(described.stack).toContain("log.test.ts");
  expect(describeError("just words")).toMatchObject({ type: "string", message: "just words" });
});

test("masking leaves ordinary words alone", () => {
  for (const text of [
    "order ord_1 paid",
    "re_try later",
    "5 @ 3 o'clock",
    "https://levqor.test/pricing?plan=starter",
  ]) {
    expect(scrub(text)).toBe(text);
  }
});
