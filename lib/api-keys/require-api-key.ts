import { KEY_ALLOWANCE, KEY_SHAPE, NETWORK_ALLOWANCE, type Scope, WRONG_KEY_LIMIT } from "@/lib/api-keys/api-key";
import { keyChecksum } from "@/lib/api-keys/key-checksum";
import { findApiKey } from "@/lib/api-keys/queries";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { clientAddress } from "@/lib/http";
import { limitOften, limitRequest } from "@/lib/rate-limit";
import { deriveToken, equalSecrets } from "@/lib/secrets";

/** Whose request it is. */
export type KeyHolder = { account: string; keyId: string };

/** Compared with where no key is found, so that this takes as long. */
const NO_HASH = "none";

/**
 * Who shows a key in `X-Api-Key` that holds at this moment and has the scope. No key, a mistyped, unknown, expired or
 * revoked one is `unauthorized` in the same words; another scope is `forbidden`; too many requests of one key or one
 * network are `rate_limited`. Looked up for each request, in no cache: a revoked key is refused at once, everywhere.
 */
export async function requireApiKey(request: Request, scope: Scope): Promise<KeyHolder> {
  const [, body = "", id = "", secret = "", checksum] = KEY_SHAPE.exec(request.headers.get("x-api-key") ?? "") ?? [];
  if (checksum === undefined || keyChecksum(body) !== checksum) throw unauthorized();
  const address = clientAddress(request.headers);
  const known = await findApiKey(id);
  const isRight = equalSecrets(deriveToken("api-key", secret), known?.secretHash ?? NO_HASH);
  if (!known || !isRight || !known.isActive) {
    await limitRequest(WRONG_KEY_LIMIT, address);
    throw unauthorized();
  }
  await limitOften("api-key", id, KEY_ALLOWANCE);
  await limitOften("api-network", address, NETWORK_ALLOWANCE);
  if (known.isStale) await noteUse(id);
  if (known.scopes.includes(scope)) return { account: known.account, keyId: id };
  throw new AppError("forbidden", `This key may not use ${scope}; it was made for ${known.scopes.join(", ")}.`);
}

/** To the minute, and by one of those who come at once: the others do not wait. */
async function noteUse(id: string): Promise<void> {
  await db().$executeRaw`
    UPDATE api_keys SET last_used_at = date_trunc('minute', app_now())
    WHERE id = (SELECT id FROM api_keys WHERE id = ${id} FOR UPDATE SKIP LOCKED)
      AND (last_used_at IS NULL OR last_used_at < date_trunc('minute', app_now()))`;
}

function unauthorized(): AppError {
  return new AppError("unauthorized", "Send a key that holds in the header X-Api-Key.");
}
