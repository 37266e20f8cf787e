import { type Tx, transaction } from "@/lib/db";
import { networkOf } from "@/lib/rate-limit";
import { deriveToken } from "@/lib/secrets";
import type { Question } from "@/lib/support/answer";
import { type Reservation, SPEND_CAPS } from "@/lib/support/model-spend";

/** Told apart from a failure: thrown to undo what was reserved of the other scopes. */
class OverCap extends Error {}

/**
 * Reserves `amount` of today's spending for the asker's address, the conversation and all together: of each, or of
 * none. Null when a cap would be passed. Addresses are kept hashed, an IPv6 client by its network.
 */
export async function reserveSpend(spender: Question["spender"], amount: number): Promise<Reservation | null> {
  const scopes = [
    `address:${deriveToken("model-spend", networkOf(spender.address))}`,
    `conversation:${deriveToken("model-spend", spender.conversationId)}`,
    "total",
  ];
  try {
    return await transaction((tx) => reserve(tx, scopes, amount));
  } catch (error) {
    if (error instanceof OverCap) return null;
    throw error;
  }
}

async function reserve(tx: Tx, scopes: readonly string[], amount: number): Promise<Reservation> {
  const caps = [SPEND_CAPS.address, SPEND_CAPS.conversation, SPEND_CAPS.total];
  // In the order of their names, so that no two callers wait for each other; the row that all share comes last.
  const rows = await tx.$queryRaw<{ day: string }[]>`
    WITH wanted AS (SELECT * FROM unnest(${scopes}::text[], ${caps}::bigint[]) AS it (scope, cap))
    INSERT INTO model_spend (scope, day, reserved)
    SELECT scope, (app_now() AT TIME ZONE 'UTC')::date, ${amount}::bigint FROM wanted WHERE ${amount}::bigint <= cap ORDER BY scope
    ON CONFLICT (scope, day) DO UPDATE SET reserved = model_spend.reserved + EXCLUDED.reserved
      WHERE model_spend.reserved + model_spend.spent + EXCLUDED.reserved <=
        (SELECT cap FROM wanted WHERE wanted.scope = model_spend.scope)
    RETURNING day::text AS day`;
  const day = rows[0]?.day;
  if (day === undefined || rows.length < scopes.length) throw new OverCap();
  return { scopes, day, amount };
}
