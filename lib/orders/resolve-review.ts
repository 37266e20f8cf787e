import { appNow } from "@/lib/clock";
import { transaction } from "@/lib/db";
import { lockOrder } from "@/lib/orders/lock-order";
import { moveOrder } from "@/lib/orders/move-order";
import { objectionToStep } from "@/lib/orders/order";
import { oweFirstMails } from "@/lib/orders/owe-first-mails";
import { soldAs } from "@/lib/orders/queries";
import { soldAsOffer } from "@/lib/orders/sold-as-offer";
import { DONE, type Outcome, refused } from "@/lib/outcome";
import { makeOffer } from "@/lib/pricing/offer";

type Resolution = { orderId: string; plan: string; actor: string; seen?: string };

/**
 * A person has looked at a payment that was not as sold and says what it is for: a package or plan of the catalogue.
 * The order becomes NEW as that, and everything that follows from a payment is owed now.
 */
export async function resolveReview({ orderId, plan, actor, seen }: Resolution): Promise<Outcome> {
  return transaction(async (tx) => {
    const order = await lockOrder(tx, orderId, seen);
    if (!order) return refused("There is no such order.");
    const { interval, addons } = soldAs(order);
    const whole = makeOffer({ plan, interval: interval ?? undefined, addons });
    const offer = "refused" in whole ? makeOffer({ plan }) : whole;
    if ("refused" in offer) return refused(`The catalogue does not sell this: ${offer.message}`);
    if (!order.email) return refused("The payment names no e-mail address. Refund it, or ask Stripe who paid.");
    const detail = `As ${offer.name}. It was held because: ${order.reviewReason ?? "no reason kept"}`;
    if (!(await moveOrder(tx, orderId, "resolveReview", { actor, detail }))) return refused(objectionToStep(order));
    const data = { plan, soldAs: soldAsOffer(offer), reviewReason: null, updatedAt: await appNow(tx) };
    await tx.order.update({ where: { id: orderId }, data });
    await oweFirstMails(tx, { id: orderId, email: order.email, kind: offer.kind });
    return DONE;
  });
}
