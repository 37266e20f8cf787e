import { transaction } from "@/lib/db";
import { saveAnswers } from "@/lib/intake/save-answers";

/** Answers that fill the intake of any package. */
export const FULL_INTAKE: Readonly<Record<string, string>> = {
  business: "A bike shop in Leeds",
  goal: "Nobody copies invoices any more",
  tools: "Gmail, Xero",
  "workflow-1": "When an invoice comes by mail, it lands in Xero as a draft",
  "contact-name": "Robin",
  "contact-email": "robin@example.com",
  "consent-access": "yes",
  "consent-lawful": "yes",
};

/** Fills in an intake as one device would. Values left out keep what stands. */
export async function fillIntake(orderId: string, answers = FULL_INTAKE, device = crypto.randomUUID()): Promise<void> {
  const rows = await transaction((tx) => tx.intakeAnswer.findMany({ where: { orderId } }));
  const version = (field: string) => rows.find((it) => it.field === field)?.version ?? 0;
  const named = Object.entries(answers).map(([field, value]) => ({ field, value, version: version(field) }));
  const result = await saveAnswers({ orderId, device, answers: named });
  if (!result.done) throw new Error(result.reason);
}
