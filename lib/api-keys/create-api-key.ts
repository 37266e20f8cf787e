import { MONTHLY_CENTS, type Scope } from "@/lib/api-keys/api-key";
import { keyChecksum } from "@/lib/api-keys/key-checksum";
import { transaction } from "@/lib/db";
import { newKeyParts } from "@/lib/ids";
import { deriveToken } from "@/lib/secrets";

type NewKey = { account: string; scopes: readonly Scope[]; expiresInDays?: number | undefined; actor: string };

/**
 * Makes a key for an account, and the account with its first key. `key` is to be shown once and kept nowhere: what is
 * stored opens nothing.
 */
export async function createApiKey({ account, scopes, expiresInDays, actor }: NewKey): Promise<{
  id: string;
  key: string;
}> {
  const { id, secret } = newKeyParts();
  const body = `lvq_${id}_${secret}`;
  await transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO api_accounts (name, monthly_budget_cents) VALUES (${account}, ${MONTHLY_CENTS}) ON CONFLICT DO NOTHING`;
    await tx.$executeRaw`
      INSERT INTO api_keys (id, account, secret_hash, scopes, created_by, expires_at)
      VALUES (${id}, ${account}, ${deriveToken("api-key", secret)}, ${[...scopes]}, ${actor},
              app_now() + make_interval(days => ${expiresInDays ?? null}::int))`;
    const detail = `${id}: ${scopes.join(", ")}${expiresInDays ? `, for ${expiresInDays} days` : ""}`;
    await tx.apiEvent.create({ data: { account, step: "create-key", detail, actor } });
  });
  return { id, key: `${body}${keyChecksum(body)}` };
}
