import { db } from "@/lib/db";
import type { Reservation } from "@/lib/support/model-spend";

/** Books what a call did cost in place of what was reserved for it; null when OpenAI did not say: then all of it. */
export async function settleSpend({ scopes, day, amount }: Reservation, cost: number | null): Promise<void> {
  await db().$executeRaw`
    WITH held AS (
      SELECT scope, day FROM model_spend WHERE day = ${day}::date AND scope = ANY(${scopes}) ORDER BY scope FOR UPDATE
    )
    UPDATE model_spend SET reserved = reserved - ${amount}::bigint, spent = spent + ${cost ?? amount}::bigint
    FROM held WHERE model_spend.scope = held.scope AND model_spend.day = held.day`;
}
