import { afterAll, beforeAll, expect, test } from "vitest";
import { db, transaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { queue } from "@/lib/queue";
import { alertLateAnswers } from "@/lib/support/alert-late-answers";
import { answerFromKnowledge } from "@/lib/support/answer-from-knowledge";
import { askSupport } from "@/lib/support/ask-support";
import { changeTicket } from "@/lib/support/change-ticket";
import { type ConversationEvent, nextConversation } from "@/lib/support/conversation";
import { escalateConversation } from "@/lib/support/escalate-conversation";
import { getConversation } from "@/lib/support/get-conversation";
import type { Identity } from "@/lib/support/identity";
import { keepAnswer } from "@/lib/support/keep-answer";
import { keepQuestion } from "@/lib/support/keep-question";
import { findConversation, getTicket } from "@/lib/support/queries";
import { reopenConversation } from "@/lib/support/reopen-conversation";
import { replyToTicket } from "@/lib/support/reply-to-ticket";
import { OFFER_PERSON } from "@/lib/support/ticket-words";
import { buyOrder, TEAM } from "@/lib/testing/orders";

beforeAll(async () => {
  await queue();
});
afterAll(() => db().$executeRaw`DELETE FROM app_clock`);

const VISITOR: Identity = { kind: "visitor" };
const someone = () => `${crypto.randomUUID().slice(0, 13)}@example.com`;
const customer = (email: string): Identity => ({ kind: "customer", email });
const GOOD = "How much does the Starter package cost?";
const BAD = "Which colour is the zeppelin in your garage?";

const ask = (text: string, conversationToken?: string, identity: Identity = VISITOR) =>
  askSupport({ text, conversationToken, identity, address: "192.0.2.1" });
const escalate = (conversationToken: string | undefined, email = someone(), text = "Please have a look.") =>
  escalateConversation({ email, text, conversationToken, identity: VISITOR });
const see = async (token: string) => {
  const found = await findConversation(token);
  if (!found) throw new Error("no such conversation");
  return getConversation(found);
};
const ticketOf = async (id: string) => (await getTicket(id))?.ticket;
const close = (ticketId: string) => changeTicket({ ticketId, actor: TEAM, status: "closed" });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof AppError ? error.code : Promise.reject(error)),
  );

test("a visitor: answer, person, silence, answer by the person, closed, reopened, on the same ticket", async () => {
  const first = await ask(GOOD);
  expect(first).toMatchObject({ state: "assistant", escalationSuggested: false, answeredBy: "knowledge-base" });
  expect(first.citations.length).toBeGreaterThan(0);
  const token = first.conversationId;

  const wish = await ask("Can I talk to a human?", token);
  expect(wish).toMatchObject({ state: "assistant", escalationSuggested: true });
  expect(wish.reply).toContain("Leave your e-mail address");
  expect(wish.ticketId).toBeUndefined();

  const email = someone();
  const { ticketId, words } = await escalate(token, email);
  expect(ticketId).toMatch(/^T-[0-9A-HJKMNP-TV-Z]{8}$/);
  expect(words).toContain(ticketId);
  expect(await ticketOf(ticketId)).toMatchObject({ status: "open", email, topic: "person", answerHours: 48 });

  const before = (await see(token)).messages.length;
  const silent = await ask(GOOD, token);
  expect(silent).toMatchObject({ state: "person", citations: [], ticketId, escalationSuggested: false });
  expect(silent.reply).toContain(ticketId);
  const { messages } = await see(token);
  expect(messages.length).toBe(before + 1);
  expect(messages.at(-1)).toMatchObject({ author: "visitor", text: GOOD });

  await replyToTicket({ ticketId, text: "We have looked.", actor: TEAM });
  expect((await see(token)).messages.at(-1)).toMatchObject({ author: "person", text: "We have looked." });
  expect(await ticketOf(ticketId)).toMatchObject({ status: "waiting", answerDueAt: null });
  await close(ticketId);
  expect(await see(token)).toMatchObject({ state: "resolved", ticket: { id: ticketId, status: "closed" } });

  expect(await ask(GOOD, token)).toMatchObject({ state: "assistant", answeredBy: "knowledge-base" });
  expect(await reopenConversation({ conversationToken: token, identity: VISITOR })).toEqual({ ticketId });
  expect(await reopenConversation({ conversationToken: token, identity: VISITOR })).toEqual({ ticketId });
  expect(await see(token)).toMatchObject({ state: "person", ticket: { id: ticketId, status: "open" } });
  const system = (await see(token)).messages.filter((it) => it.author === "system");
  expect(system).toHaveLength(3);
  for (const { text } of system) expect(text).toContain(ticketId);
  const events = (await getTicket(ticketId))?.events.map((it) => `${it.step} ${it.actor}`);
  expect(events).toEqual([
    ...["open visitor", "addCustomerNote visitor", `reply ${TEAM}`, `close ${TEAM}`, "reopen visitor"],
  ]);
});

test("two answers in a row that do not help offer a visitor a person, and open a customer's ticket", async () => {
  const one = await ask(BAD);
  expect(one).toMatchObject({ escalationSuggested: false, state: "assistant", citations: [] });
  const two = await ask(`${BAD} Really.`, one.conversationId);
  expect(two).toMatchObject({ escalationSuggested: true, state: "assistant" });
  expect(two.reply).toContain("Leave your e-mail address");
  expect(await ask(GOOD, one.conversationId)).toMatchObject({ escalationSuggested: false });
  expect(await ask(BAD, one.conversationId)).toMatchObject({ escalationSuggested: false });

  const { email } = await buyOrder();
  const three = await ask(BAD, undefined, customer(email));
  const four = await ask(`${BAD} Really.`, three.conversationId, customer(email));
  expect(four).toMatchObject({ escalationSuggested: true, state: "person", ticketId: expect.any(String) });
  expect(four.reply).toContain(four.ticketId);
  expect(await ticketOf(four.ticketId ?? "")).toMatchObject({ topic: "unhelpful", email });
});

test("a customer who wants their money back has a ticket at once, and is told its number", async () => {
  const { email } = await buyOrder();
  const told: string[] = [];
  const spoken = await askSupport({
    ...{ text: "I want my money back", identity: customer(email), address: "192.0.2.1" },
    onSentence: (it) => told.push(it.text),
  });
  expect(spoken).toMatchObject({ state: "person", escalationSuggested: true, citations: [] });
  expect(told).toEqual([spoken.reply]);
  expect(await ticketOf(spoken.ticketId ?? "")).toMatchObject({ topic: "refund", subject: "I want my money back" });
  expect((await see(spoken.conversationId)).messages.map((it) => it.author)).toEqual(["visitor", "system"]);
  expect(await db().alert.count({ where: { key: { startsWith: `ticket-opened:${spoken.ticketId}` } } })).toBe(2);
});

test("what is told as it comes is what is kept, and what the whole answer says", async () => {
  const told: string[] = [];
  const asked = { text: "I want a refund, how many days do I have?", identity: VISITOR, address: "192.0.2.1" };
  const spoken = await askSupport({ ...asked, onSentence: (it) => told.push(it.text) });
  expect(told).toEqual(spoken.sentences.map((it) => it.text));
  expect(spoken.reply).toBe(told.join(" "));
  expect(told[0]).toContain("Leave your e-mail address");
  const kept = (await see(spoken.conversationId)).messages.at(-1);
  expect(kept).toMatchObject({ author: "assistant", text: spoken.reply, sentences: spoken.sentences });
  for (const it of spoken.sentences.slice(1)) expect(it.citations.length).toBeGreaterThan(0);
});

test("two who ask for a person at once get one ticket", async () => {
  const { conversationId } = await ask(GOOD);
  const both = await Promise.all(Array.from({ length: 6 }, (_, n) => escalate(conversationId, someone(), `Word ${n}`)));
  expect(new Set(both.map((it) => it.ticketId)).size).toBe(1);
  const { messages } = await see(conversationId);
  expect(messages.filter((it) => it.text.startsWith("Word "))).toHaveLength(6);
  expect(messages.filter((it) => it.author === "system")).toHaveLength(1);
});

test.each(["you charged my card two times", "someone logged into my acount", "I was hacked. Can you check?"])(
  "behind the offer of a person stands nothing else: %s",
  async (text) => {
    const told: string[] = [];
    const asked = { text, identity: VISITOR, address: "192.0.2.1" };
    const spoken = await askSupport({ ...asked, onSentence: (it) => told.push(it.text) });
    expect(told).toEqual([OFFER_PERSON]);
    expect(spoken).toMatchObject({ reply: OFFER_PERSON, citations: [], escalationSuggested: true });
    expect((await see(spoken.conversationId)).messages.at(-1)).toMatchObject({ text: OFFER_PERSON });
  },
);

test("who asks for a rule beside it is told the rule", async () => {
  const spoken = await ask("I want a refund, how many days do I have?");
  expect(spoken.sentences[0]?.text).toBe(OFFER_PERSON);
  expect(spoken.citations.length).toBeGreaterThan(0);
});

test("another address on somebody's ticket: the team has it, and its owner is told where the answers go", async () => {
  const { ticketId, conversationId } = await escalate(undefined, "wanda.first@w.test");
  const other = someone();
  for (const _ of [1, 2]) {
    const { words } = await escalate(conversationId, other, "It is me again.");
    expect(words).toContain(ticketId);
    expect(words).toContain("w•••@w.test");
    expect(words).not.toContain("wanda");
  }
  const found = await getTicket(ticketId);
  expect(found?.ticket.email).toBe("wanda.first@w.test");
  expect(found?.notes.map((it) => it.text)).toEqual([expect.stringContaining(other)]);
  expect(JSON.stringify(await see(conversationId))).not.toContain(other);
});

test("an answer that a person overtook is neither kept nor told", async () => {
  const { conversationId: token } = await ask(GOOD);
  const question = { text: GOOD, topic: null, identity: VISITOR, answerHours: 0 };
  const kept = await keepQuestion({ ...question, conversationToken: token });
  const { ticketId } = await escalate(token);
  const before = (await see(token)).messages.length;
  const answer = answerFromKnowledge({
    ...{
      text: GOOD,
      history: [],
      account: null,
      spender: { address: "192.0.2.1", conversationId: kept.conversationId },
    },
  });
  if (kept.said !== "question") throw new Error("It was to be answered.");
  const { conversationId, seen } = kept;
  const said = await keepAnswer({ ...question, question: GOOD, conversationId, seen, answer });
  expect(said).toMatchObject({ said: "overtaken", ticket: { id: ticketId } });
  expect((await see(token)).messages).toHaveLength(before);
});

test("two questions at once: both answers are kept, and two that did not help call a person", async () => {
  const { conversationId } = await ask(GOOD);
  const said = await Promise.all([ask(BAD, conversationId), ask(BAD, conversationId)]);
  expect(said.filter((it) => it.escalationSuggested)).toHaveLength(1);
  const { messages } = await see(conversationId);
  expect(messages.filter((it) => it.author === "assistant")).toHaveLength(3);
});

test("asking and calling a person at once: no assistant speaks behind the one who was called", async () => {
  for (let round = 0; round < 5; round++) {
    const { conversationId } = await ask(GOOD);
    const [, { ticketId }] = await Promise.all([ask(GOOD, conversationId), escalate(conversationId)]);
    const { messages } = await see(conversationId);
    const at = messages.findIndex((it) => it.text.includes(ticketId));
    expect(messages.slice(at).some((it) => it.author === "assistant")).toBe(false);
  }
});

test("the time to answer stands through a customer's further words, and starts anew after ours", async () => {
  const { ticketId, conversationId } = await escalate(undefined);
  const due = async () => (await ticketOf(ticketId))?.answerDueAt?.getTime() ?? null;
  const first = await due();
  await advance(3_600);
  await ask("One more thing", conversationId);
  expect(await due()).toBe(first);
  await replyToTicket({ ticketId, text: "What exactly?", actor: TEAM });
  expect(await due()).toBeNull();
  const answered = (await ticketOf(ticketId))?.firstAnswerAt;
  await advance(3_600);
  await ask("This exactly", conversationId);
  expect(await ticketOf(ticketId)).toMatchObject({ status: "open", firstAnswerAt: answered });
  expect((await due()) ?? 0).toBeGreaterThanOrEqual((first ?? 0) + 2 * 3_600_000);
  await replyToTicket({ ticketId, text: "Done.", actor: TEAM });
  expect((await ticketOf(ticketId))?.firstAnswerAt).toEqual(answered);
});

test("an answer that is late is told once a due time", async () => {
  await db().ticket.updateMany({ data: { answerDueAt: null } });
  const { ticketId, conversationId } = await escalate(undefined);
  expect(await alertLateAnswers(50)).toBe(0);
  await advance(49 * 3_600);
  expect(await Promise.all([alertLateAnswers(50), alertLateAnswers(50)])).toContain(1);
  expect(await alertLateAnswers(50)).toBe(0);
  await replyToTicket({ ticketId, text: "Sorry.", actor: TEAM });
  expect(await alertLateAnswers(50)).toBe(0);
  await ask("And?", conversationId);
  await advance(49 * 3_600);
  expect(await alertLateAnswers(50)).toBe(1);
  const keys = (await db().alert.findMany({ where: { kind: "answer-late" } })).map((it) => it.key);
  expect(keys.filter((it) => it.includes(ticketId))).toHaveLength(4);
});

test("what a person changes is written down with their name, and a step out of place is refused", async () => {
  const { ticketId, conversationId } = await escalate(undefined);
  await changeTicket({ ticketId, actor: TEAM, priority: "urgent", assignee: TEAM, note: "Looks like a regular." });
  await changeTicket({ ticketId, actor: TEAM, priority: "urgent", assignee: TEAM, status: "open" });
  await changeTicket({ ticketId, actor: "internal", status: "waiting", assignee: null });
  const found = await getTicket(ticketId);
  expect(found?.events.map((it) => `${it.step} ${it.actor} ${it.detail}`)).toEqual([
    ...["open visitor visitor", `addNote ${TEAM} `, `setPriority ${TEAM} urgent`, `assign ${TEAM} ${TEAM}`],
    ...["assign internal nobody", "setStatus internal waiting"],
  ]);
  expect(found?.notes).toMatchObject([{ text: "Looks like a regular.", writtenBy: TEAM }]);
  expect(JSON.stringify(await see(conversationId))).not.toContain("regular");
  await close(ticketId);
  expect(await refusal(replyToTicket({ ticketId, text: "x", actor: TEAM }))).toBe("conflict");
  const later = await escalate(conversationId);
  expect(later.ticketId).not.toBe(ticketId);
  // The other one is a person's now: the first cannot be opened beside it, and nothing of the change is kept.
  expect(await refusal(changeTicket({ ticketId, actor: TEAM, status: "open", note: "again" }))).toBe("conflict");
  expect((await getTicket(ticketId))?.notes).toHaveLength(1);
  expect(await refusal(replyToTicket({ ticketId, text: "x", actor: TEAM }))).toBe("conflict");
  expect(await refusal(changeTicket({ ticketId: "T-\u0000", actor: TEAM, status: "open" }))).toBe("not_found");
});

/** A walk through the verbs: what the pure machine says of each event is what the conversation then is. */
test("the verbs walk as the state machine says, over random ways", async () => {
  const kinds = ["asked", "ticketOpened", "personReplied", "ticketClosed", "ticketReopened"] as const;
  for (let walk = 0; walk < 12; walk++) {
    let { conversationId: token, state } = (await ask(GOOD)) as { conversationId: string; state: string };
    let ticketId = "";
    for (let step = 0; step < 8; step++) {
      const kind = kinds[(walk * 7 + step * step * 3 + step) % kinds.length] ?? "asked";
      const event: ConversationEvent = kind === "asked" ? { kind, answer: "helpful" } : { kind };
      const expected = nextConversation({ state: state as "assistant", unhelpfulCount: 0 }, event);
      if (kind === "asked") await ask(GOOD, token);
      else if (kind === "ticketOpened") ticketId = (await escalate(token)).ticketId;
      else if (!ticketId) continue;
      else if (kind === "personReplied") {
        expect(await refusal(replyToTicket({ ticketId, text: "x", actor: TEAM }))).toBe(expected ? "done" : "conflict");
      } else if (kind === "ticketClosed") await close(ticketId);
      else await reopenConversation({ conversationToken: token, identity: VISITOR });
      // Opening, closing and reopening twice ends where it stands.
      state = expected?.conversation.state ?? state;
      expect((await see(token)).state).toBe(state);
    }
    expect(
      await db().ticket.count({ where: { conversation: { id: token.split(".")[0] }, status: { not: "closed" } } }),
    ).toBe(state === "person" ? 1 : 0);
  }
});

test("the database itself keeps a second ticket out of a conversation", async () => {
  const { ticketId } = await escalate(undefined);
  const { id: _, ...row } = (await ticketOf(ticketId)) ?? { id: "" };
  await expect(transaction((tx) => tx.ticket.create({ data: { ...row, id: "T-SECOND" } as never }))).rejects.toThrow();
});

async function advance(seconds: number): Promise<void> {
  await db().$executeRaw`
    INSERT INTO app_clock (id, offset_seconds) VALUES (true, ${seconds})
    ON CONFLICT (id) DO UPDATE SET offset_seconds = app_clock.offset_seconds + EXCLUDED.offset_seconds`;
}
