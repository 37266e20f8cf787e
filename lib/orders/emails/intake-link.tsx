import type { EmailKind } from "@/lib/email/email";
import { Action, EmailLayout, Paragraph } from "@/lib/email/email-layout";
import { senderAddress } from "@/lib/email/sender-address";
import { RENEWED_LINK_DAYS } from "@/lib/orders/intake-link";
import { type Order, objectionToMail } from "@/lib/orders/order";
import { getOrder, intakeLink, requireOrder } from "@/lib/orders/queries";

/** Somebody asked for a link that opens: the newest one, to the address of the order. */
export const intakeLinkMail: EmailKind = {
  sender: "support",
  findObjection: async ({ orderId }) => objectionToMail(await getOrder(orderId ?? "")),
  compose: async ({ orderId }) => {
    const order = await requireOrder(orderId);
    return { subject: `Your intake link (${order.reference})`, element: <IntakeLink order={order} /> };
  },
};

function IntakeLink({ order }: { order: Order }) {
  return (
    <EmailLayout
      preview="The newest link to your intake. Older ones no longer open it."
      heading="Your intake link."
      supportAddress={senderAddress("support")}
      reference={order.reference}
    >
      <Paragraph>{order.name ? `Hello ${order.name},` : "Hello,"}</Paragraph>
      <Paragraph>
        A link to the intake of order {order.reference} was asked for. This one opens it; older ones no longer do.
        {order.deliveredAt ? ` It works for ${RENEWED_LINK_DAYS} days.` : ""}
      </Paragraph>
      <Action href={intakeLink(order)}>Open the intake</Action>
      <Paragraph>
        You did not ask? Then nothing needs to be done: nobody but you has received this link. It is yours alone,
        whoever has it can read your answers.
      </Paragraph>
    </EmailLayout>
  );
}
