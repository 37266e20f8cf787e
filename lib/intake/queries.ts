import { db, type Tx } from "@/lib/db";
import { type Answers, fieldsOf, problemsOf, progressOf } from "@/lib/intake/intake";
import { soldAs } from "@/lib/orders/queries";

export type IntakeAnswerView = { field: string; label: string; value: string; version: number };
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

/** The intake of an order. One that nobody has begun is empty, and so is that of an order that is not there. */
export async function getIntake(orderId: string, tx: Tx = db()): Promise<IntakeView> {
  const order = await tx.order.findUnique({ where: { id: orderId }, select: { soldAs: true } });
  const fields = fieldsOf((order && soldAs(order).workflows) ?? 1);
  const intake = await tx.intake.findUnique({ where: { orderId } });
  const rows = await tx.intakeAnswer.findMany({ where: { orderId } });
  const open = await tx.intakeConflict.findMany({ where: { orderId, resolvedAt: null }, orderBy: { id: "asc" } });
  const answers = fields.map(({ name, label }) => {
    const row = rows.find((it) => it.field === name);
    return { field: name, label, value: row?.value ?? "", version: row?.version ?? 0 };
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
