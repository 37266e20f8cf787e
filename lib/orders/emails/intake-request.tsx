import type { EmailKind } from "@/lib/email/email";
import { Action, EmailLayout, Paragraph } from "@/lib/email/email-layout";
import { senderAddress } from "@/lib/email/sender-address";
import { type Order, objectionToMail, type SoldAs } from "@/lib/orders/order";
import { getOrder, intakeLink, requireOrder, soldAs } from "@/lib/orders/queries";
import { requestIntake } from "@/lib/orders/request-intake";
import { countWords, deliveryWords } from "@/lib/pricing/words";

/** Paid: the personal link to the intake. Once the provider has it, the order waits for the customer. */
export const intakeRequest: EmailKind = {
  sender: "support",
  findObjection: async ({ orderId }) => {
    const order = await getOrder(orderId ?? "");
    return order?.intakeCompletedAt ? "The intake is complete already" : objectionToMail(order);
  },
  compose: async ({ orderId }) => {
    const order = await requireOrder(orderId);
    return {
      subject: `Five minutes to start your automation (${order.reference})`,
      element: <IntakeRequest order={order} sold={soldAs(order)} />,
    };
  },
  onSent: async (tx, { orderId }) => {
    if (orderId) await requestIntake(tx, orderId);
  },
};

function IntakeRequest({ order, sold }: { order: Order; sold: SoldAs }) {
  const count = sold.workflows ?? 1;
  const workflows = count === 1 ? "the workflow" : `the ${countWords(count, "workflow")}`;
  return (
    <EmailLayout
      preview="Your personal link. It takes about five minutes, and the delivery time starts when you send it."
      heading="Tell us what to build."
      supportAddress={senderAddress("support")}
      reference={order.reference}
    >
      <Paragraph>{order.name ? `Hello ${order.name},` : "Hello,"}</Paragraph>
      <Paragraph>
        To build {workflows} of your {sold.name} package we need a few facts: what you do, what should happen, and the
        tools you use. The form takes about five minutes.
      </Paragraph>
      <Action href={intakeLink(order)}>Start the intake</Action>
      <Paragraph>
        {sold.deliveryHours ? `The ${deliveryWords(sold.deliveryHours)} start` : "The delivery time starts"} when your
        intake is complete. This link is yours alone: whoever has it can read and change your answers.
      </Paragraph>
    </EmailLayout>
  );
}
