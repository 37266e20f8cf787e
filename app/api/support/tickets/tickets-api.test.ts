import { beforeAll, expect, test } from "vitest";
import { POST as escalate } from "@/app/api/support/escalate/route";
import { POST as reply } from "@/app/api/support/tickets/[id]/replies/route";
import { GET as getOne, PATCH as patchOne } from "@/app/api/support/tickets/[id]/route";
import { GET as list } from "@/app/api/support/tickets/route";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { queue } from "@/lib/queue";
import { buyOrder } from "@/lib/testing/orders";
import { signIn } from "@/lib/testing/sessions";
import { internal, refusalOf, supportRequest } from "@/lib/testing/support";

const OWNER = "owner@levqor.test";
let admin: Record<string, string>;

beforeAll(async () => {
  process.env.WORKER = "inline";
  process.env.ADMIN_EMAILS = OWNER;
  await queue();
  admin = await signIn(OWNER);
});

const someone = () => `${crypto.randomUUID().slice(0, 13)}@example.com`;
const open = async (message = "Please look", more: object = {}) => {
  const body = { email: someone(), message, ...more };
  const { ticketId } = await (await escalate(supportRequest("escalate", body))).json();
  return { ticketId: String(ticketId), email: body.email };
};
const on = (id: string) => ({ params: Promise.resolve({ id }) });
const ask = (query = "", headers = admin) => list(supportRequest(`tickets${query}`, null, headers));
const patch = (id: string, body: object, headers = admin) =>
  patchOne(supportRequest(`tickets/${id}`, body, headers, "PATCH"), on(id));
const answer = (id: string, message: unknown, headers = admin) =>
  reply(supportRequest(`tickets/${id}/replies`, { message }, headers), on(id));
const read = (id: string, headers = admin) => getOne(supportRequest(`tickets/${id}`, null, headers), on(id));

test("the doors open for an administrator and for a program of ours, for nobody else", async () => {
  expect(env().ADMIN_EMAILS).toContain(OWNER);
  const { ticketId } = await open();
  const { email } = await buyOrder();
  const others: [Record<string, string>, string][] = [
    [{}, "401"],
    [await signIn(email), "403"],
    [{ "x-internal-secret": env().CRON_SECRET }, "401"],
    [{ "x-internal-secret": "" }, "401"],
    [{ authorization: `Bearer ${env().INTERNAL_API_SECRET}` }, "401"],
  ];
  for (const [headers, refusal] of others) {
    for (const door of [
      ask("", headers),
      read(ticketId, headers),
      patch(ticketId, { status: "closed" }, headers),
      answer(ticketId, "x", headers),
    ]) {
      expect(await refusalOf(await door)).toBe(refusal);
    }
  }
  for (const headers of [admin, internal()]) expect((await ask("", headers)).status).toBe(200);
  expect(await (await ask("", {})).text()).toContain("X-Internal-Secret");
  expect(await (await read(ticketId.toLowerCase())).json()).toMatchObject({ id: ticketId });
  const elsewhere = { ...admin, "sec-fetch-site": "cross-site" };
  expect((await patch(ticketId, { status: "closed" }, elsewhere)).status).toBe(403);
  expect((await answer(ticketId, "x", elsewhere)).status).toBe(403);
  expect((await (await read(ticketId)).json()).status).toBe("open");
  expect((await answer(ticketId.toLowerCase(), "Found.")).status).toBe(201);
});

test("a page holds what was asked for, in an order that new tickets do not disturb", async () => {
  await db().ticket.deleteMany();
  const opened: string[] = [];
  for (let count = 0; count < 7; count++) opened.push((await open(`Number ${count}`)).ticketId);
  const first = await (await ask("?limit=3")).json();
  expect(first.tickets.map((it: { id: string }) => it.id)).toEqual(opened.slice(4).reverse());
  expect(first).toMatchObject({ count: 3, stats: { total: 7, open: 7, waiting: 0, closed: 0 } });
  await open("Newer");
  const seen: string[] = [];
  let cursor = first.nextCursor;
  while (cursor) {
    const page = await (await ask(`?limit=3&cursor=${encodeURIComponent(cursor)}`)).json();
    seen.push(...page.tickets.map((it: { id: string }) => it.id));
    cursor = page.nextCursor;
  }
  expect(seen).toEqual(opened.slice(0, 4).reverse());
  expect(Object.keys(first.tickets[0]).sort()).toEqual([
    ...["answerDueAt", "assignee", "closedAt", "createdAt", "email", "firstAnswerAt", "id", "name", "priority"],
    ...["status", "subject", "topic", "updatedAt"],
  ]);
});

test("the list is filtered by state and searched by number, address, name and words", async () => {
  await db().ticket.deleteMany();
  const one = await open("The invoice is 100% wrong_", { name: "Robin Hood" });
  const two = await open("Something else");
  await patch(two.ticketId, { status: "closed" });
  const found = async (query: string) =>
    (await (await ask(query)).json()).tickets.map((it: { id: string }) => it.id) as string[];
  for (const q of [
    one.ticketId,
    one.ticketId.toLowerCase(),
    one.email.slice(0, 9),
    "robin",
    "INVOICE hood",
    "100%",
    "wrong_",
  ]) {
    expect(await found(`?q=${encodeURIComponent(q)}`)).toEqual([one.ticketId]);
  }
  for (const q of ["invoice else", "1%0", "_____", "\u0000\ud800x"]) {
    expect(await found(`?q=${encodeURIComponent(q.toWellFormed())}`)).toEqual([]);
  }
  expect(await found("?status=closed")).toEqual([two.ticketId]);
  expect(await found("?status=open&q=")).toEqual([one.ticketId]);
  await patch(one.ticketId, { assignee: OWNER, priority: "high" });
  expect(await found(`?assignee=${OWNER}&priority=high`)).toEqual([one.ticketId]);
});

test.each([
  ["limit=0", "400 limit"],
  ["limit=101", "400 limit"],
  ["limit=-1", "400 limit"],
  ["limit=1.5", "400 limit"],
  ["limit=ten", "400 limit"],
  ["limit=", "400 limit"],
  ["limit=1&limit=2", "400 limit"],
  ["status=done", "400 status"],
  ["status=open&status=closed", "400 status"],
  ["cursor=x", "400 cursor"],
  ["cursor=2026-99-99T00:00:00.000Z~T-AAAAAAAA", "400 cursor"],
  ["cursor=' OR 1=1", "400 cursor"],
  [`q=${"x".repeat(201)}`, "400 q"],
  ["page=2", "400 page"],
])("a list by %s is a 400 that names the word", async (query, refusal) => {
  expect(await refusalOf(await ask(`?${query}`))).toBe(refusal);
});

test("the statistics: how many stand where, how many are late, and the median of first answers", async () => {
  await db().ticket.deleteMany();
  expect((await (await ask()).json()).stats).toEqual({
    ...{ total: 0, open: 0, waiting: 0, closed: 0, late: 0, medianFirstAnswerMinutes: null },
  });
  const ids = [];
  for (let count = 0; count < 5; count++) ids.push((await open()).ticketId);
  for (const [at, minutes] of [10, 30, 300].entries()) {
    await answer(ids[at] ?? "", "Here you are");
    await db().$executeRaw`
      UPDATE tickets SET first_answer_at = created_at + make_interval(mins => ${minutes}::int) WHERE id = ${ids[at]}`;
  }
  await patch(ids[0] ?? "", { status: "closed" });
  await db().$executeRaw`UPDATE tickets SET answer_due_at = app_now() - interval '1 minute' WHERE id = ${ids[4]}`;
  expect((await (await ask()).json()).stats).toEqual({
    ...{ total: 5, open: 2, waiting: 2, closed: 1, late: 1, medianFirstAnswerMinutes: 30 },
  });
});

test("one ticket with its conversation, notes and audit; what is changed names who did it", async () => {
  const { ticketId, email } = await open("My <script>alert(1)</script> is broken");
  const replied = await answer(ticketId, "  We look into it.\u0007 ");
  expect(replied.status).toBe(201);
  expect(await replied.json()).toEqual({ ticketId, messageId: expect.stringMatching(/^\d+$/), status: "waiting" });
  expect((await patch(ticketId, { note: "Call them", priority: "high", assignee: OWNER }, internal())).status).toBe(
    200,
  );
  const body = await (await read(ticketId)).json();
  expect(body).toMatchObject({ id: ticketId, email, status: "waiting", priority: "high", isSignedIn: false });
  expect(body.messages.map((it: { author: string; text: string }) => `${it.author}: ${it.text}`)).toEqual([
    "visitor: My <script>alert(1)</script> is broken",
    expect.stringContaining(`system: A person takes this over. Your ticket is ${ticketId}`),
    "person: We look into it.",
  ]);
  expect(body.notes).toMatchObject([{ text: "Call them", writtenBy: "internal" }]);
  expect(body.events.map((it: { step: string; actor: string }) => `${it.step} ${it.actor}`)).toEqual([
    ...["open visitor", `reply ${OWNER}`, "addNote internal", "setPriority internal", "assign internal"],
  ]);
  expect((await (await patch(ticketId, { status: "closed", assignee: null })).json()).status).toBe("closed");
  expect((await answer(ticketId, "Too late")).status).toBe(409);
  expect((await (await patch(ticketId, { status: "open" })).json()).answerDueAt).not.toBeNull();
});

test.each<[object, string]>([
  [{}, "400 "],
  [{ status: "gone" }, "400 status"],
  [{ priority: "asap" }, "400 priority"],
  [{ assignee: "nobody" }, "400 assignee"],
  [{ note: "" }, "400 note"],
  [{ status: "open", email: "me@evil.example" }, "400 email"],
  [{ status: null }, "400 status"],
])("a change to %j is refused", async (body, refusal) => {
  const { ticketId } = await open();
  expect(await refusalOf(await patch(ticketId, body))).toBe(refusal);
});

test("there is no ticket where there is none", async () => {
  for (const id of ["T-ZZZZZZZZ", "1", "' OR 1=1", "T-\u0000", "../tickets"]) {
    expect(await refusalOf(await read(id))).toBe("404");
    expect(await refusalOf(await patch(id, { status: "closed" }))).toBe("404");
    expect(await refusalOf(await answer(id, "x"))).toBe("404");
  }
  const { ticketId } = await open();
  expect(await refusalOf(await answer(ticketId, " "))).toBe("400 message");
  expect(await refusalOf(await answer(ticketId, "x".repeat(10_001)))).toBe("400 message");
});
