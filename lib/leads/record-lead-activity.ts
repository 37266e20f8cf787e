import type { Tx } from "@/lib/db";
import type { LeadStep } from "@/lib/leads/lead";

/** Keeps what became of a lead, with the change that it tells of. Nothing for an address that is on no list. */
export async function recordLeadActivity(tx: Tx, { email, step, detail = "" }: NewActivity): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO lead_activities (lead_id, step, detail) SELECT id, ${step}, ${detail} FROM leads WHERE email = ${email}`;
}

type NewActivity = { email: string; step: LeadStep; detail?: string };
