import type { EmailKind } from "@/lib/email/email";
import { Action, EmailLayout, Facts, Paragraph, Quote } from "@/lib/email/email-layout";
import { senderAddress } from "@/lib/email/sender-address";
import { formatDate } from "@/lib/format-date";
import { idIn } from "@/lib/orders/mail-data";
import { type Order, objectionToMail } from "@/lib/orders/order";
import { accountLink, getOrder, requireOrder, requireRevision } from "@/lib/orders/queries";

/** The answer to a wish for a change: made, and by when; or not, and why. */
export const revisionDecided: EmailKind = {
  sender: "support",
  findObjection: async ({ orderId }) => objectionToMail(await getOrder(orderId ?? "")),
  compose: async ({ orderId, data }) => {
    const [order, revision] = await Promise.all([requireOrder(orderId), requireRevision(idIn(data, "requestId"))]);
    const { isAccepted, reply } = revision;
    return {
      subject: `${isAccepted ? "We are making your change" : "About the change you asked for"} (${order.reference})`,
      element: <RevisionDecided order={order} isAccepted={isAccepted === true} reply={reply} />,
    };
  },
};

function RevisionDecided({ order, isAccepted, reply }: { order: Order; isAccepted: boolean; reply: string }) {
  const due = isAccepted && order.dueAt ? `${formatDate(order.dueAt, "long")} (UK time)` : null;
  return (
    <EmailLayout
      preview={isAccepted ? (due ? `Due by ${due}.` : "We are on it.") : "Why it stays as it is, and what you can do."}
      heading={isAccepted ? "We are making your change." : "We are leaving it as it is."}
      supportAddress={senderAddress("support")}
      reference={order.reference}
    >
      <Paragraph>{order.name ? `Hello ${order.name},` : "Hello,"}</Paragraph>
      {reply ? <Quote>{reply}</Quote> : null}
      {due ? <Facts rows={[["Due by", due]]} /> : null}
      <Paragraph>
        {isAccepted
          ? "You get a mail when it is handed over again."
          : "It does not count as one of your changes. If you see it differently, answer this mail."}
      </Paragraph>
      <Action href={accountLink(order)}>Open your order</Action>
    </EmailLayout>
  );
}
