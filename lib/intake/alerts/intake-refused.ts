import type { AlertKind } from "@/lib/alerts/alert";
import { getIntake } from "@/lib/intake/queries";
import { requireOrder } from "@/lib/orders/queries";
import { escapeHtml } from "@/lib/telegram";

/** An intake was refused as high-risk work. A person may see it otherwise. */
export const intakeRefused: AlertKind = {
  compose: async ({ orderId }) => {
    const order = await requireOrder(orderId);
    const { refusedFor, overruledBy } = await getIntake(order.id);
    return [
      "<b>Intake refused as high-risk work: please look</b>",
      `${escapeHtml(order.reference)} · ${escapeHtml(refusedFor ?? "sent without it since")}`,
      overruledBy
        ? "Overruled already."
        : "The answers are kept. Overrule it on the order's page, or write to the customer.",
    ].join("\n");
  },
};
