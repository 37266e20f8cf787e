import type { EmailKind } from "@/lib/email/email";
import { Action, EmailLayout, Facts, Paragraph, QuietLink, Quote, Subheading } from "@/lib/email/email-layout";
import { senderAddress } from "@/lib/email/sender-address";
import { formatDate } from "@/lib/format-date";
import { idIn } from "@/lib/orders/mail-data";
import { type Order, objectionToMail, type SoldAs } from "@/lib/orders/order";
import { accountLink, getOrder, type HandedOver, requireHandover, requireOrder, soldAs } from "@/lib/orders/queries";
import { countWords } from "@/lib/pricing/words";

/** Handed over: what was built, its files, how to use and revoke it, and until when we help. */
export const handOverMail: EmailKind = {
  sender: "support",
  findObjection: async ({ orderId }) => objectionToMail(await getOrder(orderId ?? "")),
  compose: async ({ orderId, data }) => {
    const [order, handover] = await Promise.all([requireOrder(orderId), requireHandover(idIn(data, "handoverId"))]);
    return {
      subject: `It is ready: your ${soldAs(order).name} automation (${order.reference})`,
      element: <HandOverMail order={order} sold={soldAs(order)} handover={handover} />,
    };
  },
};

function HandOverMail({ order, sold, handover }: { order: Order; sold: SoldAs; handover: HandedOver }) {
  const left = Math.max(0, (sold.revisions ?? 0) - order.revisionsUsed);
  const rows = [
    ["Handed over", `${formatDate(handover.at, "long")} (UK time)`],
    ...(order.supportUntil ? [["Support until", formatDate(order.supportUntil, "day")] as const] : []),
    ["Changes included", left ? `${left} left` : "none left"],
  ] as const;
  return (
    <EmailLayout
      preview="What was built, how to use it and how to revoke it."
      heading="It is built, tested and yours."
      supportAddress={senderAddress("support")}
      reference={order.reference}
    >
      <Paragraph>{order.name ? `Hello ${order.name},` : "Hello,"}</Paragraph>
      <Subheading>What was built</Subheading>
      <Quote>{handover.summary}</Quote>
      {handover.files.length ? <Subheading>{`Files (${handover.files.length})`}</Subheading> : null}
      {handover.files.map((file) => (
        <Paragraph key={file.url}>
          <QuietLink href={file.url}>{file.name}</QuietLink>
        </Paragraph>
      ))}
      <Subheading>How to use it</Subheading>
      <Quote>{handover.howToUse}</Quote>
      <Subheading>How to revoke it</Subheading>
      <Quote>{handover.howToRevoke}</Quote>
      <Facts rows={rows} />
      <Action href={accountLink(order)}>Open your order</Action>
      <Paragraph>
        {left
          ? `Something should work differently? Ask for ${left === 1 ? "a change" : `up to ${countWords(left, "change")}`} on that page.`
          : "Something does not work as described? Answer this mail."}
      </Paragraph>
    </EmailLayout>
  );
}
