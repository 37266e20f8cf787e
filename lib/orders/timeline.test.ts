import fc from "fast-check";
import { expect, test } from "vitest";
import { OrderStatus } from "@/lib/generated/prisma/enums";
import { maskEmail, type Order, objectionToMail, type SoldAs } from "@/lib/orders/order";
import { type OrderMoments, timelineOf } from "@/lib/orders/timeline";

const NOW = new Date("2026-11-26T17:00:00Z");
const sold = (kind: SoldAs["kind"], deliveryHours: number | null = 48) => ({ kind, deliveryHours }) as SoldAs;
const order = (it: Partial<Order>) =>
  ({ reference: "LV-7K3QF2ZB", paidAt: null, intakeCompletedAt: null, deliveredAt: null, ...it }) as Order;
const unsent: OrderMoments = { confirmationSentAt: null, hasGivenUpConfirmation: false };
const sent: OrderMoments = { confirmationSentAt: NOW, hasGivenUpConfirmation: false };
const givenUp: OrderMoments = { confirmationSentAt: null, hasGivenUpConfirmation: true };
const states = (it: Partial<Order>, kind: SoldAs["kind"], moments = sent) =>
  timelineOf(order(it), sold(kind), moments).map((step) => `${step.key} ${step.state}`);

const moment = fc.option(fc.constant(NOW), { nil: null });
const kinds = fc.constantFrom<SoldAs["kind"]>("package", "plan", "unknown");
const anyOrder = fc.record({
  status: fc.constantFrom(...Object.values(OrderStatus)),
  paidAt: moment,
  intakeCompletedAt: moment,
  deliveredAt: moment,
});

test("exactly one step is current while an order moves and is not through, and none otherwise", () => {
  fc.assert(
    fc.property(anyOrder, fc.constantFrom(unsent, sent, givenUp), kinds, (it, moments, kind) => {
      const steps = timelineOf(order(it), sold(kind), moments);
      const hasEnded = ["CANCELED", "REFUNDED", "DISPUTED", "NEEDS_REVIEW"].includes(it.status);
      const isThrough = steps.at(-1)?.state === "done";
      expect(steps.filter((step) => step.state === "current")).toHaveLength(hasEnded || isThrough ? 0 : 1);
      const current = steps.findIndex((step) => step.state === "current");
      if (current >= 0) expect(steps.findLastIndex((step) => step.state === "done")).toBe(current - 1);
      for (const step of steps) expect([step.label, step.detail].every(Boolean)).toBe(true);
      expect(new Set(steps.map((step) => step.key)).size).toBe(steps.length);
    }),
    { numRuns: 500 },
  );
});

test("a package goes from paid to handed over", () => {
  const waiting = "building waiting,handover waiting";
  expect(states({ status: "AWAITING_PAYMENT" }, "package", unsent).join()).toBe(
    `paid current,confirmation waiting,intake waiting,${waiting}`,
  );
  expect(states({ status: "NEW", paidAt: NOW }, "package", unsent)[1]).toBe("confirmation current");
  expect(states({ status: "INTAKE_PENDING", paidAt: NOW }, "package").join()).toBe(
    `paid done,confirmation done,intake current,${waiting}`,
  );
  const complete = { paidAt: NOW, intakeCompletedAt: NOW };
  expect(states({ status: "IN_PROGRESS", ...complete }, "package")[3]).toBe("building current");
  expect(states({ status: "DONE", ...complete, deliveredAt: NOW }, "package").every((it) => it.endsWith("done"))).toBe(
    true,
  );
});

test("a confirmation that is late holds nothing up, and one that will never be sent is no step", () => {
  const complete = { status: "IN_PROGRESS", paidAt: NOW, intakeCompletedAt: NOW } as const;
  expect(states(complete, "package", unsent).join()).toBe(
    "paid done,confirmation waiting,intake done,building current,handover waiting",
  );
  expect(states(complete, "package", givenUp).join()).toBe("paid done,intake done,building current,handover waiting");
  expect(states({ status: "NEW", paidAt: NOW }, "package", givenUp)[1]).toBe("intake current");
  expect(states({ status: "DONE", paidAt: NOW }, "plan", unsent).join()).toBe(
    "paid done,confirmation waiting,open done",
  );
});

test("a change after hand-over is shown as work, until it is handed over again", () => {
  const handedOver = { paidAt: NOW, intakeCompletedAt: NOW, deliveredAt: NOW };
  for (const status of ["REVISION", "IN_PROGRESS"] as const) {
    const it = states({ status, ...handedOver }, "package");
    expect(it.slice(3)).toEqual(["building current", "handover waiting"]);
  }
});

test("a plan is open once it is paid", () => {
  expect(states({ status: "DONE", paidAt: NOW }, "plan")).toEqual(["paid done", "confirmation done", "open done"]);
});

test.each([
  [48, "48 hours"],
  [96, "4 days"],
  [168, "7 days"],
])("before the intake the delivery time is promised: %i hours as %s", (hours, words) => {
  const [, , , building] = timelineOf(order({ status: "NEW", paidAt: NOW }), sold("package", hours), sent);
  expect(building?.detail).toContain(words);
});

test("mail goes to whoever paid and is served, and to nobody else", () => {
  const refused = Object.values(OrderStatus).filter((status) => objectionToMail({ status }) !== null);
  expect(refused.sort()).toEqual(["AWAITING_PAYMENT", "CANCELED", "NEEDS_REVIEW", "REFUNDED"]);
  expect(objectionToMail(null)).toBe("The order no longer exists");
});

test.each([
  ["ada@example.com", "a•••@example.com"],
  ["a@x.test", "a•••@x.test"],
  ["nobody", ""],
  ["", ""],
])("a stranger sees %s as '%s'", (email, shown) => {
  expect(maskEmail(email)).toBe(shown);
});
