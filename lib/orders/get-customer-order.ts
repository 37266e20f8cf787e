import { z } from "zod";
import { db } from "@/lib/db";
import type { Handover, InfoRequest, RevisionRequest } from "@/lib/generated/prisma/client";
import type { Order, SoldAs } from "@/lib/orders/order";
import { soldAs } from "@/lib/orders/queries";

export type HandedOver = Pick<Handover, "id" | "summary" | "howToUse" | "howToRevoke" | "at"> & {
  files: { name: string; url: string }[];
};
export type Question = Pick<InfoRequest, "id" | "question" | "askedAt" | "answer" | "answeredAt">;
export type Change = Pick<RevisionRequest, "id" | "wish" | "requestedAt" | "decidedAt" | "isAccepted" | "reply">;

/** An order as its own customer sees it. Newest first; nothing of who worked on it. */
export type CustomerOrder = {
  order: Order;
  sold: SoldAs;
  questions: Question[];
  handovers: HandedOver[];
  changes: Change[];
  /** How many changes the package still includes. */
  changesLeft: number;
};

const files = z.array(z.object({ name: z.string(), url: z.url({ protocol: /^https$/ }) })).catch([]);

/**
 * One order of the address that is signed in; null for every other id, of somebody else or of nobody. `email` in
 * lower case, from the session and from nowhere else.
 */
export async function getCustomerOrder(email: string, id: string): Promise<CustomerOrder | null> {
  const order = await db().order.findFirst({ where: { id, email } });
  if (!order) return null;
  const where = { orderId: order.id };
  const [questions, handovers, changes] = await Promise.all([
    db().infoRequest.findMany({ where, omit: { askedBy: true }, orderBy: [{ askedAt: "desc" }, { id: "desc" }] }),
    db().handover.findMany({ where, omit: { handedOverBy: true }, orderBy: [{ at: "desc" }, { id: "desc" }] }),
    db().revisionRequest.findMany({ where, orderBy: [{ requestedAt: "desc" }, { id: "desc" }] }),
  ]);
  const sold = soldAs(order);
  return {
    order,
    sold,
    questions,
    handovers: handovers.map((it) => ({ ...it, files: files.parse(it.files) })),
    changes,
    changesLeft: Math.max(0, (sold.revisions ?? 0) - order.revisionsUsed),
  };
}
