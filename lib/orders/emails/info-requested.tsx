import type { EmailKind } from "@/lib/email/email";
import { Action, EmailLayout, Paragraph, Quote } from "@/lib/email/email-layout";
import { senderAddress } from "@/lib/email/sender-address";
import { idIn } from "@/lib/orders/mail-data";
import { type Order, objectionToMail } from "@/lib/orders/order";
import { accountLink, getOrder, requireInfoRequest, requireOrder } from "@/lib/orders/queries";

/** A question we cannot build without. The delivery clock stands until it is answered. */
export const infoRequested: EmailKind = {
  sender: "support",
  findObjection: async ({ orderId, data }) => {
    const objection = objectionToMail(await getOrder(orderId ?? ""));
    if (objection) return objection;
    return (await requireInfoRequest(idIn(data, "requestId"))).answeredAt ? "The question is answered already" : null;
  },
  compose: async ({ orderId, data }) => {
    const order = await requireOrder(orderId);
    const question = (await requireInfoRequest(idIn(data, "requestId"))).question;
    return {
      subject: `One question before we go on (${order.reference})`,
      element: <InfoRequested order={order} question={question} />,
    };
  },
};

function InfoRequested({ order, question }: { order: Order; question: string }) {
  return (
    <EmailLayout
      preview={question.slice(0, 120)}
      heading="We need one thing from you."
      supportAddress={senderAddress("support")}
      reference={order.reference}
    >
      <Paragraph>{order.name ? `Hello ${order.name},` : "Hello,"}</Paragraph>
      <Quote>{question}</Quote>
      <Action href={accountLink(order)}>Answer the question</Action>
      <Paragraph>
        The delivery time stands still until you have answered, so nothing of it is lost. Answering this mail works as
        well. Please send no passwords: say what you have, and we tell you how to give access.
      </Paragraph>
    </EmailLayout>
  );
}
