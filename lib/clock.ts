import { db, type Tx } from "@/lib/db";
import { isSandbox } from "@/lib/env";
import { AppError } from "@/lib/errors";

/** Business time: the database's, plus the offset that only the sandbox and tests can set. */
export async function appNow(tx: Tx = db()): Promise<Date> {
  const rows = await tx.$queryRaw<{ now: Date }[]>`SELECT app_now() AS now`;
  const now = rows[0]?.now;
  if (!now) throw new AppError("unavailable", "The database gave no time.");
  return now;
}

export type ClockState = { now: Date; offsetSeconds: number };

/** Moves business time forward by an ISO 8601 duration such as PT48H or P7D. Refused outside the sandbox. */
export async function advanceClock(duration: string): Promise<ClockState> {
  refuseOutsideSandbox();
  const seconds = parseDuration(duration);
  if (seconds === null) {
    const message = "must be an ISO 8601 duration such as PT48H or P7D, at most ten years";
    throw new AppError("invalid", `advance ${message}.`, { fields: [{ path: "advance", message }] });
  }
  await db().$executeRaw`
    INSERT INTO app_clock (id, offset_seconds) VALUES (true, ${seconds})
    ON CONFLICT (id) DO UPDATE SET offset_seconds = app_clock.offset_seconds + EXCLUDED.offset_seconds`;
  return readClock();
}

/** Puts business time back to the real one. Refused outside the sandbox. */
export async function resetClock(): Promise<ClockState> {
  refuseOutsideSandbox();
  await db().$executeRaw`UPDATE app_clock SET offset_seconds = 0`;
  return readClock();
}

/** Business time and how far it stands from the real one. */
export async function readClock(): Promise<ClockState> {
  const rows = await db().$queryRaw<{ now: Date; offset: bigint | null }[]>`
    SELECT app_now() AS now, (SELECT offset_seconds FROM app_clock) AS offset`;
  return { now: rows[0]?.now ?? (await appNow()), offsetSeconds: Number(rows[0]?.offset ?? 0) };
}

/** Seconds of an ISO 8601 duration of weeks, days, hours, minutes and seconds; null when it is none. */
export function parseDuration(text: string): number | null {
  const match = /^P(?=.)(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?$/.exec(
    text,
  );
  if (!match) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((it) => Number(it ?? 0));
  const total = weeks * 604_800 + days * 86_400 + hours * 3_600 + minutes * 60 + seconds;
  return total > 0 && total <= 10 * 366 * 86_400 ? total : null;
}

function refuseOutsideSandbox(): void {
  if (!isSandbox()) throw new AppError("not_found", "There is nothing here.");
}
