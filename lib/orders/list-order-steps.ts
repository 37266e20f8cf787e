import { hasDeclinedMarketing, listOrderEmails } from "@/lib/email/queries";
import { getIntake } from "@/lib/intake/queries";
import { isIntakeWithUs } from "@/lib/orders/follow-up";
import { type MessageStep, messageSteps } from "@/lib/orders/message-steps";
import { getOrder, getReviewedAt, soldAs } from "@/lib/orders/queries";

/** The why-ledger of an order: each message it has sent, will send or will not send, with the reason. */
export async function listOrderSteps(orderId: string): Promise<MessageStep[]> {
  const order = await getOrder(orderId);
  if (!order) return [];
  const [emails, intake, reviewedAt, declined] = await Promise.all([
    listOrderEmails(orderId),
    getIntake(orderId),
    getReviewedAt(orderId),
    hasDeclinedMarketing(order.email),
  ]);
  const asked = { isIntakeWithUs: isIntakeWithUs(intake), reviewedAt, hasDeclinedMarketing: declined };
  return messageSteps({ order, sold: soldAs(order), emails, ...asked });
}
