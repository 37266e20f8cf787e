import { receiveStripeEvent } from "@/lib/billing/receive-stripe-event";
import { db, transaction } from "@/lib/db";
import type { Order } from "@/lib/generated/prisma/client";
import { completeIntake } from "@/lib/orders/complete-intake";
import { handOver } from "@/lib/orders/hand-over";
import { startWork } from "@/lib/orders/start-work";
import { makeEvent, makeSession } from "@/lib/testing/stripe-events";

/** Orders for tests, brought where they stand by the verbs themselves. The queue must be running. */
export const TEAM = "owner@levqor.test";

export const HAND_OVER = {
  summary: "Bookings land in the diary.",
  howToUse: "Book as before.",
  howToRevoke: "Remove the connection in your account.",
  files: [{ name: "Guide", url: "https://files.example.com/guide.pdf" }],
  checks: { tested: true, errorFree: true, namedClearly: true, documented: true },
};

/** An order by its id. */
export function readOrder(id: string): Promise<Order> {
  return db().order.findUniqueOrThrow({ where: { id } });
}

/** A paid order as the webhook opens it. */
export async function buyOrder(options: Parameters<typeof makeSession>[0] = {}): Promise<Order> {
  const session = makeSession({ email: `${crypto.randomUUID()}@example.com`, name: "Ada", ...options });
  await receiveStripeEvent(makeEvent("checkout.session.completed", session));
  return db().order.findUniqueOrThrow({ where: { stripeSessionId: session.id } });
}

/** A paid package whose work goes on, or that was handed over. */
export async function orderAt(
  stage: "INTAKE_COMPLETE" | "IN_PROGRESS" | "DONE",
  options: Parameters<typeof makeSession>[0] = {},
): Promise<Order> {
  const { id: orderId } = await buyOrder(options);
  await transaction((tx) => completeIntake(tx, orderId, { actor: "customer" }));
  if (stage !== "INTAKE_COMPLETE") await startWork({ orderId, actor: TEAM });
  if (stage === "DONE") await handOver({ orderId, actor: TEAM, ...HAND_OVER });
  return readOrder(orderId);
}
