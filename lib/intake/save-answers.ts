import { appNow } from "@/lib/clock";
import { type Tx, transaction } from "@/lib/db";
import { fieldsOf, MOST_CONFLICTS } from "@/lib/intake/intake";
import type { NewAnswer } from "@/lib/intake/schema";
import { findSecret, withoutSecrets } from "@/lib/intake/secret-words";
import { lockOrder } from "@/lib/orders/lock-order";
import { objectionToStep } from "@/lib/orders/order";
import { soldAs } from "@/lib/orders/queries";

/**
 * What became of a field: `saved` (also when it held the same already), `conflict` (changed elsewhere meanwhile; both
 * are kept, `version` is the one that stands), `refused` (so many wait for a choice already that no further one is kept).
 * `secret`: what looked like a password was not kept, the rest was.
 */
export type SavedAnswer = { field: string; state: "saved" | "conflict" | "refused"; version: number; secret: boolean };

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
    const known = new Map(fieldsOf(soldAs(order).workflows ?? 1).map((it) => [it.name, it.maxLength]));
    const saved: SavedAnswer[] = [];
    for (const answer of answers) {
      const maxLength = known.get(answer.field);
      if (maxLength === undefined) continue;
      const secret = findSecret(answer.value) !== null;
      // What stands in the place of a secret may be longer than the secret was.
      const value = secret ? withoutSecrets(answer.value).slice(0, maxLength).toWellFormed() : answer.value;
      saved.push({ ...(await saveAnswer(tx, { ...answer, value, orderId, device, savedAt: now })), secret });
    }
    return { done: true, saved };
  });
}

type Writing = NewAnswer & { orderId: string; device: string; savedAt: Date };

async function saveAnswer(tx: Tx, writing: Writing): Promise<Omit<SavedAnswer, "secret">> {
  const { field, value, version, orderId, device, savedAt } = writing;
  const where = { orderId_field: { orderId, field } };
  const stands = await tx.intakeAnswer.findUnique({ where });
  const current = stands?.version ?? 0;
  if ((stands?.value ?? "") === value) return { field, state: "saved", version: current };
  // The same browser may be ahead of the answer it has not read yet.
  if (stands && current !== version && stands.device !== device) {
    const isKept = await keepConflict(tx, { orderId, field, value, device, savedAt });
    return { field, state: isKept ? "conflict" : "refused", version: current };
  }
  const data = { value, device, savedAt, version: current + 1 };
  await tx.intakeAnswer.upsert({ where, create: { orderId, field, ...data }, update: data });
  return { field, state: "saved", version: data.version };
}

/** Under words that several browsers have written: nobody's to replace. No browser's own mark can hold a star. */
const SEVERAL = "*";

/**
 * One open conflict a field and browser: who goes on typing replaces it by another, so that nobody chooses between words
 * they have not seen. Words that wait for a choice already are not kept twice, and at most so many wait at once: false
 * where there is no room.
 */
async function keepConflict(tx: Tx, kept: Omit<Writing, "version">): Promise<boolean> {
  const { orderId, field, device, value } = kept;
  const open = await tx.intakeConflict.findMany({
    where: { orderId, field, resolvedAt: null },
    orderBy: { id: "asc" },
  });
  const same = open.find((it) => it.value === value);
  if (same?.device === device) return true;
  const others = open.filter((it) => it.device !== device);
  if (!same && others.length >= MOST_CONFLICTS) return false;
  await tx.intakeConflict.deleteMany({ where: { orderId, field, device, resolvedAt: null } });
  if (same) await tx.intakeConflict.update({ where: { id: same.id }, data: { device: SEVERAL } });
  else await tx.intakeConflict.create({ data: kept });
  return true;
}
