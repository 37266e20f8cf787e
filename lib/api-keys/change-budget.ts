import { transaction } from "@/lib/db";
import { AppError } from "@/lib/errors";

/**
 * What an account may spend a month, from this month on. Throws `not_found`, and `conflict` when it has spent or holds
 * more than that already.
 */
export async function changeBudget(change: { account: string; monthlyCents: number; actor: string }): Promise<void> {
  const { account, monthlyCents, actor } = change;
  await transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ before: number }[]>`
      SELECT monthly_budget_cents AS before FROM api_accounts WHERE name = ${account} FOR UPDATE`;
    const before = rows[0]?.before;
    if (before === undefined) throw new AppError("not_found", "There is no such account.");
    await tx.$executeRaw`UPDATE api_accounts SET monthly_budget_cents = ${monthlyCents} WHERE name = ${account}`;
    const months = await tx.$queryRaw<{ used: number; fits: boolean }[]>`
      SELECT reserved_cents + spent_cents AS used, reserved_cents::bigint + spent_cents <= ${monthlyCents}::int AS fits
      FROM budgets WHERE account = ${account} AND month = date_trunc('month', app_now() AT TIME ZONE 'UTC')::date
      FOR UPDATE`;
    const month = months[0];
    if (month && !month.fits) {
      const used = `${month.used} cents of this month are spent or held already`;
      throw new AppError("conflict", `${used}, which is more. Nothing was changed.`);
    }
    await tx.$executeRaw`
      UPDATE budgets SET limit_cents = ${monthlyCents}
      WHERE account = ${account} AND month = date_trunc('month', app_now() AT TIME ZONE 'UTC')::date`;
    const detail = `from ${before} to ${monthlyCents} cents a month`;
    await tx.apiEvent.create({ data: { account, step: "change-budget", detail, actor } });
  });
}
