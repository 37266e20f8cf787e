import { appNow } from "@/lib/clock";
import { db, type Tx } from "@/lib/db";
import { appUrl } from "@/lib/env";
import type { Handover, InfoRequest, OrderEvent, RevisionRequest } from "@/lib/generated/prisma/client";
import { hasIntakeLinkExpired, hasNoIntake } from "@/lib/orders/intake-link";
import { LATENESS, RUNNING } from "@/lib/orders/list-orders";
import type { Order, OrderStatus, SoldAs } from "@/lib/orders/order";
import { STATUSES } from "@/lib/orders/order-filter";
import type { OrderMoments } from "@/lib/orders/timeline";
import { deriveToken, hashToken } from "@/lib/secrets";

/** An order by its id, or null. */
export function getOrder(id: string): Promise<Order | null> {
  return db().order.findUnique({ where: { id } });
}

/** The order a checkout session opened, or null. */
export function getOrderBySession(sessionId: string): Promise<Order | null> {
  return db().order.findUnique({ where: { stripeSessionId: sessionId } });
}

/** What was sold, typed. The column is written by open-order.ts alone. */
export function soldAs(order: Pick<Order, "soldAs">): SoldAs {
  return order.soldAs as SoldAs;
}

/** The personal link to an order's intake. Derived from HASH_KEY, so that it can be written into any later mail. */
export function intakeLink(order: Pick<Order, "id" | "intakeLinkVersion">): string {
  return `${appUrl()}/intake/${intakeToken(order)}`;
}

/** What an intake link ends in; each renewal gives another one. */
export function intakeToken({ id, intakeLinkVersion }: Pick<Order, "id" | "intakeLinkVersion">): string {
  return deriveToken("intake-link", intakeLinkVersion === 0 ? id : `${id}:${intakeLinkVersion}`);
}

/** What a link to an intake does: `ended` when the order was cancelled or refunded and there is nothing left to open. */
export type IntakeLink = { link: "open" | "expired" | "ended"; order: Order };

/**
 * The order behind an intake link, and whether the link still opens it; null for a link we never gave out, or one of
 * an order that has no intake yet. Asks the same questions whatever it is given: the time tells nothing.
 */
export async function getIntakeOrder(token: string): Promise<IntakeLink | null> {
  const tokenHash = hashToken(token);
  const [current, old] = await Promise.all([
    db().order.findUnique({ where: { intakeTokenHash: tokenHash } }),
    db().oldIntakeLink.findUnique({ where: { tokenHash }, select: { orderId: true } }),
  ]);
  const order = old ? await getOrder(old.orderId) : current;
  if (!order || soldAs(order).kind !== "package") return null;
  if (order.paidAt && ["CANCELED", "REFUNDED"].includes(order.status)) return { link: "ended", order };
  if (hasNoIntake(order)) return null;
  const isOpen = !old && !hasIntakeLinkExpired(order, await appNow());
  return { link: isOpen ? "open" : "expired", order };
}

/** What became of the confirmation that an order's payment owed; one sent again counts. */
export async function getOrderMoments(orderId: string): Promise<OrderMoments> {
  const mails = await db().email.findMany({
    where: { orderId, kind: "payment-confirmation" },
    select: { status: true, sentAt: true },
    orderBy: { createdAt: "asc" },
  });
  const confirmationSentAt = mails.find((it) => it.status === "sent")?.sentAt ?? null;
  const isComing = mails.some((it) => it.status === "queued" || it.status === "sending");
  return { confirmationSentAt, hasGivenUpConfirmation: mails.length > 0 && !confirmationSentAt && !isComing };
}

/** The order a message is about. Throws when there is none: the message was queued with it. */
export async function requireOrder(id: string | null): Promise<Order> {
  return db().order.findUniqueOrThrow({ where: { id: id ?? "" } });
}

export type OrderCounts = { all: number; late: number; soon: number; byStatus: Record<OrderStatus, number> };

/** How many orders stand in each state, and how many deliveries are late or nearly late at `now`. */
export async function countOrders(now: Date): Promise<OrderCounts> {
  const [states, [running]] = await Promise.all([
    db().$queryRaw<{ status: OrderStatus; count: number }[]>`
      SELECT status, count(*)::int AS count FROM orders GROUP BY status`,
    db().$queryRaw<{ late: number; soon: number }[]>`
      SELECT count(*) FILTER (WHERE ${LATENESS.late(now)})::int AS late,
             count(*) FILTER (WHERE ${LATENESS.soon(now)})::int AS soon
      FROM orders WHERE ${RUNNING}`,
  ]);
  const none = Object.fromEntries(STATUSES.map((it) => [it, 0])) as Record<OrderStatus, number>;
  const byStatus = { ...none, ...Object.fromEntries(states.map((it) => [it.status, it.count])) };
  const all = states.reduce((sum, it) => sum + it.count, 0);
  return { all, late: running?.late ?? 0, soon: running?.soon ?? 0, byStatus };
}

/** What a person at the console needs of one order beside the order: questions, hand-overs, revisions, its audit. */
export type AdminOrder = {
  order: Order;
  sold: SoldAs;
  events: OrderEvent[];
  infoRequests: InfoRequest[];
  handovers: HandedOver[];
  revisions: RevisionRequest[];
  /** The id of the newest event that was not the system's own; empty while there is none. */
  seen: string;
};

/** One order with all that this room knows of it, oldest first but the hand-overs; null when there is none. For administrators only. */
export async function getAdminOrder(id: string): Promise<AdminOrder | null> {
  const order = await getOrder(id);
  if (!order) return null;
  const where = { orderId: id };
  const [events, infoRequests, handovers, revisions] = await Promise.all([
    db().orderEvent.findMany({ where, orderBy: { id: "asc" } }),
    db().infoRequest.findMany({ where, orderBy: [{ askedAt: "asc" }, { id: "asc" }] }),
    db().handover.findMany({ where, orderBy: [{ at: "desc" }, { id: "desc" }] }),
    db().revisionRequest.findMany({ where, orderBy: [{ requestedAt: "asc" }, { id: "asc" }] }),
  ]);
  const seen = String(events.findLast((it) => it.actor !== "system")?.id ?? "");
  const handedOver = handovers.map((it) => ({ ...it, files: it.files as HandedOver["files"] }));
  return { order, sold: soldAs(order), events, infoRequests, handovers: handedOver, revisions, seen };
}

/** The newest thing that a person, or Stripe, did to an order; null while nobody has. What the system does by itself is left out. */
export async function getNewestEvent(orderId: string, tx: Tx = db()): Promise<OrderEvent | null> {
  return tx.orderEvent.findFirst({ where: { orderId, actor: { not: "system" } }, orderBy: { id: "desc" } });
}

/** Where a customer finds an order of theirs, once signed in. */
export function accountLink({ id }: Pick<Order, "id">): string {
  return `${appUrl()}/account/orders/${id}`;
}

/** When a person last resolved the review of an order; null when there was none. */
export async function getReviewedAt(orderId: string, tx: Tx = db()): Promise<Date | null> {
  const where = { orderId, step: "resolveReview" };
  return (await tx.orderEvent.findFirst({ where, orderBy: { id: "desc" }, select: { at: true } }))?.at ?? null;
}

/** A question to the customer. Throws when there is none. */
export function requireInfoRequest(id: string): Promise<InfoRequest> {
  return db().infoRequest.findUniqueOrThrow({ where: { id } });
}

/** A wish for a change. Throws when there is none. */
export function requireRevision(id: string): Promise<RevisionRequest> {
  return db().revisionRequest.findUniqueOrThrow({ where: { id } });
}

export type HandedOver = Omit<Handover, "files"> & { files: { name: string; url: string }[] };

/** What was handed over. The column of files is written by hand-over.ts alone. Throws when there is none. */
export async function requireHandover(id: string): Promise<HandedOver> {
  const { files, ...rest } = await db().handover.findUniqueOrThrow({ where: { id } });
  return { ...rest, files: files as HandedOver["files"] };
}

/** The newest orders of one address, as it stands in a session. */
export function listOrdersOf(email: string): Promise<Order[]> {
  return db().order.findMany({ where: { email }, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: 200 });
}

/** What we have asked an address, as it stands in a session, and wait for, oldest first. */
export function listOpenQuestionsOf(email: string): Promise<{ orderId: string; question: string }[]> {
  return db().$queryRaw<{ orderId: string; question: string }[]>`
    SELECT info_requests.order_id AS "orderId", info_requests.question
    FROM info_requests JOIN orders ON orders.id = info_requests.order_id
    WHERE orders.email = ${email} AND info_requests.answered_at IS NULL
    ORDER BY info_requests.asked_at, info_requests.id LIMIT 50`;
}
