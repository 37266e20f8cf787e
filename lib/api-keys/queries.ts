import type { ApiEventSummary, ApiKeySummary } from "@/lib/api-keys/api-key";
import { db } from "@/lib/db";

/** The newest keys first; nothing in them opens anything. */
export function listApiKeys(limit = 500): Promise<ApiKeySummary[]> {
  return db().$queryRaw<ApiKeySummary[]>`
    SELECT id, account, scopes, created_by AS "createdBy", created_at AS "createdAt", expires_at AS "expiresAt",
           last_used_at AS "lastUsedAt", revoked_at AS "revokedAt",
           CASE WHEN revoked_at IS NOT NULL THEN 'revoked' WHEN expires_at <= app_now() THEN 'expired' ELSE 'active' END
             AS state
    FROM api_keys ORDER BY created_at DESC, id DESC LIMIT ${limit}`;
}

/** What was last changed about keys and budgets. */
export async function listApiEvents(limit = 20): Promise<ApiEventSummary[]> {
  const rows = await db().apiEvent.findMany({ orderBy: { id: "desc" }, take: limit });
  return rows.map((row) => ({ ...row, id: String(row.id) }));
}

export type KnownKey = { account: string; scopes: string[]; secretHash: string; isActive: boolean; isStale: boolean };

/** A key as the guard needs it: whether it holds now, and whether its last use is more than a minute old. */
export async function findApiKey(id: string): Promise<KnownKey | null> {
  const rows = await db().$queryRaw<KnownKey[]>`
    SELECT account, scopes, secret_hash AS "secretHash",
           revoked_at IS NULL AND (expires_at IS NULL OR expires_at > app_now()) AS "isActive",
           last_used_at IS NULL OR last_used_at < date_trunc('minute', app_now()) AS "isStale"
    FROM api_keys WHERE id = ${id}`;
  return rows[0] ?? null;
}
