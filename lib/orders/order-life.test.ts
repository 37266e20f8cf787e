import { beforeAll, expect, test } from "vitest";
import { receiveStripeEvent } from "@/lib/billing/receive-stripe-event";
import { db, transaction } from "@/lib/db";
import { answerInfo } from "@/lib/orders/answer-info";
import { askForInfo } from "@/lib/orders/ask-for-info";
import { cancelOrder } from "@/lib/orders/cancel-order";
import { completeIntake } from "@/lib/orders/complete-intake";
import { decideRevision } from "@/lib/orders/decide-revision";
import { disputeOrder } from "@/lib/orders/dispute-order";
import { handOver } from "@/lib/orders/hand-over";
import { requestRevision } from "@/lib/orders/request-revision";
import { resolveReview } from "@/lib/orders/resolve-review";
import { startWork } from "@/lib/orders/start-work";
import { queue } from "@/lib/queue";
import { buyOrder, HAND_OVER, orderAt, readOrder, TEAM } from "@/lib/testing/orders";
import { makeEvent, makeSession } from "@/lib/testing/stripe-events";

beforeAll(async () => {
  await queue();
});

const actor = TEAM;
const kinds = async (orderId: string) =>
  (await db().email.findMany({ where: { orderId }, orderBy: { createdAt: "asc" } })).map((it) => it.kind);
const alertKeys = async (orderId: string) =>
  (await db().alert.findMany({ where: { orderId, channel: "telegram" } })).map((it) => it.kind);
const steps = async (orderId: string) =>
  (await db().orderEvent.findMany({ where: { orderId }, orderBy: { id: "asc" } })).map(
    (it) => `${it.step} ${it.actor}`,
  );
const complete = (id: string) => transaction((tx) => completeIntake(tx, id, { actor: "customer" }));
const openQuestion = (orderId: string) => db().infoRequest.findFirstOrThrow({ where: { orderId, answeredAt: null } });
const secondsBetween = (a: Date | null, b: Date | null) => ((b?.getTime() ?? 0) - (a?.getTime() ?? 0)) / 1_000;

test("a Starter goes from paid to handed over, with its messages and its audit", async () => {
  const { id: orderId } = await buyOrder();
  expect(await complete(orderId)).toBe(true);
  const complete_ = await readOrder(orderId);
  expect(complete_.status).toBe("INTAKE_COMPLETE");
  expect(secondsBetween(complete_.intakeCompletedAt, complete_.dueAt)).toBe(48 * 3_600);
  expect(await startWork({ orderId, actor })).toEqual({ done: true });
  expect(await handOver({ orderId, actor, ...HAND_OVER })).toEqual({ done: true });
  const order = await readOrder(orderId);
  expect(order.status).toBe("DONE");
  expect(secondsBetween(order.deliveredAt, order.supportUntil)).toBe(7 * 86_400);
  expect(await db().handover.findMany({ where: { orderId } })).toMatchObject([
    { summary: HAND_OVER.summary, files: HAND_OVER.files, handedOverBy: actor },
  ]);
  expect(await kinds(orderId)).toEqual(["payment-confirmation", "intake-request", "intake-received", "hand-over"]);
  expect(await alertKeys(orderId)).toEqual(["new-order", "intake-complete", "delivered"]);
  expect(await steps(orderId)).toEqual([
    "open stripe",
    "pay stripe",
    "completeIntake customer",
    `startWork ${actor}`,
    `handOver ${actor}`,
  ]);
});

test("an intake is complete once, however many send it at once", async () => {
  const { id } = await buyOrder();
  const sent = await Promise.all(Array.from({ length: 6 }, () => complete(id)));
  expect(sent.filter(Boolean)).toHaveLength(1);
  expect((await kinds(id)).filter((it) => it === "intake-received")).toHaveLength(1);
});

test("an intake behind an open dispute is complete, and the order stands there when the dispute is won", async () => {
  const { id } = await buyOrder();
  await transaction((tx) => disputeOrder(tx, id, "open"));
  expect(await complete(id)).toBe(true);
  expect(await readOrder(id)).toMatchObject({
    status: "DISPUTED",
    statusBeforeDispute: "INTAKE_COMPLETE",
    dueAt: null,
  });
  expect(await complete(id)).toBe(false);
  await transaction((tx) => disputeOrder(tx, id, "won"));
  expect(await readOrder(id)).toMatchObject({ status: "INTAKE_COMPLETE", dueAt: expect.any(Date) });
});

const dispute = (id: string, how: "open" | "won" | "lost") => transaction((tx) => disputeOrder(tx, id, how));

test("the delivery clock stands through a dispute, and goes on with what was left when it is won", async () => {
  const { id: orderId } = await orderAt("IN_PROGRESS");
  await db().$executeRaw`UPDATE orders SET due_at = app_now() + interval '10 hours' WHERE id = ${orderId}`;
  await dispute(orderId, "open");
  const stands = await readOrder(orderId);
  expect(stands).toMatchObject({ status: "DISPUTED", dueAt: null, pausedAt: expect.any(Date) });
  expect(stands.pausedLeftSeconds).toBeGreaterThan(10 * 3_600 - 60);
  await db().$executeRaw`UPDATE orders SET paused_at = paused_at - interval '60 days' WHERE id = ${orderId}`;
  await dispute(orderId, "won");
  const goesOn = await readOrder(orderId);
  expect(goesOn).toMatchObject({ status: "IN_PROGRESS", pausedAt: null, pausedLeftSeconds: null });
  const left = ((goesOn.dueAt?.getTime() ?? 0) - Date.now()) / 1_000;
  expect(left).toBeGreaterThan(10 * 3_600 - 60);
  expect(left).toBeLessThanOrEqual(10 * 3_600 + 1);
});

test("a dispute won while a question is open leaves the clock to the answer; one lost leaves it standing", async () => {
  const { id: orderId } = await orderAt("IN_PROGRESS");
  await askForInfo({ orderId, question: "Which one?", actor });
  const { pausedLeftSeconds } = await readOrder(orderId);
  const { id: requestId } = await openQuestion(orderId);
  await dispute(orderId, "open");
  expect(await answerInfo({ orderId, requestId, answer: "This one", actor: "customer" })).toEqual({
    ...{ done: false, reason: "The order is disputed: this cannot be done now." },
  });
  await dispute(orderId, "won");
  expect(await readOrder(orderId)).toMatchObject({ status: "IN_PROGRESS", dueAt: null, pausedLeftSeconds });
  expect(await answerInfo({ orderId, requestId, answer: "This one", actor: "customer" })).toEqual({ done: true });
  expect((await readOrder(orderId)).dueAt).not.toBeNull();

  const lost = await orderAt("INTAKE_COMPLETE");
  await dispute(lost.id, "open");
  await dispute(lost.id, "lost");
  expect(await readOrder(lost.id)).toMatchObject({ status: "DISPUTED", dueAt: null });
  const delivered = await orderAt("DONE");
  await dispute(delivered.id, "open");
  await dispute(delivered.id, "won");
  expect(await readOrder(delivered.id)).toMatchObject({ dueAt: delivered.dueAt, pausedAt: null });
});

test.each(["CANCELED", "REFUNDED", "DISPUTED", "DONE"] as const)(
  "the question of an order that is %s takes no answer, and no due date comes back",
  async (status) => {
    const { id: orderId } = await orderAt("IN_PROGRESS");
    await askForInfo({ orderId, question: "Which one?", actor });
    const { id: requestId } = await openQuestion(orderId);
    await db().order.update({ where: { id: orderId }, data: { status } });
    const before = await readOrder(orderId);
    const answer = await answerInfo({ orderId, requestId, answer: "This one", actor: "customer" });
    expect(answer).toMatchObject({ done: false, reason: expect.stringMatching(/^The order (was|is) /) });
    expect(await readOrder(orderId)).toEqual(before);
    expect((await openQuestion(orderId)).answer).toBeNull();
    expect(await alertKeys(orderId)).not.toContain("info-answered");
  },
);

test("several open questions stop the clock once, and the last answer lets it go on", async () => {
  const { id: orderId, dueAt } = await orderAt("IN_PROGRESS");
  for (const question of ["Which calendar?", "Whose inbox?"]) {
    expect(await askForInfo({ orderId, question, actor })).toEqual({ done: true });
  }
  const paused = await readOrder(orderId);
  expect(paused).toMatchObject({ status: "IN_PROGRESS", dueAt: null });
  expect(paused.pausedLeftSeconds).toBeGreaterThan(48 * 3_600 - 60);
  // The customer takes three days.
  await db().$executeRaw`UPDATE orders SET paused_at = paused_at - interval '3 days' WHERE id = ${orderId}`;
  const first = await openQuestion(orderId);
  expect(await answerInfo({ orderId, requestId: first.id, answer: "The shared one", actor: "customer" })).toEqual({
    done: true,
  });
  expect((await readOrder(orderId)).dueAt).toBeNull();
  expect(await answerInfo({ orderId, requestId: first.id, answer: "Again", actor: "customer" })).toEqual({
    done: false,
    reason: "This question has been answered already.",
  });
  const second = await openQuestion(orderId);
  await answerInfo({ orderId, requestId: second.id, answer: "Ada's", actor: "customer" });
  const running = await readOrder(orderId);
  expect(running).toMatchObject({ pausedAt: null, pausedLeftSeconds: null });
  expect(running.dueAt?.getTime()).toBeGreaterThanOrEqual((dueAt?.getTime() ?? 0) - 1_000);
  expect((await kinds(orderId)).filter((it) => it === "info-requested")).toHaveLength(2);
  expect((await steps(orderId)).slice(-4)).toEqual([
    ...[`askForInfo ${actor}`, `askForInfo ${actor}`],
    ...["answerInfo customer", "answerInfo customer"],
  ]);
});

test("the same question sent twice at once is asked once, and may be asked again when it was answered", async () => {
  const { id: orderId } = await orderAt("IN_PROGRESS");
  const ask = () => askForInfo({ orderId, question: "Which calendar?", actor });
  const asked = await Promise.all([ask(), ask(), ask()]);
  expect(asked.filter((it) => it.done)).toHaveLength(1);
  expect(asked.find((it) => !it.done)).toMatchObject({ reason: expect.stringContaining("asked already") });
  expect(await db().infoRequest.count({ where: { orderId } })).toBe(1);
  expect((await kinds(orderId)).filter((it) => it === "info-requested")).toHaveLength(1);
  const { id: requestId } = await openQuestion(orderId);
  await answerInfo({ orderId, requestId, answer: "The shared one", actor: "customer" });
  expect(await ask()).toEqual({ done: true });
});

test("a question can only be asked while something is built, and answered by its own order", async () => {
  const [waiting, building] = [await buyOrder(), await orderAt("INTAKE_COMPLETE")];
  expect(await askForInfo({ orderId: waiting.id, question: "Why?", actor })).toMatchObject({ done: false });
  expect(await askForInfo({ orderId: building.id, question: "  ", actor })).toMatchObject({ done: false });
  await askForInfo({ orderId: building.id, question: "Why?", actor });
  const { id: requestId } = await openQuestion(building.id);
  for (const orderId of [waiting.id, "ord_nobody"]) {
    expect(await answerInfo({ orderId, requestId, answer: "Because", actor })).toMatchObject({ done: false });
  }
  expect(await answerInfo({ orderId: building.id, requestId: "1' OR 1", answer: "x", actor })).toMatchObject({
    done: false,
  });
});

test.each(["tested", "errorFree", "namedClearly", "documented"] as const)(
  "nothing is handed over without the check %s",
  async (check) => {
    const { id: orderId } = await orderAt("IN_PROGRESS");
    const checks = { ...HAND_OVER.checks, [check]: false };
    expect(await handOver({ orderId, actor, ...HAND_OVER, checks })).toMatchObject({
      done: false,
      reason: expect.stringMatching(/^Tick "/),
    });
    expect((await readOrder(orderId)).status).toBe("IN_PROGRESS");
  },
);

test.each([
  ["no summary", { summary: " " }],
  ["a file at a script's address", { files: [{ name: "a", url: "javascript:alert(1)" }] }],
  ["a file without https", { files: [{ name: "a", url: "http://example.com/a" }] }],
  ["a file without a name", { files: [{ name: "", url: "https://example.com/a" }] }],
])("nothing is handed over with %s", async (_, more) => {
  const { id: orderId } = await orderAt("IN_PROGRESS");
  expect(await handOver({ orderId, actor, ...HAND_OVER, ...more })).toMatchObject({ done: false });
  expect(await db().handover.count({ where: { orderId } })).toBe(0);
});

test("nothing is handed over while a question is open", async () => {
  const { id: orderId } = await orderAt("IN_PROGRESS");
  await askForInfo({ orderId, question: "Which one?", actor });
  expect(await handOver({ orderId, actor, ...HAND_OVER })).toMatchObject({ done: false });
});

test("an accepted change gets a due date of its own and counts; a declined one does not", async () => {
  const { id: orderId } = await orderAt("DONE");
  const ask = (wish: string) => requestRevision({ orderId, wish, actor: "customer" });
  const decide = async (isAccepted: boolean, reply: string) => {
    const { id } = await db().revisionRequest.findFirstOrThrow({ where: { orderId, decidedAt: null } });
    return decideRevision({ orderId, requestId: id, isAccepted, reply, actor });
  };
  expect(await ask("Send it at 8, not at 9")).toEqual({ done: true });
  expect(await ask("And another")).toMatchObject({ done: false });
  expect(await decide(false, "")).toMatchObject({ done: false });
  expect(await decide(false, "It is at 8 already.")).toEqual({ done: true });
  expect(await readOrder(orderId)).toMatchObject({ status: "DONE", revisionsUsed: 0 });
  await ask("Then in bold");
  expect(await decide(true, "")).toEqual({ done: true });
  const changing = await readOrder(orderId);
  expect(changing).toMatchObject({ status: "IN_PROGRESS", revisionsUsed: 1 });
  expect(secondsBetween(changing.deliveredAt, changing.dueAt)).toBeGreaterThanOrEqual(48 * 3_600);
  expect(await cancelOrder({ orderId, reason: "x", actor })).toMatchObject({ done: false });
  expect(await handOver({ orderId, actor, ...HAND_OVER })).toEqual({ done: true });
  expect(await ask("One more")).toEqual({ done: false, reason: "All changes of this package (1) have been made." });
  expect((await kinds(orderId)).filter((it) => it === "revision-decided" || it === "hand-over")).toHaveLength(4);
});

test("a plan has nothing to change, to start or to hand over", async () => {
  const { id: orderId } = await buyOrder({ plan: "growth" });
  expect(await requestRevision({ orderId, wish: "x", actor })).toMatchObject({ done: false });
  expect(await startWork({ orderId, actor })).toMatchObject({ done: false });
  expect(await handOver({ orderId, actor, ...HAND_OVER })).toMatchObject({ done: false });
  expect(await complete(orderId)).toBe(false);
});

test("a paid order that a person cancelled is not brought back by events told again", async () => {
  const session = makeSession();
  await receiveStripeEvent(makeEvent("checkout.session.completed", session));
  const { id: orderId } = await db().order.findUniqueOrThrow({ where: { stripeSessionId: session.id } });
  expect(await cancelOrder({ orderId, reason: " ", actor })).toMatchObject({ done: false });
  expect(await cancelOrder({ orderId, reason: "Bought twice", actor })).toEqual({ done: true });
  for (const type of ["checkout.session.completed", "checkout.session.async_payment_succeeded"]) {
    await receiveStripeEvent(makeEvent(type, session));
  }
  expect((await readOrder(orderId)).status).toBe("CANCELED");
  expect((await kinds(orderId)).sort()).toEqual(["intake-request", "payment-confirmation"]);
});

test("a reviewed payment becomes what a person says it is for, and only then mails leave", async () => {
  const order = await buyOrder({ amount: 4_900 });
  expect(order.status).toBe("NEEDS_REVIEW");
  expect(await resolveReview({ orderId: order.id, plan: "gold", actor })).toMatchObject({ done: false });
  expect(await resolveReview({ orderId: order.id, plan: "professional", actor })).toEqual({ done: true });
  expect(await readOrder(order.id)).toMatchObject({ status: "NEW", plan: "professional", reviewReason: null });
  expect((await readOrder(order.id)).soldAs).toMatchObject({ name: "Professional", workflows: 3, deliveryHours: 96 });
  expect(await kinds(order.id)).toEqual(["payment-confirmation", "intake-request"]);
  expect(await resolveReview({ orderId: order.id, plan: "starter", actor })).toMatchObject({ done: false });
  const plan = await buyOrder({ amount: 1 });
  await resolveReview({ orderId: plan.id, plan: "growth", actor });
  expect((await readOrder(plan.id)).status).toBe("DONE");
  expect(await kinds(plan.id)).toEqual(["payment-confirmation"]);
});
