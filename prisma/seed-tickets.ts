import { db } from "@/lib/db";
import { answerFromKnowledge } from "@/lib/support/answer-from-knowledge";
import { changeTicket } from "@/lib/support/change-ticket";
import { escalateConversation } from "@/lib/support/escalate-conversation";
import type { Identity } from "@/lib/support/identity";
import { keepAnswer } from "@/lib/support/keep-answer";
import { keepQuestion } from "@/lib/support/keep-question";
import { conversationToken } from "@/lib/support/queries";
import { replyToTicket } from "@/lib/support/reply-to-ticket";

/**
 * The desk's part of the demo: conversations in every state, told through the desk's own verbs. Their ids are fixed: a
 * second seeding finds them and adds nothing.
 */
type Talk = {
  key: string;
  /** Whose it is, signed in; a visitor's without it. */
  customer?: string;
  asks?: readonly string[];
  /** What is wanted of a person, and by whom. */
  wants?: { email: string; name: string; text: string };
  answers?: string;
  says?: string;
  change?: Omit<Parameters<typeof changeTicket>[0], "ticketId" | "actor">;
  hoursAgo: number;
};

const TEAM = "owner@levqor.test";
const hello = (key: string) => `hello@${key}.example`;

const TALKS: readonly Talk[] = [
  {
    ...{ key: "sailing_late", customer: hello("quayside"), hoursAgo: 50 },
    asks: ["How long does Starter take?"],
    wants: {
      ...{ email: hello("quayside"), name: "Quayside Sailing" },
      text: "My delivery was due yesterday. Can somebody tell me when it comes?",
    },
    change: { priority: "urgent" },
  },
  {
    ...{ key: "orchard_calendar", customer: hello("orchard"), hoursAgo: 5 },
    wants: {
      ...{ email: hello("orchard"), name: "Orchard Lettings" },
      text: "We have moved to another calendar since we filled in the intake. Is that a problem?",
    },
    change: { assignee: TEAM, priority: "high", note: "Ask which calendar, then tell the builder before Thursday." },
  },
  {
    ...{ key: "fern_sheet", customer: hello("fern"), hoursAgo: 20 },
    asks: ["How do I revoke access?"],
    wants: {
      ...{ email: hello("fern"), name: "Fern & Field Florist" },
      text: "Two bookings are missing in the sheet since Monday.",
    },
    answers:
      "Both came in without an e-mail address, so no row was written. Shall we add such bookings with an empty field?",
  },
  {
    ...{ key: "juniper_invoice", customer: hello("juniper"), hoursAgo: 70 },
    wants: { email: hello("juniper"), name: "Juniper & Co", text: "Can you put our VAT number on the invoice?" },
    answers: "Done: a new invoice is in your inbox.",
    says: "Got it, thank you.",
    change: { status: "closed" },
  },
  {
    ...{ key: "visitor_refund", hoursAgo: 2 },
    asks: ["Do you connect Shopify to Xero?", "I was charged twice for the same package"],
    wants: {
      email: hello("lighthouse"),
      name: "Sam at Lighthouse Gifts",
      text: "Two payments of £99 left our account today.",
    },
  },
  { key: "visitor_prices", hoursAgo: 3, asks: ["How much does Professional cost?", "And how many workflows is that?"] },
  { key: "visitor_gap_1", hoursAgo: 9, asks: ["Can you print the labels for my parcels in my own shop colours?"] },
  { key: "visitor_gap_2", hoursAgo: 26, asks: ["can you print the labels for my parcels, in my own shop colours"] },
];

/** Tells what was not told before; how many conversations were added. */
export async function seedTickets(): Promise<number> {
  let added = 0;
  for (const talk of TALKS) if (await tell(talk)) added += 1;
  return added;
}

async function tell({ key, customer, asks = [], wants, answers, says, change, hoursAgo }: Talk): Promise<boolean> {
  const id = `cnv_seed_${key}`;
  const { count } = await db().conversation.createMany({ data: { id, email: customer ?? null }, skipDuplicates: true });
  if (!count) return false;
  const identity: Identity = customer ? { kind: "customer", email: customer } : { kind: "visitor" };
  for (const text of asks) await ask(id, text, identity);
  if (wants) {
    const token = conversationToken(id);
    const { ticketId } = await escalateConversation({ ...wants, identity, conversationToken: token });
    if (answers) await replyToTicket({ ticketId, text: answers, actor: TEAM });
    if (says) await keepQuestion({ text: says, conversationToken: token, identity, topic: null, answerHours: 48 });
    if (change) await changeTicket({ ticketId, actor: TEAM, ...change });
  }
  await age(id, hoursAgo);
  return true;
}

/** A question with its answer out of the knowledge base: no provider is needed to seed. */
async function ask(conversationId: string, text: string, identity: Identity): Promise<void> {
  const question = { text, identity, topic: null, answerHours: 48 };
  const kept = await keepQuestion({ ...question, conversationToken: conversationToken(conversationId) });
  if (kept.said !== "question") throw new Error(`"${text}" went to a person, whom nobody asked.`);
  const answer = answerFromKnowledge({ text, history: [], account: null, spender: { address: "", conversationId } });
  await keepAnswer({ ...question, conversationId, question: text, seen: kept.seen, answer });
}

/** Moves all of a conversation's past so many hours back. */
async function age(id: string, hours: number): Promise<void> {
  const by = `${hours} hours`;
  await db().$transaction([
    db().$executeRaw`
      UPDATE conversations SET created_at = created_at - ${by}::interval, updated_at = updated_at - ${by}::interval
      WHERE id = ${id}`,
    db().$executeRaw`UPDATE messages SET at = at - ${by}::interval WHERE conversation_id = ${id}`,
    db().$executeRaw`
      UPDATE ticket_notes SET at = at - ${by}::interval
      WHERE ticket_id IN (SELECT id FROM tickets WHERE conversation_id = ${id})`,
    db().$executeRaw`
      UPDATE ticket_events SET at = at - ${by}::interval
      WHERE ticket_id IN (SELECT id FROM tickets WHERE conversation_id = ${id})`,
    db().$executeRaw`
      UPDATE tickets
      SET created_at = created_at - ${by}::interval, updated_at = updated_at - ${by}::interval,
          answer_due_at = answer_due_at - ${by}::interval, closed_at = closed_at - ${by}::interval,
          first_answer_at = first_answer_at - ${by}::interval
      WHERE conversation_id = ${id}`,
  ]);
  await delayAnswer(id);
}

/** The answer, and all that came after it, half an hour after the question: so that the desk has a median to show. */
async function delayAnswer(id: string): Promise<void> {
  await db().$transaction([
    db().$executeRaw`
      UPDATE messages SET at = at + interval '34 minutes'
      WHERE conversation_id = ${id}
        AND id >= (SELECT min(id) FROM messages WHERE conversation_id = ${id} AND author = 'person')`,
    db().$executeRaw`
      UPDATE ticket_events AS late SET at = at + interval '34 minutes'
      WHERE ticket_id IN (SELECT id FROM tickets WHERE conversation_id = ${id})
        AND id >= (SELECT min(id) FROM ticket_events WHERE ticket_id = late.ticket_id AND step = 'reply')`,
    db().$executeRaw`
      UPDATE tickets
      SET first_answer_at = first_answer_at + interval '34 minutes', closed_at = closed_at + interval '34 minutes',
          updated_at = updated_at + interval '34 minutes'
      WHERE conversation_id = ${id} AND first_answer_at IS NOT NULL`,
  ]);
}
