import { db } from "@/lib/db";

/** Moves this test's business time on by so many seconds. */
export async function moveClock(seconds: number): Promise<void> {
  await db().$executeRaw`INSERT INTO app_clock (id, offset_seconds) VALUES (true, ${seconds}::int)
    ON CONFLICT (id) DO UPDATE SET offset_seconds = app_clock.offset_seconds + EXCLUDED.offset_seconds`;
}

/** Sets this test's business time, from where it goes on. */
export async function setClock(time: string): Promise<void> {
  await db().$executeRaw`INSERT INTO app_clock (id, offset_seconds)
    SELECT true, extract(epoch FROM ${time}::timestamptz - now())::bigint
    ON CONFLICT (id) DO UPDATE SET offset_seconds = EXCLUDED.offset_seconds`;
}

/** Business time is real time again. */
export async function stopMovingClock(): Promise<void> {
  await db().$executeRaw`DELETE FROM app_clock`;
}
