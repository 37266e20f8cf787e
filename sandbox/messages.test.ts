import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Resend } from "resend";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { type StandIns, startStandIns } from "./stand-ins";

let standIns: StandIns;
let resend: Resend;
const key = `re_${randomBytes(12).toString("hex")}`;
const mail = {
  from: "Levqor <no-reply@levqor.test>",
  to: "ada@example.com",
  subject: "Payment received",
  html: "<p>Thank you</p>",
  text: "Thank you",
  headers: { "X-Order": "1" },
  tags: [{ name: "kind", value: "payment" }],
};

beforeAll(async () => {
  standIns = await startStandIns();
  resend = new Resend(key, { baseUrl: standIns.env.RESEND_BASE_URL });
});
beforeEach(() => {
  standIns.mail.reset();
  standIns.faults.reset();
});
afterAll(() => standIns.close());

test("a mail is kept with all that was sent", async () => {
  const { data, error } = await resend.emails.send(mail, { idempotencyKey: "order-1" });
  expect(error).toBeNull();
  expect(standIns.mail.list({ to: "Ada@example.com" })).toMatchObject([
    { ...mail, to: [mail.to], id: data?.id, idempotencyKey: "order-1" },
  ]);
  const over = await fetch(`${standIns.env.SANDBOX_CONTROL_URL}/mails?to=nobody@example.com`);
  expect(await over.json()).toEqual({ mails: [] });
});

test("a key that was used gives the same mail, and refuses another body", async () => {
  const first = await resend.emails.send(mail, { idempotencyKey: "order-2" });
  const second = await resend.emails.send(mail, { idempotencyKey: "order-2" });
  expect(second.data?.id).toBe(first.data?.id);
  const other = await resend.emails.send({ ...mail, subject: "Other" }, { idempotencyKey: "order-2" });
  expect(other.error?.name).toBe("invalid_idempotent_request");
  expect(standIns.mail.list()).toHaveLength(1);
});

test("a mail accepted without an answer is accepted once when it is sent again", async () => {
  standIns.faults.set("resend", "acceptThenDrop", 2);
  let tries = 0;
  for (let sent = false; !sent; tries += 1) {
    const { error } = await resend.emails.send(mail, { idempotencyKey: "order-3" });
    sent = error === null;
    expect(tries).toBeLessThan(3);
  }
  expect(tries).toBe(3);
  expect(standIns.mail.acceptedByKey()).toEqual({ "order-3": { requests: 3, accepted: 1 } });
});

test("the same key sent many times at once is accepted once", async () => {
  await Promise.all(Array.from({ length: 8 }, () => resend.emails.send(mail, { idempotencyKey: "order-4" })));
  expect(standIns.mail.acceptedByKey()["order-4"]).toEqual({ requests: 8, accepted: 1 });
  expect(standIns.mail.list()).toHaveLength(1);
});

test("a listener hears of an accepted mail before the answer and can cut the connection", async () => {
  const heard: string[] = [];
  const stop = standIns.mail.onAccepted(async (accepted) => {
    heard.push(accepted.subject);
    return "drop" as const;
  });
  const { error } = await resend.emails.send(mail, { idempotencyKey: "order-5" });
  stop();
  expect(error).not.toBeNull();
  expect(heard).toEqual(["Payment received"]);
  expect((await resend.emails.send(mail, { idempotencyKey: "order-5" })).error).toBeNull();
  expect(standIns.mail.acceptedByKey()["order-5"]).toEqual({ requests: 2, accepted: 1 });
});

test("a rate limit and an outage look as Resend's do, and heal after the given times", async () => {
  standIns.faults.set("resend", "rateLimited", 1);
  expect((await resend.emails.send(mail)).error).toMatchObject({ name: "rate_limit_exceeded", statusCode: 429 });
  standIns.faults.set("resend", "error500", 1);
  expect((await resend.emails.send(mail)).error).toMatchObject({ statusCode: 500 });
  expect((await resend.emails.send(mail)).error).toBeNull();
});

test("keys are remembered over a restart", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "mails-"));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  const ids: (string | undefined)[] = [];
  for (let run = 0; run < 2; run += 1) {
    const one = await startStandIns({ dataDir });
    const client = new Resend(key, { baseUrl: one.env.RESEND_BASE_URL });
    ids.push((await client.emails.send(mail, { idempotencyKey: "order-6" })).data?.id);
    expect(one.mail.list()).toHaveLength(1);
    await one.close();
  }
  expect(ids[1]).toBe(ids[0]);
});

function telegram(body: object): Promise<Response> {
  const token = `1:${randomBytes(8).toString("hex")}`;
  return fetch(`${standIns.env.TELEGRAM_API_BASE}/bot${token}/sendMessage`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ chat_id: 42, ...body }),
  });
}

test("a Telegram message is kept and answered in Telegram's envelope", async () => {
  const answer = await telegram({ text: "<b>New order</b> &amp; more", parse_mode: "HTML" });
  expect(await answer.json()).toMatchObject({ ok: true, result: { chat: { id: 42 } } });
  expect(standIns.telegram.list()[0]).toMatchObject({ channel: "telegram", to: "42", parseMode: "HTML" });
});

test.each([
  ["an unknown tag", "<h1>Order</h1>"],
  ["an unclosed tag", "<b>Order"],
  ["a wrongly closed tag", "<b><i>Order</b></i>"],
  ["a cut-off entity", "Ada &am"],
])("Telegram refuses %s", async (_name, text) => {
  const answer = await telegram({ text, parse_mode: "HTML" });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({
    ok: false,
    description: expect.stringContaining("can't parse entities"),
  });
});

test("Telegram refuses a text that is too long and tells how long to wait when limited", async () => {
  expect(await (await telegram({ text: "x".repeat(4097) })).json()).toMatchObject({
    description: "Bad Request: message is too long",
  });
  standIns.faults.set("telegram", "rateLimited", 1);
  expect(await (await telegram({ text: "x" })).json()).toMatchObject({
    error_code: 429,
    parameters: { retry_after: 2 },
  });
});

test("a WhatsApp message is kept, and one without a token refused", async () => {
  const send = (headers: Record<string, string>) =>
    fetch(`${standIns.env.WHATSAPP_API_URL}/v23.0/10001/messages`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({
        messaging_product: "whatsapp",
        to: "447700900000",
        type: "text",
        text: { body: "Hello" },
      }),
    });
  const sent = await send({ authorization: `Bearer ${key}` });
  expect(await sent.json()).toMatchObject({ messaging_product: "whatsapp", contacts: [{ wa_id: "447700900000" }] });
  expect(standIns.whatsapp.list()[0]).toMatchObject({ channel: "whatsapp", text: "Hello" });
  expect((await send({})).status).toBe(401);
});

test("a provider that hangs gives no answer", async () => {
  standIns.faults.set("telegram", "hang", 1);
  const url = `${standIns.env.TELEGRAM_API_BASE}/bot1:x/getMe`;
  await expect(fetch(url, { signal: AbortSignal.timeout(200) })).rejects.toThrow(/abort|timeout/i);
  expect((await fetch(url)).status).toBe(200);
});
