import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { formatDate } from "@/lib/format-date";
import { askForInfo } from "@/lib/orders/ask-for-info";
import { queue } from "@/lib/queue";
import { escalateConversation } from "@/lib/support/escalate-conversation";
import { listCustomerFacts } from "@/lib/support/list-customer-facts";
import { buyOrder, orderAt, TEAM } from "@/lib/testing/orders";

beforeAll(async () => {
  await queue();
});

test("an order: what it is, when it was paid, when it is due, what we need; each with its page", async () => {
  const order = await orderAt("IN_PROGRESS", { plan: "professional" });
  const facts = await listCustomerFacts(order.email);
  const name = `order ${order.reference} (Professional)`;
  const texts = facts.map((it) => it.text);
  expect(texts).toContain(`Your ${name} is due to be delivered on ${formatDate(order.dueAt ?? new Date(0), "long")}.`);
  expect(texts).toContain(`Your ${name} includes 2 revisions; you have used 0.`);
  expect(texts.some((it) => it.startsWith(`Your ${name} was paid on `) && it.endsWith(": £249."))).toBe(true);
  expect(texts[0]).toMatch(/^You have been a customer since .*: your account is 0 days old, with 1 order in all\.$/);
  for (const it of facts.filter((fact) => fact.text.includes(order.reference))) {
    expect(it.record).toEqual({ label: `Order ${order.reference}`, url: `/account/orders/${order.id}` });
  }
  await askForInfo({ orderId: order.id, question: "Which of the two calendars?", actor: TEAM });
  const asked = (await listCustomerFacts(order.email)).map((it) => it.text);
  expect(asked).toContain(`For your ${name} we need an answer from you: “Which of the two calendars?”`);
  expect(asked.some((it) => it.includes("is due to be delivered"))).toBe(false);
});

test("a plan, the mails sent and the tickets are told; the words of a ticket are not", async () => {
  const { email, id } = await buyOrder({ plan: "growth", interval: "month" });
  await db().email.updateMany({
    where: { orderId: id },
    data: { status: "sent", subject: "Payment received: Growth plan, £29", sentAt: new Date("2026-11-12T10:30:00Z") },
  });
  const wish = { email, text: "Words of whoever typed this address", identity: { kind: "visitor" } as const };
  const { ticketId } = await escalateConversation(wish);
  const texts = (await listCustomerFacts(email)).map((it) => it.text);
  expect(texts).toContain("Your Growth plan is active.");
  expect(texts).toContain(
    "We sent you the e-mail “Payment received: Growth plan, £29” on Thursday 12 November, 10:30.",
  );
  expect(texts.find((it) => it.includes(ticketId))).toMatch(
    /^Your ticket T-\w{8}, opened on .*, is open: our answer is due by /,
  );
  expect(texts.join()).not.toContain("whoever typed");
});

test("who has bought nothing is told so, and nobody is told of anybody else", async () => {
  expect((await listCustomerFacts("nobody@example.com")).map((it) => it.text)).toEqual([
    "You have no order with us yet.",
    "You have no plan with us.",
    "You have no open ticket.",
    "We have sent you no e-mail about an order or a ticket yet.",
  ]);
  const [one, two] = [await buyOrder(), await buyOrder()];
  const facts = JSON.stringify(await listCustomerFacts(one.email));
  expect(facts).toContain(one.reference);
  for (const it of [two.reference, two.id, two.email]) expect(facts).not.toContain(it);
});

test("somebody with fifty orders is told the newest in full and the others in short", async () => {
  const email = `${crypto.randomUUID()}@example.com`;
  for (let count = 0; count < 30; count++) await buyOrder({ email });
  const facts = await listCustomerFacts(email);
  expect(facts.length).toBeLessThan(60);
  expect(facts[0]?.text).toContain("30 orders in all");
});
