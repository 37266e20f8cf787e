import { senderAddress } from "@/lib/email/sender-address";
import type { Order } from "@/lib/orders/order";
import { linkPage } from "./link-page";

/** The page of a link whose order was cancelled or refunded: why it is closed, and whom to ask. It names no order. */
export function endedLinkPage({ status }: Pick<Order, "status">): Response {
  const ending = status === "REFUNDED" ? "refunded" : "cancelled";
  const support = senderAddress("support");
  return linkPage(
    `This order was ${ending}`,
    `<p>Its intake is closed: nothing more will be built for it, and there is nothing left to fill in.</p>
<p>Is that not what you expected? Write to <a href="mailto:${support}?subject=My%20${ending}%20order">${support}</a> from the
address you bought with, and a person looks.</p>`,
  );
}
