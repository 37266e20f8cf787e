import { hasDeclinedMarketing, listOrderEmails } from "@/lib/email/queries";
import { getIntake } from "@/lib/intake/queries";
import { isIntakeWithUs } from "@/lib/orders/follow-up";
import { type MessageStep, messageSteps } from "@/lib/orders/message-steps";
import { getOrder, hasBoughtAgain, soldAs } from "@/lib/orders/queries";

/** The why-ledger of an order: each message it has sent, will send or will not send, with the reason. */
export async function listOrderSteps(orderId: string): Promise<MessageStep[]> {
  const order = await getOrder(orderId);
  if (!order) return [];
  const [emails, intake, bought, declined] = await Promise.all([
    listOrderEmails(orderId),
    getIntake(orderId),
    hasBoughtAgain(order),
    hasDeclinedMarketing(order.email),
  ]);
  const asked = { isIntakeWithUs: isIntakeWithUs(intake), hasBoughtAgain: bought, hasDeclinedMarketing: declined };
  return messageSteps({ order, sold: soldAs(order), emails, ...asked });
}
