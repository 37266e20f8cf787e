import { beforeAll, expect, test } from "vitest";
import { GET as getConversation } from "@/app/api/support/conversation/route";
import { POST as escalate } from "@/app/api/support/escalate/route";
import { GET as health } from "@/app/api/support/health/route";
import { POST as askPrivate } from "@/app/api/support/private/route";
import { POST as askPublic, GET as getPublic } from "@/app/api/support/public/route";
import { POST as reopen } from "@/app/api/support/reopen/route";
import { db } from "@/lib/db";
import { queue } from "@/lib/queue";
import { changeTicket } from "@/lib/support/change-ticket";
import { buyOrder, TEAM } from "@/lib/testing/orders";
import { signIn } from "@/lib/testing/sessions";
import { askDoor, internal, readEvents, refusalOf, supportRequest } from "@/lib/testing/support";

beforeAll(async () => {
  // A worker elsewhere: outside a running server there is no after().
  process.env.WORKER = "inline";
  await queue();
});

const GOOD = "How much does the Starter package cost?";
const someone = () => `${crypto.randomUUID().slice(0, 13)}@example.com`;
const see = (conversationId: string, headers: Record<string, string> = {}, query = "") =>
  getConversation(supportRequest(`conversation${query}`, null, { "x-conversation-id": conversationId, ...headers }));
const want = (body: object, headers = {}) => escalate(supportRequest("escalate", body, headers));

async function newCustomer() {
  const { email } = await buyOrder();
  return { email, headers: await signIn(email) };
}

test("health tells what is set up, and nothing of it", async () => {
  const response = await health(supportRequest("health", null));
  expect([response.status, await response.json()]).toEqual([
    200,
    { status: "ok", openai_configured: false, telegram_configured: true, whatsapp_configured: true },
  ]);
});

test("the answer has its proof, and goes on under its id", async () => {
  const first = await askDoor(askPublic, GOOD);
  expect(first).toMatchObject({ answeredBy: "knowledge-base", escalationSuggested: false, state: "assistant" });
  expect(first.reply).toContain("£99");
  for (const it of first.citations) {
    expect(Object.keys(it).sort()).toEqual(["heading", "quote", "source", "url"]);
  }
  const next = await askDoor(askPublic, "And how long does it take?", { conversationId: first.conversationId });
  expect(next.conversationId).toBe(first.conversationId);
  const body = await (await see(first.conversationId)).json();
  expect(body.messages.map((it: { author: string }) => it.author)).toEqual([
    ...["visitor", "assistant", "visitor", "assistant"],
  ]);
  expect(body.messages[1]).toMatchObject({ text: first.reply, citations: first.citations, at: expect.any(String) });
  const rest = await (await see(first.conversationId, {}, `?after=${body.messages[1].id}`)).json();
  expect(rest.messages).toEqual(body.messages.slice(2));
});

test.each<[string, object, string]>([
  ["no message", {}, "400 message"],
  ["an empty message", { message: " \n\t " }, "400 message"],
  ["a message of invisible signs", { message: "\u202e\u0000\u0007" }, "400 message"],
  ["4,001 characters", { message: "x".repeat(4_001) }, "400 message"],
  ["a message that is no text", { message: { a: 1 } }, "400 message"],
  ["an unknown field", { message: "Hello", role: "admin" }, "400 role"],
  ["somebody's address", { message: "Hello", email: "ada@example.com" }, "400 email"],
  ["a conversation that is no text", { message: "Hello", conversationId: 1 }, "400 conversationId"],
  ["a conversation nobody made", { message: "Hello", conversationId: "cnv_x" }, "404 conversationId"],
  [
    "a conversation with a proof of another",
    { message: "Hello", conversationId: `cnv_${"a".repeat(22)}.${"A".repeat(32)}` },
    "404 conversationId",
  ],
  ["17 kB", { message: "Hello", conversationId: "x".repeat(17_000) }, "413"],
])("%s is refused and keeps nothing", async (_, body, refusal) => {
  const before = await db().conversation.count();
  const forms: Record<string, string>[] = [{}, { accept: "text/event-stream" }];
  for (const headers of forms) {
    expect(await refusalOf(await askPublic(supportRequest("public", body, headers)))).toBe(refusal);
  }
  expect(await db().conversation.count()).toBe(before);
});

test("the limit of a message is named, and 4,000 characters are taken", async () => {
  const response = await askPublic(supportRequest("public", { message: "x".repeat(4_001) }));
  expect((await response.json()).detail).toContain("4,000 characters");
  await askDoor(askPublic, `${"x".repeat(3_990)} \ud800\u0000\n`);
});

test("other methods, other types and other sites are refused", async () => {
  expect((await getPublic(supportRequest("public", null))).status).toBe(405);
  const form = new URLSearchParams({ message: "Hello" });
  expect((await askPublic(supportRequest("public", form))).status).toBe(415);
  const elsewhere: Record<string, string>[] = [{ "sec-fetch-site": "cross-site" }, { origin: "https://evil.example" }];
  const { headers: session } = await newCustomer();
  for (const headers of elsewhere) {
    const both = { ...headers, ...session };
    expect((await askPublic(supportRequest("public", { message: "Hello" }, both))).status).toBe(403);
    expect((await askPrivate(supportRequest("private", { message: "Hello" }, both))).status).toBe(403);
    expect((await want({ email: someone(), message: "Hello" }, both)).status).toBe(403);
    expect((await reopen(supportRequest("reopen", { conversationId: "x" }, both))).status).toBe(403);
  }
});

test("who asks too often is told when to come back", async () => {
  const headers = { "x-levqor-address": "203.0.113.77" };
  const statuses = [];
  for (let count = 0; count < 32; count++) {
    const response = await askPublic(supportRequest("public", { message: "" }, headers));
    statuses.push(response.status);
    if (response.status === 429) expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  }
  expect(statuses.slice(30)).toEqual([429, 429]);
  expect(statuses.slice(0, 30)).not.toContain(429);
});

test("an answer as it comes: each citation before its sentence, and the whole at the end", async () => {
  const response = await askPublic(supportRequest("public", { message: GOOD }, { accept: "text/event-stream" }));
  expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  expect(response.headers.get("cache-control")).toBe("no-store, no-transform");
  expect(response.headers.get("x-request-id")).toMatch(/^req_/);
  const events = await readEvents(response);
  const done = events.at(-1) ?? expect.unreachable("an empty stream");
  expect(done).toMatchObject({ event: "done", data: { state: "assistant", answeredBy: "knowledge-base" } });
  const { citations, sentences } = done.data as { citations: object[]; sentences: { citations: number[] }[] };
  expect(events.filter((it) => it.event === "sentence").map((it) => it.data)).toEqual(sentences);
  const told = new Set<number>();
  for (const { event, data } of events) {
    if (event === "citation") {
      const { index, ...citation } = data as { index: number };
      expect(citation).toEqual(citations[index]);
      told.add(index);
    }
    if (event === "sentence") for (const it of data.citations as number[]) expect(told.has(it)).toBe(true);
  }
  expect(told.size).toBe(citations.length);
});

test("what fails after the words are kept is told in the stream, and nothing of its cause", async () => {
  const { conversationId } = await askDoor(askPublic, GOOD);
  await db().$executeRaw`ALTER TABLE messages ADD CONSTRAINT quiet CHECK (author <> 'assistant') NOT VALID`;
  try {
    const headers = { accept: "text/event-stream" };
    const events = await readEvents(
      await askPublic(supportRequest("public", { message: GOOD, conversationId }, headers)),
    );
    expect(events.at(-1)).toMatchObject({ event: "error", data: { title: expect.any(String) } });
    expect(JSON.stringify(events)).not.toContain("quiet");
  } finally {
    await db().$executeRaw`ALTER TABLE messages DROP CONSTRAINT quiet`;
  }
  expect((await (await see(conversationId)).json()).messages.at(-1)).toMatchObject({ author: "visitor", text: GOOD });
});

test("the private door: who asks comes from the session or from a program of ours, never from the body", async () => {
  const { email, headers } = await newCustomer();
  const ask = (body: object, more = {}) => askPrivate(supportRequest("private", { message: GOOD, ...body }, more));
  expect(await refusalOf(await ask({}))).toBe("401");
  expect(await refusalOf(await ask({ email }))).toBe("400 email");
  expect(await refusalOf(await ask({ email }, headers))).toBe("400 email");
  expect(await refusalOf(await ask({ email: someone() }, headers))).toBe("400 email");
  expect(await refusalOf(await ask({}, internal()))).toBe("400 email");
  expect(await refusalOf(await ask({ email: "a@x.com,b@y.com" }, internal()))).toBe("400 email");
  expect(await refusalOf(await ask({ email }, { "x-internal-secret": "" }))).toBe("401");
  expect(await refusalOf(await ask({ email }, { ...headers, "x-internal-secret": "x".repeat(40) }))).toBe("401");
  expect((await ask({}, headers)).status).toBe(200);
  expect((await ask({ email }, internal())).status).toBe(200);
  expect((await ask({ email: email.toUpperCase() }, internal())).status).toBe(200);
  expect(new Set((await db().conversation.findMany({ where: { email } })).map((it) => it.email))).toEqual(
    new Set([email]),
  );
});

test("a customer's conversation opens for them alone, and never through the public door", async () => {
  const [ada, bob] = [await newCustomer(), await newCustomer()];
  const { conversationId } = await askDoor(askPrivate, "When is my order due?", { headers: ada.headers });
  expect((await see(conversationId, ada.headers)).status).toBe(200);
  for (const headers of [{}, bob.headers]) expect((await see(conversationId, headers)).status).toBe(401);
  for (const [door, headers] of [
    [askPublic, {}],
    [askPublic, ada.headers],
    [askPrivate, bob.headers],
  ] as const) {
    const body = { message: GOOD, conversationId };
    expect(await refusalOf(await door(supportRequest("ask", body, headers)))).toBe("404 conversationId");
  }
  for (const it of ["", "x", `${conversationId}x`, "cnv_1.x"]) expect((await see(it, ada.headers)).status).toBe(404);
  expect(await refusalOf(await see(conversationId, ada.headers, "?after=x"))).toBe("400 after");
});

test("a visitor who signs in takes the conversation along, unless somebody else's ticket hangs on it", async () => {
  const { email, headers } = await newCustomer();
  const { conversationId } = await askDoor(askPublic, GOOD);
  await askDoor(askPrivate, "And my own order?", { headers, conversationId });
  expect((await see(conversationId)).status).toBe(401);
  expect((await see(conversationId, headers)).status).toBe(200);

  const trap = await askDoor(askPublic, GOOD);
  await want({ email: someone(), message: "A trap", conversationId: trap.conversationId });
  const body = { message: "My secret", conversationId: trap.conversationId };
  expect(await refusalOf(await askPrivate(supportRequest("private", body, headers)))).toBe("404 conversationId");
  const own = await askDoor(askPublic, GOOD);
  await want({ email, message: "Mine", conversationId: own.conversationId });
  expect(
    (await askPrivate(supportRequest("private", { ...body, conversationId: own.conversationId }, headers))).status,
  ).toBe(200);
});

test("a person is called by JSON or by a plain form, with a number to read out", async () => {
  const email = someone();
  const response = await want({
    email: email.toUpperCase(),
    message: "Please call me <b>now</b>",
    name: " Ada \n Lovelace ",
  });
  const body = await response.json();
  expect([response.status, body.status]).toEqual([201, "ok"]);
  expect(body.message).toContain(body.ticketId);
  const ticket = await db().ticket.findUniqueOrThrow({ where: { id: body.ticketId } });
  expect(ticket).toMatchObject({ email, name: "Ada Lovelace", subject: "Please call me <b>now</b>", topic: "person" });
  const form = new URLSearchParams({ email: someone(), message: "By hand", name: "" });
  const posted = await want(form, { accept: "text/html" });
  expect([posted.status, posted.headers.get("location")]).toEqual([
    303,
    expect.stringMatching(/^\/contact\/sent\?ticket=T-\w{8}$/),
  ]);
  const wrong = await want(new URLSearchParams({ email: "nobody", message: "x" }), { accept: "text/html" });
  expect([wrong.status, wrong.headers.get("content-type")]).toEqual([400, "text/html; charset=utf-8"]);
});

test.each([
  ["two addresses", "a@x.com,b@y.com"],
  ["two addresses by semicolon", "a@x.com;b@y.com"],
  ["a line break", "a@x.com\r\nBcc: b@y.com"],
  ["a line break at the end", "a@x.com\n"],
  ["a tab", "a@x.com\t"],
  ["a NUL", "a@x.com\u0000"],
  ["U+FF20", "a＠x.com"],
  ["a Cyrillic look-alike", "аda@example.com"],
  ["a Cyrillic look-alike in the domain", "ada@exаmple.com"],
  ["a wide full stop", "a@x．com"],
  ["a display name", "Ada <a@x.com>"],
  ["angle brackets", "<a@x.com>"],
  ["a quoted local part", '"a b"@x.com'],
  ["a comment", "a(b)@x.com"],
  ["320 characters and more", `${"a".repeat(64)}@${`${"b".repeat(60)}.`.repeat(5)}com`],
  ["a local part of 65 characters", `${"a".repeat(65)}@x.com`],
  ["a percent hop", "a%b@c.com@x.com"],
  ["no domain", "a@localhost"],
  ["a list", ["a@x.com", "b@y.com"]],
  ["an object", { a: "a@x.com" }],
  ["none", undefined],
])("an address that is %s is a 400 that names it", async (_, email) => {
  expect(await refusalOf(await want({ email, message: "Hello" }))).toBe("400 email");
  expect(await db().ticket.count({ where: { subject: "Hello" } })).toBe(0);
});

test.each(["o'brien+tag@mail.example.co.uk", "josé@example.com", "почта@пример.рф", " ada@example.com "])(
  "%s is an address",
  async (email) => {
    expect((await want({ email, message: "Good day" })).status).toBe(201);
  },
);

test("a person is not called for a customer's conversation by anybody else, nor to another address", async () => {
  const [ada, bob] = [await newCustomer(), await newCustomer()];
  const { conversationId } = await askDoor(askPrivate, GOOD, { headers: ada.headers });
  const call = (email: string, headers = {}) => want({ email, message: "Help", conversationId }, headers);
  expect(await refusalOf(await call(bob.email, bob.headers))).toBe("404 conversationId");
  expect(await refusalOf(await call(ada.email, bob.headers))).toBe("404 conversationId");
  expect(await refusalOf(await call(ada.email))).toBe("404 conversationId");
  expect(await refusalOf(await call(bob.email, ada.headers))).toBe("400 email");
  const { ticketId } = await (await call(ada.email, ada.headers)).json();
  await changeTicket({ ticketId, actor: TEAM, status: "closed" });
  const again = (headers: Record<string, string>) => reopen(supportRequest("reopen", { conversationId }, headers));
  for (const headers of [{}, bob.headers]) expect(await refusalOf(await again(headers))).toBe("404 conversationId");
  const reopened = await again(ada.headers);
  expect([reopened.status, await reopened.json()]).toEqual([200, { ticketId, state: "person" }]);
  const never = await askDoor(askPublic, GOOD);
  expect(await refusalOf(await reopen(supportRequest("reopen", { conversationId: never.conversationId })))).toBe("409");
});

test("forty tickets under one address by as many networks: one mail, and then no more tickets", async () => {
  const email = someone();
  const tries = Array.from({ length: 40 }, (_, n) => want({ email, message: `Bomb ${n}` }));
  const statuses = (await Promise.all(tries)).map((it) => it.status);
  expect(statuses.filter((it) => it === 201)).toHaveLength(20);
  expect(statuses.filter((it) => it === 429)).toHaveLength(20);
  expect(await db().email.count({ where: { to: email } })).toBe(1);
  expect(await db().ticket.count({ where: { email } })).toBe(20);
  const tagged = Array.from({ length: 5 }, (_, n) => want({ email: email.replace("@", `+${n}@`), message: "Bomb" }));
  expect((await Promise.all(tagged)).map((it) => it.status)).toEqual([201, 201, 201, 201, 201]);
  expect(await db().email.count({ where: { kind: "ticket-opened", to: { startsWith: email.slice(0, 13) } } })).toBe(1);
});
