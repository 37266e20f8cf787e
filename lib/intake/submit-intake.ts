import { queueAlert } from "@/lib/alerts/queue-alert";
import { appNow } from "@/lib/clock";
import { type Tx, transaction } from "@/lib/db";
import { findHighRisk, type HighRisk } from "@/lib/intake/high-risk";
import { ALL_FIELDS } from "@/lib/intake/intake";
import { getIntake, type IntakeView } from "@/lib/intake/queries";
import { completeIntake } from "@/lib/orders/complete-intake";
import { lockOrder } from "@/lib/orders/lock-order";
import { type Order, objectionToStep } from "@/lib/orders/order";
import { writeOrderEvent } from "@/lib/orders/write-order-event";

/** `sent` and `already` are good news; the others say why it was not sent, in words for the one who tried. */
export type Sending =
  | { state: "sent" | "already" }
  | { state: "incomplete" | "undecided" | "high-risk" | "not-now"; reason: string };

/**
 * Sends an intake: from then on it is frozen, the order's delivery clock runs, and the mails that follow are owed, all in
 * one transaction. Not while something required is missing or two versions of a field wait for a choice. High-risk work
 * is refused, the answers stay, and the team hears of it.
 */
export async function submitIntake({ orderId, actor }: { orderId: string; actor: string }): Promise<Sending> {
  return transaction(async (tx): Promise<Sending> => {
    const order = await lockOrder(tx, orderId);
    if (!order) return { state: "not-now", reason: "There is no such order." };
    const intake = await getIntake(orderId, tx);
    if (intake.submittedAt) return { state: "already" };
    if (order.status !== "NEW" && order.status !== "INTAKE_PENDING") {
      return { state: "not-now", reason: objectionToStep(order) };
    }
    const objection = objectionToSending(intake);
    if (objection) return objection;
    const risks = intake.overruledBy ? [] : findHighRisk(workWords(intake));
    const refusedFor = risks.length ? wordsOf(risks) : null;
    if (refusedFor) return refuse(tx, order, refusedFor, actor);
    if (!(await completeIntake(tx, orderId, { actor }))) return { state: "not-now", reason: objectionToStep(order) };
    const submittedAt = await appNow(tx);
    await tx.intake.update({
      where: { orderId },
      data: { submittedAt, ...(intake.overruledBy ? {} : { refusedFor }) },
    });
    return { state: "sent" };
  });
}

function objectionToSending({ problems, conflicts }: IntakeView): Sending | null {
  if (conflicts.length) {
    return { state: "undecided", reason: "Some answers were written twice. Choose which one stands." };
  }
  if (problems.length) return { state: "incomplete", reason: problems.map((it) => it.message).join(" ") };
  return null;
}

/** What is to be built, in the customer's words: a person's name, an address or a link says nothing about the work. */
function workWords({ answers }: IntakeView): string {
  const isAboutWork = (name: string) => ALL_FIELDS.find((it) => it.name === name)?.kind === "text";
  return answers
    .filter((it) => isAboutWork(it.field))
    .map((it) => it.value)
    .join("\n");
}

async function refuse(tx: Tx, order: Order, refusedFor: string, actor: string): Promise<Sending> {
  const { id: orderId, status } = order;
  await tx.intake.update({ where: { orderId }, data: { refusedFor } });
  await queueAlert(tx, { key: `intake-refused:${orderId}:${refusedFor}`, kind: "intake-refused", orderId });
  await writeOrderEvent(tx, { orderId, step: "refuseIntake", from: status, to: status, actor, detail: refusedFor });
  return { state: "high-risk", reason: refusedFor };
}

/** "medical decisions: medical advice; minors: minors" */
function wordsOf(risks: readonly HighRisk[]): string {
  return risks.map(({ topic, words }) => `${topic} (“${words}”)`).join(", ");
}
