import { afterAll, beforeAll, expect, test } from "vitest";
import { deliverAlerts } from "@/lib/alerts/deliver-alerts";
import { db } from "@/lib/db";
import { deliverEmail } from "@/lib/email/deliver-email";
import { queue } from "@/lib/queue";
import { alertLateAnswers } from "@/lib/support/alert-late-answers";
import { askSupport } from "@/lib/support/ask-support";
import { changeTicket } from "@/lib/support/change-ticket";
import { escalateConversation } from "@/lib/support/escalate-conversation";
import { reopenConversation } from "@/lib/support/reopen-conversation";
import { replyToTicket } from "@/lib/support/reply-to-ticket";
import { buyOrder, orderAt, TEAM } from "@/lib/testing/orders";
import { type StandIns, startStandIns } from "@/sandbox/stand-ins";
import { alertKinds, emailKinds } from "@/start-up";

let standIns: StandIns;

beforeAll(async () => {
  standIns = await startStandIns();
  Object.assign(process.env, standIns.env, { RESEND_RATE: "1000" });
  await queue();
});
afterAll(() => standIns.close());

const NASTY = `<script>alert("1")</script> & <b>bold</b> https://evil.example/win`;
const someone = () => `${crypto.randomUUID().slice(0, 13)}@example.com`;
const open = (email: string, more: { text?: string; name?: string } = {}) =>
  escalateConversation({ text: "Please look at this.", ...more, email, identity: { kind: "visitor" } });
const close = (ticketId: string) => changeTicket({ ticketId, actor: TEAM, status: "closed" });

async function send(to: string, kind: string) {
  const [row] = await db().email.findMany({ where: { to, kind }, orderBy: { createdAt: "desc" }, take: 1 });
  return deliverEmail(row?.id ?? "", emailKinds);
}
const mailsTo = (to: string) => standIns.mail.list({ to }).reverse();

test("opened, answered, closed: three mails of one thread, from support, each with the number and the link", async () => {
  const email = someone();
  const { ticketId, conversationId } = await open(email, { name: "Ada" });
  expect(await send(email, "ticket-opened")).toBe("sent");
  await replyToTicket({ ticketId, text: "Here is how:\n1. Press <Save>.", actor: TEAM });
  expect(await send(email, "ticket-answered")).toBe("sent");
  await close(ticketId);
  expect(await send(email, "ticket-closed")).toBe("sent");
  const mails = mailsTo(email);
  expect(mails.map((it) => it.subject)).toEqual([
    `Your question to Levqor (${ticketId})`,
    `Re: Your question to Levqor (${ticketId})`,
    `Re: Your question to Levqor (${ticketId})`,
  ]);
  const thread = `<ticket-${ticketId}@levqor.test>`;
  for (const mail of mails) {
    expect(mail.from).toBe("Levqor <support@levqor.test>");
    expect(mail.headers).toMatchObject({ References: thread, "In-Reply-To": thread });
    expect(mail.text).toContain(`http://localhost:3000/chat#chat=${conversationId}`);
    expect(mail.text).toContain(ticketId);
    expect(mail.html).not.toContain("List-Unsubscribe");
  }
  expect(mails[1]?.text).toContain("Press <Save>.");
  expect(mails[1]?.html).toContain("Press &lt;Save&gt;.");
  expect(mails[1]?.text).toContain("Please look at this.");
  const stored = await db().email.findMany({ where: { to: email } });
  for (const it of stored) expect(JSON.stringify(it.data)).not.toContain(conversationId);
});

test("the first mail repeats nothing that was typed: the address may be somebody else's", async () => {
  const email = someone();
  await open(email, { text: NASTY, name: "You won https://evil.example" });
  await send(email, "ticket-opened");
  const [mail] = mailsTo(email);
  expect(mail?.subject).toMatch(/^Your question to Levqor \(T-\w{8}\)$/);
  expect(`${mail?.html}${mail?.text}`).not.toMatch(/evil\.example|alert\(|You won/);
});

test("whatever was typed is inert in the answer's mail and in the team's alerts", async () => {
  await db().alert.deleteMany();
  const email = someone();
  const { ticketId } = await open(email, { text: NASTY, name: "<i>Bobby</i>" });
  await replyToTicket({ ticketId, text: NASTY, actor: TEAM });
  await send(email, "ticket-answered");
  const [mail] = mailsTo(email);
  expect(mail?.html).not.toMatch(/<script|<b>bold|<i>Bobby/);
  expect(mail?.html).toContain("&lt;script&gt;");
  await deliverAlerts(alertKinds, 5_000);
  const sent = standIns.telegram.list().filter((it) => it.text.includes(ticketId));
  expect(sent).toHaveLength(1);
  expect(sent[0]?.text).not.toMatch(/<script|<b>bold|<i>/);
  expect(sent[0]?.text).toContain("&lt;script&gt;");
  expect(await db().alert.count({ where: { kind: "ticket-opened", status: "sent" } })).toBe(2);
});

test("one acknowledgement a mailbox an hour, also by many at once; the ticket says why it got none", async () => {
  const email = someone();
  const [local, domain] = email.split("@");
  const opened = await Promise.all([
    ...Array.from({ length: 8 }, () => open(email)),
    ...Array.from({ length: 4 }, (_, n) => open(`${local}+${n}@${domain}`)),
  ]);
  const acknowledged = () => db().email.count({ where: { kind: "ticket-opened", to: { startsWith: local } } });
  expect(await acknowledged()).toBe(1);
  const where = { ticketId: { in: opened.map((it) => it.ticketId) }, step: "holdAcknowledgement" };
  expect(await db().ticketEvent.count({ where })).toBe(11);
  await db()
    .$executeRaw`UPDATE emails SET created_at = created_at - interval '61 minutes' WHERE "to" LIKE ${`${local}%`}`;
  await open(email);
  expect(await acknowledged()).toBe(2);
});

test("a Gmail mailbox is one, however its address is dotted, and another provider's dots tell two apart", async () => {
  const local = crypto.randomUUID().replaceAll("-", "").slice(0, 12);
  const dotted = [...local].join(".");
  for (const it of [`${dotted}@gmail.com`, `${local}@gmail.com`, `${local}+x@googlemail.com`]) await open(it);
  await Promise.all([open(`${local}@example.com`), open(`${dotted}@example.com`)]);
  const sent = await db().email.findMany({ where: { kind: "ticket-opened" }, select: { to: true } });
  const own = sent.map((it) => it.to).filter((it) => it.replaceAll(".", "").startsWith(local));
  expect(own.sort()).toEqual([`${dotted}@example.com`, `${dotted}@gmail.com`, `${local}@example.com`].sort());
});

test("mails that a later step made wrong are not sent, and say why", async () => {
  const email = someone();
  const { ticketId, conversationId } = await open(email);
  await close(ticketId);
  expect(await send(email, "ticket-opened")).toBe("suppressed");
  await reopenConversation({ conversationToken: conversationId, identity: { kind: "visitor" } });
  expect(await send(email, "ticket-closed")).toBe("suppressed");
  const rows = await db().email.findMany({ where: { to: email }, orderBy: { createdAt: "asc" } });
  expect(rows.map((it) => it.reason)).toEqual(["The ticket is closed already", "The ticket is open again"]);
});

test("a reopened ticket and a late answer reach the team; a note of the customer's does not", async () => {
  const email = someone();
  const { ticketId, conversationId } = await open(email);
  await askSupport({ text: "More", conversationToken: conversationId, identity: { kind: "visitor" }, address: "x" });
  await close(ticketId);
  await reopenConversation({ conversationToken: conversationId, identity: { kind: "visitor" } });
  await db().$executeRaw`UPDATE tickets SET answer_due_at = app_now() - interval '1 second' WHERE id = ${ticketId}`;
  await alertLateAnswers(50);
  await deliverAlerts(alertKinds, 5_000);
  const heads = standIns.telegram
    .list()
    .filter((it) => it.text.includes(ticketId))
    .map((it) => it.text.split("\n")[0])
    .reverse();
  expect(heads).toEqual([
    `<b>New ticket: ${ticketId}</b>`,
    `<b>Ticket opened again: ${ticketId}</b>`,
    `<b>An answer is late: ${ticketId}</b>`,
  ]);
});

test("no offer goes to whoever has an open ticket", async () => {
  const order = await orderAt("DONE");
  const owe = async (key: string) => {
    const data = {
      id: crypto.randomUUID(),
      key,
      kind: "upsell",
      to: order.email,
      orderId: order.id,
      dueAt: new Date(0),
    };
    return deliverEmail((await db().email.create({ data })).id, emailKinds);
  };
  const { ticketId } = await open(order.email);
  expect(await owe(`upsell:${order.id}`)).toBe("suppressed");
  expect((await db().email.findUniqueOrThrow({ where: { key: `upsell:${order.id}` } })).reason).toBe(
    "A ticket is open",
  );
  await close(ticketId);
  expect(await owe(`upsell-again:${order.id}`)).toBe("sent");
});

test("the time promised is that of what the customer has", async () => {
  const business = await buyOrder({ plan: "business", interval: "month", addons: ["priority-support"] });
  const { ticketId } = await open(business.email);
  const ticket = await db().ticket.findUniqueOrThrow({ where: { id: ticketId } });
  expect(ticket.answerHours).toBe(4);
  expect((ticket.answerDueAt?.getTime() ?? 0) - ticket.createdAt.getTime()).toBe(4 * 3_600_000);
});
