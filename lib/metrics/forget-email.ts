import type { Tx } from "@/lib/db";
import { emailHash } from "@/lib/metrics/email-hash";

/** Events stay counted, and no longer know that this address was behind them. */
export async function forgetEmail(tx: Tx, address: string): Promise<void> {
  await tx.$executeRaw`UPDATE metric_events SET email_hash = NULL WHERE email_hash = ${emailHash(address)}`;
}
