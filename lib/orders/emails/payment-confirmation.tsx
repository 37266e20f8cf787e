import type { EmailKind } from "@/lib/email/email";
import { EmailLayout, Facts, Paragraph } from "@/lib/email/email-layout";
import { senderAddress } from "@/lib/email/sender-address";
import { formatDate } from "@/lib/format-date";
import { formatMoney } from "@/lib/format-money";
import { type Order, objectionToMail, type SoldAs } from "@/lib/orders/order";
import { getOrder, requireOrder, soldAs } from "@/lib/orders/queries";
import { findAddon } from "@/lib/pricing/offer";
import { deliveryWords } from "@/lib/pricing/words";

/** Paid: what was bought, for how much, and what happens next. */
export const paymentConfirmation: EmailKind = {
  sender: "billing",
  findObjection: async ({ orderId }) => objectionToMail(await getOrder(orderId ?? "")),
  compose: async ({ orderId }) => {
    const order = await requireOrder(orderId);
    const amount = formatMoney(order.amountCents, order.currency);
    const sold = soldAs(order);
    return {
      subject: `Payment received: ${sold.name}, ${amount}`,
      element: <PaymentConfirmation order={order} sold={sold} amount={amount} />,
    };
  },
};

function PaymentConfirmation({ order, sold, amount }: { order: Order; sold: SoldAs; amount: string }) {
  const isPlan = sold.kind === "plan";
  const period = sold.interval === "year" ? "a year" : "a month";
  const rows = [
    ["Order", order.reference],
    [isPlan ? "Plan" : "Package", sold.name],
    ...(sold.addons.length ? [["Add-ons", sold.addons.map(addonName).join(", ")] as const] : []),
    ["Paid", isPlan ? `${amount} (${period})` : amount],
    ["On", formatDate(order.paidAt ?? order.createdAt, "day")],
  ] as const;
  return (
    <EmailLayout
      preview={`${amount} paid. Order ${order.reference}.`}
      heading={`We have received your payment of ${amount}.`}
      supportAddress={senderAddress("support")}
      reference={order.reference}
    >
      <Paragraph>{order.name ? `Thank you, ${order.name}.` : "Thank you."}</Paragraph>
      <Facts rows={rows} />
      {isPlan ? (
        <Paragraph>
          Your plan is open from today. Answer this mail and tell us what should run first. You can cancel at any time;
          the plan then runs to the end of the period you paid for.
        </Paragraph>
      ) : (
        <Paragraph>
          What happens next: a second mail brings your personal link to the intake, a five-minute form.
          {sold.deliveryHours
            ? ` Once it is complete, we build and hand over within ${deliveryWords(sold.deliveryHours)}.`
            : ""}
        </Paragraph>
      )}
    </EmailLayout>
  );
}

/** The add-on's name; an order keeps its id, which also tells what was sold when it is no longer in the catalogue. */
function addonName(id: string): string {
  return findAddon(id)?.name ?? id;
}
