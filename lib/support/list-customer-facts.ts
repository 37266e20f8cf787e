import { listSubscriptionsOf } from "@/lib/billing/queries";
import { appNow } from "@/lib/clock";
import { listMailsSentTo } from "@/lib/email/queries";
import { listOpenQuestionsOf, listOrdersOf } from "@/lib/orders/queries";
import { accountFacts } from "@/lib/support/account-facts";
import type { AccountFact } from "@/lib/support/answer";
import { listTicketsOf } from "@/lib/support/queries";

const MOST_MAILS = 10;

/**
 * What the desk may tell a signed-in customer of their own account. `email` in lower case, from the session and from
 * nowhere else: it is in the condition of every query.
 */
export async function listCustomerFacts(email: string): Promise<AccountFact[]> {
  const [orders, questions, plans, mails, tickets, now] = await Promise.all([
    listOrdersOf(email),
    listOpenQuestionsOf(email),
    listSubscriptionsOf(email),
    listMailsSentTo(email, MOST_MAILS),
    listTicketsOf(email),
    appNow(),
  ]);
  return accountFacts({ orders, questions, plans, mails, tickets, now });
}
