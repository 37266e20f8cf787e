import { AppError } from "@/lib/errors";
import type { Order } from "@/lib/orders/order";
import { getIntakeOrder } from "@/lib/orders/queries";
import { type Limit, limitRequest } from "@/lib/rate-limit";

/** Links that open nothing: a person meets one or two, who guesses meets nothing else. A good link is never counted. */
export const WRONG_LINKS: Limit = {
  name: "wrong-intake-link",
  perAddress: { points: 60, seconds: 60 },
  global: { points: 6_000, seconds: 60 },
};

/** The order that a link opens. Throws `not_found` for a wrong link (or `rate_limited`), `conflict` for an old one. */
export async function openIntake(token: string, address: string): Promise<Order> {
  const found = await getIntakeOrder(token);
  if (!found) {
    await limitRequest(WRONG_LINKS, address);
    throw new AppError("not_found", "There is nothing here.");
  }
  if (found.link === "open") return found.order;
  if (found.link === "ended")
    throw new AppError("conflict", "This order was cancelled or refunded: its intake is closed.");
  throw new AppError("conflict", "This link no longer opens the intake. Load the page again to have a new one mailed.");
}
