import { db, type Tx } from "@/lib/db";
import { answerMark } from "@/lib/intake/answer-mark";
import { type Answers, fieldsOf, problemsOf, progressOf } from "@/lib/intake/intake";
import type { Order } from "@/lib/orders/order";
import { soldAs } from "@/lib/orders/queries";

/** `drawn`: the version and its words as a form names them, "3.0f1e2d3c4b5a". */
export type IntakeAnswerView = { field: string; label: string; value: string; version: number; drawn: string };
export type IntakeConflictView = { id: string; field: string; value: string; savedAt: Date };

/** An intake as it stands; one that nobody has begun is empty. */
export type IntakeView = {
  /** Every field of the package in the order of the form, the empty ones too. */
  answers: IntakeAnswerView[];
  /** What was written into a field that had changed elsewhere, until one is chosen. */
  conflicts: IntakeConflictView[];
  progress: { filled: number; wanted: number };
  /** Labels of required fields that are empty. */
  missing: string[];
  /** What keeps it from being sent, a sentence a field. */
  problems: { field: string; message: string }[];
  submittedAt: Date | null;
  refusedFor: string | null;
  overruledBy: string | null;
};

/** How far the intake of an order is: its values alone are read. */
export async function getIntakeProgress({ id, soldAs: sold }: Pick<Order, "id" | "soldAs">) {
  const rows = await db().intakeAnswer.findMany({ where: { orderId: id }, select: { field: true, value: true } });
  const values: Answers = Object.fromEntries(rows.map((it) => [it.field, it.value]));
  const { missing, ...progress } = progressOf(fieldsOf(soldAs({ soldAs: sold }).workflows ?? 1), values);
  return { progress, missing };
}

/** The intake of an order. One that nobody has begun is empty, and so is that of an order that is not there. */
export async function getIntake(orderId: string, tx: Tx = db()): Promise<IntakeView> {
  const order = await tx.order.findUnique({ where: { id: orderId }, select: { soldAs: true } });
  const fields = fieldsOf((order && soldAs(order).workflows) ?? 1);
  const intake = await tx.intake.findUnique({ where: { orderId } });
  const rows = await tx.intakeAnswer.findMany({ where: { orderId } });
  const open = await tx.intakeConflict.findMany({ where: { orderId, resolvedAt: null }, orderBy: { id: "asc" } });
  const answers = fields.map(({ name, label }) => {
    const row = rows.find((it) => it.field === name);
    const { value, version } = row ?? { value: "", version: 0 };
    return { field: name, label, value, version, drawn: `${version}.${answerMark(value)}` };
  });
  const values: Answers = Object.fromEntries(answers.map((it) => [it.field, it.value]));
  const { missing, ...progress } = progressOf(fields, values);
  return {
    answers,
    conflicts: open.map(({ id, field, value, savedAt }) => ({ id: String(id), field, value, savedAt })),
    progress,
    missing,
    problems: problemsOf(fields, values),
    submittedAt: intake?.submittedAt ?? null,
    refusedFor: intake?.refusedFor ?? null,
    overruledBy: intake?.overruledBy ?? null,
  };
}
