import type { Subscription } from "@/lib/billing/queries";
import type { SentMail } from "@/lib/email/queries";
import { formatDate } from "@/lib/format-date";
import { formatMoney } from "@/lib/format-money";
import type { Ticket } from "@/lib/generated/prisma/client";
import type { Order, SoldAs } from "@/lib/orders/order";
import { standingOf } from "@/lib/orders/standing";
import { PLANS } from "@/lib/pricing/catalog";
import { countWords } from "@/lib/pricing/words";
import type { AccountFact, AccountRecord } from "@/lib/support/answer";

/** All that is known of one customer. Every row is theirs already: nothing is chosen here. */
export type Account = {
  orders: readonly Order[];
  questions: readonly { orderId: string; question: string }[];
  plans: readonly Subscription[];
  mails: readonly SentMail[];
  tickets: readonly Ticket[];
  now: Date;
};

/** Older orders are told in one sentence each, and the oldest of many not at all. */
const TOLD_IN_FULL = 5;
const MOST_ORDERS = 20;
const MOST_TICKETS = 5;
const ACCOUNT: AccountRecord = { label: "Your account", url: "/account" };
const DAY_MS = 86_400_000;

/** Each fact in a sentence that stands by itself, with the page where the customer finds it. Times are UK time. */
export function accountFacts(account: Account): AccountFact[] {
  const { orders, plans, mails, tickets, now } = account;
  return [
    ageFact(orders, now),
    ...orders.slice(0, MOST_ORDERS).flatMap((order, index) => orderFacts(order, account, index < TOLD_IN_FULL)),
    ...plans.map((it) => fact(planWords(it), recordOf(orders, it.orderId))),
    ...(plans.length ? [] : [fact("You have no plan with us.", ACCOUNT)]),
    ...ticketFacts(tickets),
    ...mails.map((it) => fact(mailWords(it), recordOf(orders, it.orderId))),
    ...(mails.length ? [] : [fact("We have sent you no e-mail about an order or a ticket yet.", ACCOUNT)]),
  ];
}

const fact = (text: string, record: AccountRecord): AccountFact => ({ text, record });
const day = (at: Date) => formatDate(at, "day");
const long = (at: Date) => formatDate(at, "long");

function recordOf(orders: readonly Order[], orderId: string | null): AccountRecord {
  const order = orders.find((it) => it.id === orderId);
  return order ? { label: `Order ${order.reference}`, url: `/account/orders/${order.id}` } : ACCOUNT;
}

function ageFact(orders: readonly Order[], now: Date): AccountFact {
  const first = orders.at(-1);
  if (!first) return fact("You have no order with us yet.", ACCOUNT);
  const days = Math.max(0, Math.floor((now.getTime() - first.createdAt.getTime()) / DAY_MS));
  const many = `${countWords(orders.length, "order")} in all`;
  return fact(
    `You have been a customer since ${day(first.createdAt)}: your account is ${countWords(days, "day")} old, with ${many}.`,
    ACCOUNT,
  );
}

function orderFacts(order: Order, { questions, orders, now }: Account, isInFull: boolean): AccountFact[] {
  const sold = order.soldAs as SoldAs;
  const name = `order ${order.reference} (${sold.name})`;
  const record = recordOf(orders, order.id);
  const standing = fact(`Your ${name}: ${standingOf(order, now).sentence}`, record);
  if (!isInFull) return [standing];
  const { paidAt, dueAt, pausedAt, status, intakeCompletedAt, deliveredAt, supportUntil, refundedCents } = order;
  const isRunning = dueAt && !pausedAt && (status === "INTAKE_COMPLETE" || status === "IN_PROGRESS");
  const money = (cents: number) => formatMoney(cents, order.currency);
  const words = [
    paidAt && `Your ${name} was paid on ${day(paidAt)}: ${money(order.amountCents)}.`,
    refundedCents > 0 && `Of your ${name}, ${money(refundedCents)} was refunded.`,
    intakeCompletedAt && `The intake of your ${name} was complete on ${long(intakeCompletedAt)}.`,
    isRunning && `Your ${name} is due to be delivered on ${long(dueAt)}.`,
    ...questions
      .filter((it) => it.orderId === order.id)
      .map((it) => `For your ${name} we need an answer from you: “${it.question}”`),
    deliveredAt && `Your ${name} was handed over on ${long(deliveredAt)}.`,
    deliveredAt &&
      supportUntil &&
      `Support for your ${name} ${supportUntil > now ? "lasts until" : "ended on"} ${day(supportUntil)}.`,
    !deliveredAt &&
      sold.supportDays &&
      `Support for your ${name} lasts ${countWords(sold.supportDays, "day")} from its hand-over.`,
    sold.revisions !== null &&
      `Your ${name} includes ${countWords(sold.revisions, "revision")}; you have used ${order.revisionsUsed}.`,
  ];
  return [standing, ...words.flatMap((text) => (text ? [fact(text, record)] : []))];
}

function planWords({ plan, status, cancelAtPeriodEnd, currentPeriodEnd, endedAt, addons }: Subscription): string {
  const name = `Your ${PLANS.find((it) => it.id === plan)?.name ?? ""} plan`.replace("  ", " ");
  if (status === "canceled") return `${name} has ended${endedAt ? `, on ${day(endedAt)}` : ""}.`;
  const extras = addons.length ? ` with ${countWords(addons.length, "add-on")}` : "";
  const until = currentPeriodEnd ? day(currentPeriodEnd) : null;
  if (cancelAtPeriodEnd)
    return `${name}${extras} is cancelled and runs on${until ? ` until ${until}` : " to the end of its period"}.`;
  if (status === "past_due" || status === "unpaid") return `${name}${extras}: the last payment did not go through yet.`;
  return `${name}${extras} is ${status === "trialing" ? "in its trial" : status}${until ? `; it renews on ${until}` : ""}.`;
}

/** Without their words: a ticket may have been opened by somebody who only typed this address. */
function ticketFacts(tickets: readonly Ticket[]): AccountFact[] {
  const isUnclosed = ({ status }: Ticket) => status !== "closed";
  const sorted = [...tickets.filter(isUnclosed), ...tickets.filter((it) => !isUnclosed(it))];
  const none = tickets.some(isUnclosed) ? [] : [fact("You have no open ticket.", ACCOUNT)];
  const told = sorted.slice(0, MOST_TICKETS).map(({ id, status, createdAt, answerDueAt, closedAt }) => {
    const opened = `Your ticket ${id}, opened on ${long(createdAt)},`;
    const stands = {
      open: `is open${answerDueAt ? `: our answer is due by ${long(answerDueAt)}` : ""}`,
      waiting: "was answered and waits for you",
      closed: `was closed${closedAt ? ` on ${long(closedAt)}` : ""}`,
    };
    return fact(`${opened} ${stands[status]}.`, { label: `Ticket ${id}`, url: "/account" });
  });
  return [...none, ...told];
}

function mailWords({ subject, sentAt }: SentMail): string {
  return `We sent you the e-mail “${subject ?? "without a subject"}”${sentAt ? ` on ${long(sentAt)}` : ""}.`;
}
