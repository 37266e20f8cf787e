import { transaction } from "@/lib/db";
import type { ClaimedJob } from "@/lib/jobs/claim-jobs";
import { reserveCents } from "@/lib/jobs/reserve-cents";

class Refused extends Error {}

/**
 * Holds more for a running job before a call that is dearer than was estimated; false when its own budget or its
 * account's month does not allow it, or when it is not this worker's any more.
 */
export async function reserveMore(job: ClaimedJob, cents: number): Promise<boolean> {
  try {
    await transaction(async (tx) => {
      const held = await tx.$executeRaw`
        UPDATE jobs SET held_cents = held_cents + ${cents}::int
        WHERE id = ${job.id} AND attempt = ${job.attempt} AND status = 'running'
          AND (budget_cents IS NULL OR cost_cents::bigint + held_cents + ${cents}::int <= budget_cents)`;
      if (!held) throw new Refused();
      if (!(await reserveCents(tx, { account: job.account, month: job.budgetMonth, cents }))) throw new Refused();
    });
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}
