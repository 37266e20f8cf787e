import { beforeAll, expect, test } from "vitest";
import { receiveStripeEvent } from "@/lib/billing/receive-stripe-event";
import { db, transaction } from "@/lib/db";
import { OrderStatus } from "@/lib/generated/prisma/enums";
import { disputeOrder } from "@/lib/orders/dispute-order";
import { moveOrder } from "@/lib/orders/move-order";
import { type Order, type OrderStep, STEPS } from "@/lib/orders/order";
import { refundOrder } from "@/lib/orders/refund-order";
import { requestIntake } from "@/lib/orders/request-intake";
import { restoreOrder } from "@/lib/orders/restore-order";
import { queue } from "@/lib/queue";
import { makeEvent, makeSession } from "@/lib/testing/stripe-events";

beforeAll(async () => {
  await queue();
});

async function orderIn(status: OrderStatus, more: Partial<Order> = {}): Promise<string> {
  const session = makeSession({ paymentStatus: "unpaid" });
  await receiveStripeEvent(makeEvent("checkout.session.completed", session));
  const { id } = await db().order.findUniqueOrThrow({ where: { stripeSessionId: session.id } });
  await db().order.update({ where: { id }, data: { status, ...(more as object) } });
  return id;
}
const read = (id: string) => db().order.findUniqueOrThrow({ where: { id } });
const move = (id: string, step: OrderStep) => transaction((tx) => moveOrder(tx, id, step, { actor: "system" }));
const written = (id: string) =>
  db().orderEvent.findMany({ where: { orderId: id, step: { not: "open" } }, orderBy: { id: "asc" } });

/** What DOMAIN allows, written a second time: from which states each step may be taken. */
const ALLOWED: Record<OrderStep, OrderStatus[]> = {
  pay: ["AWAITING_PAYMENT", "CANCELED"],
  failPayment: ["AWAITING_PAYMENT"],
  holdForReview: ["AWAITING_PAYMENT", "CANCELED"],
  resolveReview: ["NEEDS_REVIEW"],
  openPlan: ["NEW"],
  requestIntake: ["NEW"],
  completeIntake: ["NEW", "INTAKE_PENDING"],
  startWork: ["INTAKE_COMPLETE"],
  handOver: ["IN_PROGRESS"],
  requestRevision: ["DONE"],
  acceptRevision: ["REVISION"],
  declineRevision: ["REVISION"],
  cancel: ["NEW", "INTAKE_PENDING", "INTAKE_COMPLETE", "IN_PROGRESS", "NEEDS_REVIEW"],
  refund: Object.values(OrderStatus).filter((it) => it !== "REFUNDED"),
  dispute: ["NEW", "INTAKE_PENDING", "INTAKE_COMPLETE", "IN_PROGRESS", "DONE", "NEEDS_REVIEW", "REVISION"],
};

test.each(Object.keys(STEPS) as OrderStep[])(
  "the step %s is taken from the states it is for, and from no other",
  async (step) => {
    for (const status of Object.values(OrderStatus)) {
      const id = await orderIn(status);
      const allowed = ALLOWED[step].includes(status);
      expect(await move(id, step), status).toBe(allowed);
      expect((await read(id)).status).toBe(allowed ? STEPS[step].to : status);
      const expected = [{ step, from: status, to: STEPS[step].to, actor: "system", detail: "" }];
      expect(await written(id)).toMatchObject(allowed ? expected : []);
    }
  },
);

test("of many who take the same step at once one does, and it is written once", async () => {
  const id = await orderIn("NEW");
  const moved = await Promise.all(Array.from({ length: 8 }, () => move(id, "requestIntake")));
  expect(moved.filter(Boolean)).toHaveLength(1);
  expect(await written(id)).toHaveLength(1);
});

test("two different steps at once end in one of their states, each written from where it stood", async () => {
  const id = await orderIn("NEW");
  const moved = await Promise.all([move(id, "requestIntake"), move(id, "dispute"), move(id, "refund")]);
  expect(moved[2]).toBe(true);
  const steps = await written(id);
  expect(steps).toHaveLength(moved.filter(Boolean).length);
  expect(steps[0]?.from).toBe("NEW");
  for (const [index, it] of steps.slice(1).entries()) expect(it.from).toBe(steps[index]?.to);
  expect((await read(id)).status).toBe("REFUNDED");
});

test.each(["pay", "holdForReview"] as const)(
  "the step %s never brings back an order that was paid before",
  async (step) => {
    for (const status of STEPS[step].from) {
      const id = await orderIn(status, { paidAt: new Date("2026-11-01T10:00:00Z") });
      expect(await move(id, step)).toBe(false);
      expect(await written(id)).toEqual([]);
    }
  },
);

test("an order that is not there moves nowhere", async () => {
  expect(await move("ord_nobody", "refund")).toBe(false);
});

test("a step in a transaction that fails is not taken", async () => {
  const id = await orderIn("NEW");
  const failing = transaction(async (tx) => {
    await moveOrder(tx, id, "requestIntake", { actor: "system" });
    throw new Error("half way");
  });
  await expect(failing).rejects.toThrow("half way");
  expect((await read(id)).status).toBe("NEW");
  expect(await written(id)).toEqual([]);
});

const dispute = (id: string, status: "open" | "won" | "lost") => transaction((tx) => disputeOrder(tx, id, status));

test.each(ALLOWED.dispute)("a dispute that was won puts an order back to %s", async (status) => {
  const id = await orderIn(status);
  await dispute(id, "open");
  await dispute(id, "open");
  expect(await read(id)).toMatchObject({ status: "DISPUTED", statusBeforeDispute: status, disputeStatus: "open" });
  await dispute(id, "won");
  expect(await read(id)).toMatchObject({ status, statusBeforeDispute: null, disputeStatus: "won" });
  expect((await written(id)).map((it) => it.step)).toEqual(["dispute", "restore"]);
});

test("what a dispute decided stays decided", async () => {
  const lost = await orderIn("DONE");
  for (const status of ["lost", "open"] as const) await dispute(lost, status);
  expect(await read(lost)).toMatchObject({ status: "DISPUTED", disputeStatus: "lost" });
  const won = await orderIn("DONE");
  for (const status of ["won", "open"] as const) await dispute(won, status);
  expect(await read(won)).toMatchObject({ status: "DONE", disputeStatus: "won" });
});

test("a refund beats a dispute, and winning it later brings nothing back", async () => {
  const id = await orderIn("DONE", { paidAt: new Date() });
  await dispute(id, "open");
  await transaction((tx) => refundOrder(tx, id, { refundedCents: 99_00, whole: true }));
  await dispute(id, "won");
  expect(await read(id)).toMatchObject({ status: "REFUNDED", refundedCents: 99_00 });
  expect(await transaction((tx) => restoreOrder(tx, id, { actor: "system" }))).toBe(false);
});

test("a partial refund is written down and changes no state; an older figure changes nothing", async () => {
  const id = await orderIn("IN_PROGRESS");
  for (const refundedCents of [50_00, 20_00]) {
    await transaction((tx) => refundOrder(tx, id, { refundedCents, whole: false }));
  }
  expect(await read(id)).toMatchObject({ status: "IN_PROGRESS", refundedCents: 50_00 });
});

test("the intake is asked for behind an open dispute too", async () => {
  const id = await orderIn("NEW");
  await dispute(id, "open");
  await transaction((tx) => requestIntake(tx, id));
  expect(await read(id)).toMatchObject({ status: "DISPUTED", statusBeforeDispute: "INTAKE_PENDING" });
  await dispute(id, "won");
  expect((await read(id)).status).toBe("INTAKE_PENDING");
});

test.each([
  "INTAKE_PENDING",
  "INTAKE_COMPLETE",
  "IN_PROGRESS",
  "DONE",
  "REFUNDED",
  "CANCELED",
  "NEEDS_REVIEW",
] as const)("an intake request that is told late takes nothing back: %s", async (status) => {
  const id = await orderIn(status);
  await transaction((tx) => requestIntake(tx, id));
  expect((await read(id)).status).toBe(status);
});
