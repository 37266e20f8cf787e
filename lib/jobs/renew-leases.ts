import { db } from "@/lib/db";
import { LEASE_SECONDS } from "@/lib/jobs/job";

/**
 * Renews the leases of what this worker runs, in one statement. What is missing from the answer is somebody else's by
 * now; `isCanceled` says that its end was asked for.
 */
export async function renewLeases(
  held: readonly { id: string; attempt: number }[],
): Promise<Map<string, { isCanceled: boolean }>> {
  if (!held.length) return new Map();
  const rows = await db().$queryRaw<{ id: string; isCanceled: boolean }[]>`
    WITH mine AS MATERIALIZED (
      SELECT j.id FROM jobs AS j
      JOIN unnest(${held.map((it) => it.id)}::text[], ${held.map((it) => it.attempt)}::int[]) AS it(id, attempt)
        ON it.id = j.id AND it.attempt = j.attempt
      WHERE j.status = 'running' ORDER BY j.id FOR UPDATE OF j
    )
    UPDATE jobs SET lease_until = now() + make_interval(secs => ${LEASE_SECONDS}::int)
    FROM mine WHERE jobs.id = mine.id
    RETURNING jobs.id, cancel_asked_at IS NOT NULL AS "isCanceled"`;
  return new Map(rows.map((it) => [it.id, { isCanceled: it.isCanceled }]));
}
