import type { EmailKind } from "@/lib/email/email";
import { Action, EmailLayout, Facts, Paragraph } from "@/lib/email/email-layout";
import { senderAddress } from "@/lib/email/sender-address";
import { formatDate } from "@/lib/format-date";
import { type Order, objectionToMail, type SoldAs } from "@/lib/orders/order";
import { accountLink, getOrder, requireOrder, soldAs } from "@/lib/orders/queries";
import { countWords } from "@/lib/pricing/words";

/** The intake is complete: by when it is due, and what happens until then. */
export const intakeReceived: EmailKind = {
  sender: "support",
  findObjection: async ({ orderId }) => objectionToMail(await getOrder(orderId ?? "")),
  compose: async ({ orderId }) => {
    const order = await requireOrder(orderId);
    const due = order.dueAt && formatDate(order.dueAt, "long");
    return {
      subject: due
        ? `We have your intake: due ${due} (${order.reference})`
        : `We have your intake (${order.reference})`,
      element: <IntakeReceived order={order} sold={soldAs(order)} due={due} />,
    };
  },
};

function IntakeReceived({ order, sold, due }: { order: Order; sold: SoldAs; due: string | null }) {
  const rows = [
    ["Package", `${sold.name}, ${countWords(sold.workflows ?? 1, "workflow")}`],
    ...(due ? [["Due by", `${due} (UK time)`] as const] : []),
  ] as const;
  return (
    <EmailLayout
      preview={due ? `Due by ${due}, UK time.` : "We have all we need."}
      heading="We have all we need."
      supportAddress={senderAddress("support")}
      reference={order.reference}
    >
      <Paragraph>{order.name ? `Thank you, ${order.name}.` : "Thank you."}</Paragraph>
      <Facts rows={rows} />
      <Paragraph>
        What happens next: we build, test and document it. When we need something from you we ask by mail, and the clock
        stands still until you have answered. Then a mail brings everything that was built.
      </Paragraph>
      <Action href={accountLink(order)}>See where it stands</Action>
    </EmailLayout>
  );
}
