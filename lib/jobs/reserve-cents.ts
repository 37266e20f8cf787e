import type { Tx } from "@/lib/db";

/**
 * Reserves cents of an account's month in one conditional UPDATE; false when the month has not that much left. The
 * month's row is made with its first job, from what the account may spend a month. Call it last in a transaction: from
 * here to the commit, other jobs of the account wait.
 */
export async function reserveCents(
  tx: Tx,
  { account, month, cents }: { account: string; month: Date; cents: number },
): Promise<boolean> {
  if (!Number.isSafeInteger(cents) || cents < 0) throw new RangeError(`${cents} cents cannot be reserved.`);
  const reserve = () => tx.$executeRaw`
    UPDATE budgets SET reserved_cents = reserved_cents + ${cents}::int
    WHERE account = ${account} AND month = ${month}::date
      AND reserved_cents::bigint + spent_cents + ${cents}::int <= limit_cents`;
  if (await reserve()) return true;
  // Whether it was missing or made meanwhile by somebody else: the second answer counts.
  await tx.$executeRaw`
    INSERT INTO budgets (account, month, limit_cents)
    SELECT name, ${month}::date, monthly_budget_cents FROM api_accounts WHERE name = ${account} FOR SHARE
    ON CONFLICT DO NOTHING`;
  return (await reserve()) > 0;
}
