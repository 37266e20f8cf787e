import { transaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { getUsage } from "@/lib/jobs/queries";
import { reserveCents } from "@/lib/jobs/reserve-cents";

/**
 * Pays for one call outside a job from the account's month, before it is made: what a crash leaves behind is paid for,
 * never overspent. Gives back the way to return the money when the call was certainly not done. Throws `over_budget`
 * with the numbers.
 */
export async function chargeAccount({
  account,
  cents,
}: {
  account: string;
  cents: number;
}): Promise<{ giveBack: () => Promise<void> }> {
  if (cents === 0) return { giveBack: async () => undefined };
  const month = await transaction(async (tx) => {
    const [now] = await tx.$queryRaw<
      { month: Date }[]
    >`SELECT date_trunc('month', app_now() AT TIME ZONE 'UTC')::date AS month`;
    if (!now || !(await reserveCents(tx, { account, month: now.month, cents }))) return null;
    await tx.$executeRaw`
      UPDATE budgets SET reserved_cents = reserved_cents - ${cents}::int, spent_cents = spent_cents + ${cents}::int
      WHERE account = ${account} AND month = ${now.month}::date`;
    return now.month;
  });
  if (!month) throw await overBudget(account, cents);
  return {
    giveBack: () =>
      transaction(async (tx) => {
        await tx.$executeRaw`
          UPDATE budgets SET spent_cents = spent_cents - ${cents}::int
          WHERE account = ${account} AND month = ${month}::date`;
      }),
  };
}

async function overBudget(account: string, cents: number): Promise<AppError> {
  const { remainingCents, limitCents, month } = await getUsage(account);
  const message = `This call costs ${cents} cents; of ${limitCents} for ${month}, ${remainingCents} are left.`;
  return new AppError("over_budget", message, { numbers: { costCents: cents, remainingCents, limitCents } });
}
