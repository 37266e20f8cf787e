import { beforeAll, describe, expect, test } from "vitest";
import { db, transaction } from "@/lib/db";
import { newId } from "@/lib/ids";
import { queue } from "@/lib/queue";
import { listTickets } from "@/lib/support/list-tickets";
import { openTicket } from "@/lib/support/open-ticket";
import { getTicket } from "@/lib/support/queries";
import { parseTicketFilter } from "@/lib/support/ticket-filter";
import { TEAM } from "@/lib/testing/orders";
import { signIn } from "@/lib/testing/sessions";
import { GET, POST } from "./[id]/[action]/route";

const ORIGIN = "http://localhost:3000";
const SAME_ORIGIN = { "sec-fetch-site": "same-origin", origin: ORIGIN, host: "localhost:3000" };

let admin: { cookie: string };

beforeAll(async () => {
  // A worker elsewhere: outside a running server there is no after().
  process.env.WORKER = "inline";
  await queue();
  admin = await signIn(TEAM);
});

type Fields = Record<string, string>;

async function newTicket(isClosed = false): Promise<string> {
  const email = `${crypto.randomUUID().slice(0, 13)}@example.com`;
  const { id } = await transaction(async (tx) => {
    const conversation = await tx.conversation.create({ data: { id: newId("cnv") } });
    const opening = { conversation, email, text: "It broke <b>again</b>", topic: "visitor", answerHours: 48 } as const;
    return openTicket(tx, { ...opening, actor: "visitor" });
  });
  if (isClosed) expect((await act(id, "close")).status).toBe(303);
  return id;
}

async function seenOf(ticketId: string): Promise<string> {
  return String((await getTicket(ticketId))?.events.at(-1)?.id ?? "");
}

async function act(ticketId: string, action: string, fields: Fields = {}, headers: Fields = {}): Promise<Response> {
  const request = new Request(`${ORIGIN}/admin/tickets/${ticketId}/${action}`, {
    method: "POST",
    headers: { accept: "text/html", ...admin, ...SAME_ORIGIN, ...headers },
    body: new URLSearchParams({ seen: await seenOf(ticketId), ...fields }),
  });
  return POST(request, { params: Promise.resolve({ id: ticketId, action }) });
}

async function snapshot(ticketId: string): Promise<string> {
  const words = (_: string, value: unknown) => (typeof value === "bigint" ? String(value) : value);
  return JSON.stringify([await getTicket(ticketId), await db().email.count()], words);
}

/** Every action with fields that would do, and whether the ticket is closed before it. */
const ACTIONS: [string, Fields, boolean][] = [
  ["reply", { message: "Here is how." }, false],
  ["add-note", { note: "Ask Robin." }, false],
  ["change", { assignee: TEAM, priority: "high" }, false],
  ["close", {}, false],
  ["reopen", {}, true],
];

describe.each(ACTIONS)("%s", (action, fields, isClosed) => {
  test.each([
    ["nobody", 401, async () => ({ cookie: "" })],
    ["a made-up session", 401, async () => ({ cookie: "levqor-session=guess" })],
    ["a customer", 403, async () => signIn(`${crypto.randomUUID()}@example.com`)],
  ] as const)("is refused to %s", async (_who, status, cookies) => {
    const id = await newTicket(isClosed);
    const before = await snapshot(id);
    const answer = await act(id, action, fields, await cookies());
    // Somebody without an order is nobody.
    expect([status, 401]).toContain(answer.status);
    expect(await snapshot(id)).toBe(before);
  });

  test.each([
    ["another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }],
    ["a neighbour of the site", { "sec-fetch-site": "same-site", origin: "https://x.localhost" }],
  ])("is refused when %s posts it with an administrator's cookie", async (_from, headers) => {
    const id = await newTicket(isClosed);
    const before = await snapshot(id);
    expect((await act(id, action, fields, headers)).status).toBe(403);
    expect(await snapshot(id)).toBe(before);
  });

  test("is refused after somebody else was faster, with who it was, and nothing typed is lost", async () => {
    const id = await newTicket(isClosed);
    const seen = await seenOf(id);
    await act(id, "add-note", { note: "I was here first." });
    const before = await snapshot(id);
    const answer = await act(id, action, { ...fields, seen });
    const page = await answer.text();
    expect([answer.status, page]).toEqual([409, expect.stringContaining("Somebody was faster")]);
    expect(page).toContain(`note added, by ${TEAM}`);
    for (const text of [fields.message, fields.note].filter(Boolean)) expect(page).toContain(text);
    expect(await snapshot(id)).toBe(before);
  });

  test("refuses a field it does not know", async () => {
    const id = await newTicket(isClosed);
    const before = await snapshot(id);
    const answer = await act(id, action, { ...fields, actor: "somebody@example.com" });
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining("actor")]);
    expect(await snapshot(id)).toBe(before);
  });

  test("is done once when it is pressed twice at the same moment", async () => {
    const id = await newTicket(isClosed);
    const [events, mails] = [await db().ticketEvent.count({ where: { ticketId: id } }), await db().email.count()];
    const answers = await Promise.all([act(id, action, fields), act(id, action, fields)]);
    expect(answers.map((it) => it.status).toSorted()).toEqual([303, 409]);
    expect(await db().ticketEvent.count({ where: { ticketId: id } })).toBe(events + (action === "change" ? 2 : 1));
    expect((await db().email.count()) - mails).toBeLessThanOrEqual(1);
  });
});

test("a ticket goes through its life by the console's forms, each step under the name of who took it", async () => {
  const id = await newTicket();
  const go = async (action: string, fields: Fields = {}) => {
    const answer = await act(id, action, fields);
    expect([action, answer.headers.get("location")]).toEqual([action, `/admin/tickets/${id}?done=${action}`]);
    return db().ticket.findUniqueOrThrow({ where: { id } });
  };
  expect(await go("change", { assignee: TEAM, priority: "urgent" })).toMatchObject({
    ...{ assignee: TEAM, priority: "urgent", status: "open" },
  });
  expect((await go("change", { assignee: "nobody" })).assignee).toBeNull();
  await go("add-note", { note: "Ask Robin." });
  const answered = await go("reply", { message: "Here is how.\r\nBest" });
  expect(answered).toMatchObject({ status: "waiting", answerDueAt: null, firstAnswerAt: expect.any(Date) });
  expect(await go("close")).toMatchObject({ status: "closed", closedAt: expect.any(Date) });
  expect(await go("reopen")).toMatchObject({ status: "open", answerDueAt: expect.any(Date) });
  const found = await getTicket(id);
  expect(found?.notes.map((it) => [it.text, it.writtenBy])).toEqual([["Ask Robin.", TEAM]]);
  expect(found?.messages.filter((it) => it.author === "person").map((it) => it.writtenBy)).toEqual([TEAM]);
  const events = found?.events.slice(1) ?? [];
  expect(events.map((it) => it.step)).toEqual([
    ...["setPriority", "assign", "assign", "addNote", "reply", "close", "reopen"],
  ]);
  expect(new Set(events.map((it) => it.actor))).toEqual(new Set([TEAM]));
});

test.each<[string, Fields, string]>([
  ["reply", { message: " \n " }, "The reply is empty"],
  ["reply", {}, "The reply is missing"],
  ["reply", { message: "x".repeat(10_001) }, "The reply may have at most 10,000 characters"],
  ["add-note", { note: "" }, "The note is missing"],
  ["change", { priority: "highest" }, "The priority is low, normal, high, urgent"],
  ["change", { assignee: "a@x.test,b@y.test" }, "Who has it is not one plain e-mail address"],
])("%s with %j is refused in words", async (action, fields, words) => {
  const id = await newTicket();
  const before = await snapshot(id);
  const answer = await act(id, action, fields);
  expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining(words)]);
  expect(await snapshot(id)).toBe(before);
});

test("a reply to a ticket that is closed is refused, and comes back as text and never as markup", async () => {
  const id = await newTicket(true);
  const answer = await act(id, "reply", { message: "</textarea><script>alert(1)</script>" });
  const page = await answer.text();
  expect([answer.status, page]).toEqual([409, expect.stringContaining("Reopen it first")]);
  expect(page).not.toMatch(/<script|<\/textarea><s/i);
});

test("an unknown action is 404, an unknown ticket refused, a GET 405 and JSON 415", async () => {
  const id = await newTicket();
  expect((await act(id, "explode")).status).toBe(404);
  expect((await act(id, "constructor")).status).toBe(404);
  expect((await act("T-NONE", "close")).status).toBe(409);
  const address = `${ORIGIN}/admin/tickets/${id}/close`;
  expect((await GET(new Request(address))).status).toBe(405);
  const headers = { ...admin, ...SAME_ORIGIN, "content-type": "application/json" };
  const json = new Request(address, { method: "POST", headers, body: "{}" });
  expect((await POST(json, { params: Promise.resolve({ id, action: "close" }) })).status).toBe(415);
});

test("the list has late tickets, and those nobody has, by themselves", async () => {
  const [late, taken] = [await newTicket(), await newTicket()];
  await db().ticket.update({ where: { id: late }, data: { answerDueAt: new Date(0) } });
  await act(taken, "change", { assignee: TEAM });
  const idsOf = async (words: Fields) => {
    const filter = parseTicketFilter(words, 100);
    if ("faults" in filter) throw new Error(JSON.stringify(filter.faults));
    return (await listTickets(filter)).tickets.map((it) => it.id);
  };
  expect(await idsOf({ due: "late" })).toEqual([late]);
  expect(await idsOf({ due: "late", status: "closed" })).toEqual([]);
  expect(await idsOf({ assignee: TEAM })).toContain(taken);
  expect(await idsOf({ assignee: "nobody" })).toContain(late);
  expect(await idsOf({ assignee: "nobody" })).not.toContain(taken);
});
