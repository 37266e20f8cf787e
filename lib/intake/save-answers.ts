import { appNow } from "@/lib/clock";
import { type Tx, transaction } from "@/lib/db";
import { fieldsOf } from "@/lib/intake/intake";
import type { NewAnswer } from "@/lib/intake/schema";
import { findSecret, withoutSecrets } from "@/lib/intake/secret-words";
import { lockOrder } from "@/lib/orders/lock-order";
import { objectionToStep } from "@/lib/orders/order";
import { soldAs } from "@/lib/orders/queries";

/**
 * What became of a field: `saved` (also when it held the same already), `conflict` (changed elsewhere meanwhile; both
 * are kept, `version` is the one that stands). `secret`: what looked like a password was not kept, the rest was.
 */
export type SavedAnswer = { field: string; state: "saved" | "conflict"; version: number; secret: boolean };

export type Saving = { done: true; saved: SavedAnswer[] } | { done: false; reason: string };

type Save = { orderId: string; device: string; answers: readonly NewAnswer[] };

/**
 * Keeps what was typed into some fields, each against the version that its writer had read. Nobody's words are
 * overwritten unseen: a field that changed elsewhere since keeps its value, and the new one is kept beside it.
 */
export async function saveAnswers({ orderId, device, answers }: Save): Promise<Saving> {
  return transaction(async (tx): Promise<Saving> => {
    // The order's lock makes saves, the sending and whatever else moves the order wait for each other.
    const order = await lockOrder(tx, orderId);
    if (!order) return { done: false, reason: "There is no such order." };
    if (!["NEW", "INTAKE_PENDING", "DISPUTED"].includes(order.status))
      return { done: false, reason: objectionToStep(order) };
    const now = await appNow(tx);
    const intake = await tx.intake.upsert({ where: { orderId }, create: { orderId, startedAt: now }, update: {} });
    if (intake.submittedAt)
      return { done: false, reason: "This intake was sent already; it can no longer be changed." };
    const known = new Set(fieldsOf(soldAs(order).workflows ?? 1).map((it) => it.name));
    const saved: SavedAnswer[] = [];
    for (const answer of answers) {
      if (!known.has(answer.field)) continue;
      saved.push(await saveAnswer(tx, { ...answer, orderId, device, savedAt: now }));
    }
    return { done: true, saved };
  });
}

type Writing = NewAnswer & { orderId: string; device: string; savedAt: Date };

async function saveAnswer(
  tx: Tx,
  { field, value: written, version, orderId, device, savedAt }: Writing,
): Promise<SavedAnswer> {
  const secret = findSecret(written) !== null;
  const value = secret ? withoutSecrets(written) : written;
  const where = { orderId_field: { orderId, field } };
  const stands = await tx.intakeAnswer.findUnique({ where });
  const current = stands?.version ?? 0;
  if ((stands?.value ?? "") === value) return { field, state: "saved", version: current, secret };
  // The same browser may be ahead of the answer it has not read yet.
  if (stands && current !== version && stands.device !== device) {
    await keepConflict(tx, { orderId, field, value, device, savedAt });
    return { field, state: "conflict", version: current, secret };
  }
  const data = { value, device, savedAt, version: current + 1 };
  await tx.intakeAnswer.upsert({ where, create: { orderId, field, ...data }, update: data });
  return { field, state: "saved", version: data.version, secret };
}

/** One open conflict a field and browser: who goes on typing changes it. */
async function keepConflict(tx: Tx, kept: Omit<Writing, "version">): Promise<void> {
  const { orderId, field, device } = kept;
  const open = await tx.intakeConflict.findFirst({ where: { orderId, field, device, resolvedAt: null } });
  if (open)
    await tx.intakeConflict.update({ where: { id: open.id }, data: { value: kept.value, savedAt: kept.savedAt } });
  else await tx.intakeConflict.create({ data: kept });
}
