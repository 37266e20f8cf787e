import { type Tx, transaction } from "@/lib/db";
import { storableJson } from "@/lib/jobs/job-move";
import { enqueueWithin } from "@/lib/queue";

/** A job as it is written first. `payload` is JSON already. */
export type NewJob = {
  id: string;
  account: string;
  workflow: string;
  payload: string;
  requestHash: string;
  idempotencyKey: string | null;
  priority: number;
  callbackUrl: string | null;
  budgetCents: number | null;
  estimatedCents: number;
};

export type Kept = { outcome: "kept"; at: Date; budgetMonth: Date } | { outcome: "known" } | { outcome: "over" };

/**
 * Keeps new jobs in one transaction: their rows, the hold of what each may cost, and their ids in the queue. Says of each
 * whether it was kept, its key was known, or its account's month has not that much left; then nothing of it is kept.
 */
export function keepJobs(jobs: readonly NewJob[]): Promise<Kept[]> {
  return transaction(async (tx) => {
    const rows = await insert(tx, jobs);
    const over = await hold(
      tx,
      jobs.filter((it) => rows.has(it.id)),
    );
    if (over.size) await tx.$executeRaw`DELETE FROM jobs WHERE id = ANY (${[...over]})`;
    const kept = jobs.filter((it) => rows.has(it.id) && !over.has(it.id));
    await enqueueWithin(tx, "jobs", kept);
    return jobs.map((it): Kept => {
      const row = rows.get(it.id);
      if (!row) return { outcome: jobs.some((other) => over.has(other.id) && isRepeat(it, other)) ? "over" : "known" };
      return over.has(it.id) ? { outcome: "over" } : { outcome: "kept", at: row.at, budgetMonth: row.budgetMonth };
    });
  });
}

/** The same request under the same key, come at once: it shares the answer. */
function isRepeat(it: NewJob, other: NewJob): boolean {
  const { account, idempotencyKey, requestHash } = other;
  return it.account === account && it.idempotencyKey === idempotencyKey && it.requestHash === requestHash;
}

async function insert(tx: Tx, jobs: readonly NewJob[]): Promise<Map<string, { at: Date; budgetMonth: Date }>> {
  const given = `[${jobs.map(({ payload, ...rest }) => `${storableJson(rest).slice(0, -1)},"payload":${payload}}`).join(",")}]`;
  // The column keeps whole milliseconds: rounded up, "now" would be a moment from now.
  const rows = await tx.$queryRaw<{ id: string; at: Date; budgetMonth: Date }[]>`
    INSERT INTO jobs (id, account, workflow, payload, request_hash, idempotency_key, priority, callback_url, budget_cents,
                      estimated_cents, held_cents, budget_month, run_at, created_at)
    SELECT id, account, workflow, payload, "requestHash", "idempotencyKey", priority, "callbackUrl", "budgetCents",
           "estimatedCents", "estimatedCents", date_trunc('month', now.at AT TIME ZONE 'UTC')::date, now.at, now.at
    FROM (SELECT date_trunc('milliseconds', app_now()) AS at) AS now, json_to_recordset(${given}::json) AS it(
      id text, account text, workflow text, payload jsonb, "requestHash" text, "idempotencyKey" text, priority int,
      "callbackUrl" text, "budgetCents" int, "estimatedCents" int)
    ORDER BY account, "idempotencyKey"
    ON CONFLICT (account, idempotency_key) DO NOTHING
    RETURNING id, created_at AS at, budget_month AS "budgetMonth"`;
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Holds what jobs may cost, in the order they came, as far as their accounts' months go: the ids of those that do not fit. The month's
 * row is made with its first job. From here to the commit, other jobs of these accounts wait.
 */
async function hold(tx: Tx, jobs: readonly NewJob[]): Promise<Set<string>> {
  const priced = jobs.filter((it) => it.estimatedCents > 0);
  if (!priced.length) return new Set();
  const accounts = [...new Set(priced.map((it) => it.account))].sort();
  const budgets = await lockBudgets(tx, accounts);
  const missing = accounts.filter((it) => !budgets.has(it));
  if (missing.length) {
    await tx.$executeRaw`
      INSERT INTO budgets (account, month, limit_cents)
      SELECT name, date_trunc('month', app_now() AT TIME ZONE 'UTC')::date, monthly_budget_cents
      FROM api_accounts WHERE name = ANY (${missing}) ORDER BY name FOR SHARE
      ON CONFLICT DO NOTHING`;
    for (const [account, left] of await lockBudgets(tx, missing)) budgets.set(account, left);
  }
  const over = new Set<string>();
  const holds = new Map<string, number>();
  for (const { id, account, estimatedCents } of priced) {
    const held = holds.get(account) ?? 0;
    // An account without a budget may spend nothing.
    if (held + estimatedCents > (budgets.get(account) ?? 0)) over.add(id);
    else holds.set(account, held + estimatedCents);
  }
  const given = [...holds];
  if (given.length) {
    const held = await tx.$executeRaw`
      UPDATE budgets SET reserved_cents = reserved_cents + it.cents
      FROM unnest(${given.map(([account]) => account)}::text[], ${given.map(([, cents]) => cents)}::int[]) AS it(account, cents)
      WHERE budgets.account = it.account AND month = date_trunc('month', app_now() AT TIME ZONE 'UTC')::date
        AND reserved_cents::bigint + spent_cents + it.cents <= limit_cents`;
    if (held !== given.length) throw new Error("A budget that was locked has changed.");
  }
  return over;
}

async function lockBudgets(tx: Tx, accounts: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ account: string; left: number }[]>`
    SELECT account, limit_cents - reserved_cents - spent_cents AS left FROM budgets
    WHERE account = ANY (${accounts}) AND month = date_trunc('month', app_now() AT TIME ZONE 'UTC')::date
    ORDER BY account FOR UPDATE`;
  return new Map(rows.map((it) => [it.account, it.left]));
}
