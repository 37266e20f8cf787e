import { createHmac, createSecretKey, type KeyObject, randomBytes } from "node:crypto";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { networkOf } from "@/lib/rate-limit";
import { deriveToken } from "@/lib/secrets";

/** How long a process trusts what day it is; the salt of a day that is over is gone from it as soon. */
const LOOK_EVERY_MS = 1_000;

type DayKey = { key: KeyObject; readAt: number };
// server.ts and Next's build each load this file: what they share hangs on the process.
const shared = globalThis as typeof globalThis & { levqorDayKey?: DayKey; levqorDayKeyReading?: Promise<DayKey> };

/**
 * Who a visitor is today: a hash of address and agent under the day's salt and a key of ours. With the salt destroyed
 * at the end of the day, nobody can say who it was, we included. An IPv6 client is its whole /64, as with our limits.
 */
export async function visitorHash({ address, agent }: { address: string; agent: string }): Promise<string> {
  const { key } = isFresh(shared.levqorDayKey) ? shared.levqorDayKey : await renewDayKey();
  return createHmac("sha256", key)
    .update(`${networkOf(address)}|${agent}`)
    .digest("base64url")
    .slice(0, 22);
}

function isFresh(known: DayKey | undefined): known is DayKey {
  return known !== undefined && performance.now() - known.readAt < LOOK_EVERY_MS;
}

/** Those who come while it is read wait for the same answer. */
function renewDayKey(): Promise<DayKey> {
  shared.levqorDayKeyReading ??= readDayKey().finally(() => {
    shared.levqorDayKeyReading = undefined;
  });
  return shared.levqorDayKeyReading;
}

async function readDayKey(): Promise<DayKey> {
  const readAt = performance.now();
  const salt = (await readSalt()) ?? (await makeSalt()) ?? (await readSalt());
  if (!salt) throw new AppError("unavailable", "The day's salt is not there.");
  const key = createSecretKey(deriveToken("metrics-visitor", Buffer.from(salt).toString("hex")), "utf8");
  shared.levqorDayKey = { key, readAt };
  return shared.levqorDayKey;
}

type Row = { salt: Uint8Array };

async function readSalt(): Promise<Uint8Array | undefined> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT salt FROM metric_salts WHERE day = (app_now() AT TIME ZONE 'UTC')::date`;
  return rows[0]?.salt;
}

/** Nothing when another process was faster. */
async function makeSalt(): Promise<Uint8Array | undefined> {
  const rows = await db().$queryRaw<Row[]>`
    INSERT INTO metric_salts (day, salt) VALUES ((app_now() AT TIME ZONE 'UTC')::date, ${new Uint8Array(randomBytes(32))})
    ON CONFLICT DO NOTHING RETURNING salt`;
  return rows[0]?.salt;
}
