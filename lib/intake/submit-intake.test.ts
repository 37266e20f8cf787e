import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { overruleIntake } from "@/lib/intake/overrule-intake";
import { getIntake } from "@/lib/intake/queries";
import { submitIntake } from "@/lib/intake/submit-intake";
import { queue } from "@/lib/queue";
import { FULL_INTAKE, fillIntake } from "@/lib/testing/intakes";
import { buyOrder, readOrder, TEAM } from "@/lib/testing/orders";

beforeAll(async () => {
  await queue();
});

const send = (orderId: string) => submitIntake({ orderId, actor: "customer" });
const mails = (orderId: string) => db().email.count({ where: { orderId, kind: "intake-received" } });
const alerts = (orderId: string, kind: string) => db().alert.count({ where: { orderId, kind } });

async function filled(more: Record<string, string> = {}): Promise<string> {
  const { id } = await buyOrder();
  await fillIntake(id, { ...FULL_INTAKE, ...more });
  return id;
}

test("a full intake is sent: frozen, the clock runs, the customer and the team hear of it", async () => {
  const orderId = await filled();
  expect(await send(orderId)).toEqual({ state: "sent" });
  const order = await readOrder(orderId);
  expect(order.status).toBe("INTAKE_COMPLETE");
  expect(order.dueAt?.getTime()).toBe((order.intakeCompletedAt?.getTime() ?? 0) + 48 * 3_600_000);
  expect((await getIntake(orderId)).submittedAt).not.toBeNull();
  expect([await mails(orderId), await alerts(orderId, "intake-complete")]).toEqual([1, 2]);
});

test("sent twice, or by twenty presses at once, it is sent once and says so", async () => {
  const orderId = await filled();
  const states = (await Promise.all(Array.from({ length: 20 }, () => send(orderId)))).map((it) => it.state);
  expect(states.filter((it) => it === "sent")).toHaveLength(1);
  expect(states.filter((it) => it === "already")).toHaveLength(19);
  expect([await mails(orderId), await alerts(orderId, "intake-complete")]).toEqual([1, 2]);
  const steps = await db().orderEvent.findMany({ where: { orderId, step: "completeIntake" } });
  expect(steps.map((it) => it.actor)).toEqual(["customer"]);
});

test("an intake that is not complete is not sent, says what is missing, and loses nothing", async () => {
  const orderId = await filled({ goal: "", "consent-lawful": "" });
  expect(await send(orderId)).toMatchObject({ state: "incomplete" });
  const { missing, problems, progress, submittedAt, answers } = await getIntake(orderId);
  expect(missing).toHaveLength(2);
  expect(problems.map((it) => it.field)).toEqual(["goal", "consent-lawful"]);
  expect([progress, submittedAt]).toEqual([{ filled: 6, wanted: 8 }, null]);
  expect(answers.find((it) => it.field === "business")?.value).toBe(FULL_INTAKE.business);
  expect(await send((await buyOrder()).id)).toMatchObject({ state: "incomplete" });
});

test.each(["DISPUTED", "REFUNDED", "CANCELED", "NEEDS_REVIEW", "IN_PROGRESS", "DONE"] as const)(
  "an order that is %s is refused in words and stays as it is",
  async (status) => {
    const orderId = await filled();
    await db().order.update({ where: { id: orderId }, data: { status } });
    expect(await send(orderId)).toMatchObject({ state: "not-now", reason: expect.stringMatching(/^The order /) });
    expect((await readOrder(orderId)).status).toBe(status);
    expect((await getIntake(orderId)).submittedAt).toBeNull();
    expect(await mails(orderId)).toBe(0);
  },
);

const RISKY = { "workflow-1": "Give our members medical advice, and write down whom to sue" };

test("high-risk work is refused with the words that say so, the answers stay, the team is told once", async () => {
  const orderId = await filled(RISKY);
  for (let presses = 0; presses < 3; presses++) {
    expect(await send(orderId)).toEqual({
      state: "high-risk",
      reason: "medical decisions (“medical advice”), legal decisions (“whom to sue”)",
    });
  }
  const { refusedFor, submittedAt, answers } = await getIntake(orderId);
  expect([refusedFor?.includes("medical advice"), submittedAt]).toEqual([true, null]);
  expect(answers.find((it) => it.field === "workflow-1")?.value).toBe(RISKY["workflow-1"]);
  expect((await readOrder(orderId)).status).toBe("NEW");
  expect([await mails(orderId), await alerts(orderId, "intake-refused")]).toEqual([0, 2]);
});

test("a person's name, their address and a link to a file are not searched: they say nothing about the work", async () => {
  const orderId = await filled({
    ...{ "contact-name": "Sue Minors", "contact-email": "minors@lawsuit.example" },
    files: "https://files.example.com/biometrics/credit-check.pdf",
  });
  expect(await send(orderId)).toEqual({ state: "sent" });
});

test("without the risky part it can be sent again, and the refusal stays in the order's story", async () => {
  const orderId = await filled(RISKY);
  await send(orderId);
  await fillIntake(orderId, { "workflow-1": "Invoices into Xero, and an issue for each" });
  expect(await send(orderId)).toEqual({ state: "sent" });
  expect((await getIntake(orderId)).refusedFor).toBeNull();
  expect(await db().orderEvent.count({ where: { orderId, step: "refuseIntake" } })).toBe(1);
});

test("a person can overrule: the intake is sent as it was written, once", async () => {
  const orderId = await filled(RISKY);
  expect(await overruleIntake({ orderId, actor: TEAM })).toMatchObject({ done: false });
  await send(orderId);
  expect(await overruleIntake({ orderId, actor: TEAM })).toEqual({ done: true });
  expect((await readOrder(orderId)).status).toBe("INTAKE_COMPLETE");
  expect(await getIntake(orderId)).toMatchObject({ overruledBy: TEAM, submittedAt: expect.any(Date) });
  expect(await overruleIntake({ orderId, actor: TEAM })).toMatchObject({ done: false });
  const story = await db().orderEvent.findMany({ where: { orderId, actor: TEAM }, orderBy: { id: "asc" } });
  expect(story.map((it) => it.step)).toEqual(["overruleIntake", "completeIntake"]);
});

test("overruled while the customer is changing it, it stays theirs to send", async () => {
  const orderId = await filled(RISKY);
  await send(orderId);
  await fillIntake(orderId, { goal: "" });
  expect(await overruleIntake({ orderId, actor: TEAM })).toEqual({ done: true });
  expect((await readOrder(orderId)).status).toBe("NEW");
  await fillIntake(orderId, { goal: "Less typing" });
  expect(await send(orderId)).toEqual({ state: "sent" });
});
