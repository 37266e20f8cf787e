import type { AccountFact } from "@/lib/support/answer";

/** What stands in the sample customer's facts, for the questions about them. */
export const SAMPLE = {
  order: "LV-7K3QF2ZB",
  dueAt: "26 November 2026",
  waiting: "LV-2M8XTR4C",
  ticket: "T-9QK4W2ZD",
  since: "3 September 2026",
  mail: "Your payment of £249",
} as const;

const ORDER = { label: `Order ${SAMPLE.order}`, url: "/account/orders/ord_sample_1" };
const WAITING = { label: `Order ${SAMPLE.waiting}`, url: "/account/orders/ord_sample_2" };
const ACCOUNT = { label: "Your account", url: "/account" };

/** A customer's account in facts as lib/support/account-facts.ts words them. */
export const SAMPLE_ACCOUNT: readonly AccountFact[] = [
  {
    text: `You have been a customer since ${SAMPLE.since}: your account is 80 days old, with 3 orders in all.`,
    record: ACCOUNT,
  },
  {
    text: `Your order ${SAMPLE.order} (Professional): We are building. Due Thursday ${SAMPLE.dueAt}, 17:00.`,
    record: ORDER,
  },
  { text: `Your order ${SAMPLE.order} (Professional) was paid on 20 November 2026: £249.`, record: ORDER },
  {
    text: `Your order ${SAMPLE.order} (Professional) is due to be delivered on Thursday ${SAMPLE.dueAt}, 17:00.`,
    record: ORDER,
  },
  {
    text: `Your order ${SAMPLE.order} (Professional) includes 2 revisions, of which 0 used.`,
    record: ORDER,
  },
  {
    text: `Your order ${SAMPLE.waiting} (Starter): We wait for your intake: five minutes of questions, then we start.`,
    record: WAITING,
  },
  { text: "Your Growth plan is active; it renews on 3 December 2026.", record: ACCOUNT },
  {
    text: `Your ticket ${SAMPLE.ticket}, opened on Friday 20 November 2026, 10:12, is open: our answer is due by Sunday 22 November 2026, 10:12.`,
    record: { label: `Ticket ${SAMPLE.ticket}`, url: "/account" },
  },
  { text: `We sent you the e-mail “${SAMPLE.mail}” on Friday 20 November 2026, 09:30.`, record: ORDER },
];
