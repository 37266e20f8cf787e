import type { AlertKind } from "@/lib/alerts/alert";
import { getIntake } from "@/lib/intake/queries";
import { objectionToMail } from "@/lib/orders/order";
import { getOrder, requireOrder } from "@/lib/orders/queries";
import { escapeHtml } from "@/lib/telegram";

/** An intake was refused as high-risk work. A person may see it otherwise. */
export const intakeRefused: AlertKind = {
  findObjection: async ({ orderId }) => {
    const order = await getOrder(orderId ?? "");
    if (!order) return "The order no longer exists";
    const { refusedFor, overruledBy, submittedAt } = await getIntake(order.id);
    if (submittedAt || !refusedFor) return "The intake was sent without it since";
    if (overruledBy) return `Taken on by ${overruledBy}`;
    return objectionToMail(order);
  },
  compose: async ({ orderId }) => {
    const order = await requireOrder(orderId);
    const { refusedFor } = await getIntake(order.id);
    return [
      "<b>Intake refused as high-risk work: please look</b>",
      `${escapeHtml(order.reference)} · ${escapeHtml(refusedFor ?? "")}`,
      "The answers are kept. Overrule it on the order's page, or write to the customer.",
    ].join("\n");
  },
};
