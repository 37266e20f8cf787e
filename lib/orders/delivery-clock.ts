/**
 * The delivery clock. It starts when the intake is complete (complete-intake.ts) and counts elapsed hours, so a change
 * to summer time moves no promise; only what people read is in UK time. It stands while we wait for the customer
 * (ask-for-info.ts), keeps what was left, and goes on with the answer (answer-info.ts); and through a dispute
 * (dispute-order.ts, restore-order.ts). An accepted change after hand-over starts it anew (decide-revision.ts).
 */
export type DeliveryClock = { dueAt: Date | null; pausedAt: Date | null; pausedLeftSeconds: number | null };

const HOUR_MS = 3_600_000;
/** Less than this left, and the order stands out. */
const NEARLY_LATE_MS = 12 * HOUR_MS;

/** A clock that starts now. Without a promised time there is no due date. */
export function startClock(now: Date, deliveryHours: number | null): DeliveryClock {
  const dueAt = deliveryHours === null ? null : new Date(now.getTime() + deliveryHours * HOUR_MS);
  return { dueAt, pausedAt: null, pausedLeftSeconds: null };
}

/** Stops a running clock. One that stands already, or never ran, stays as it is. What is left may be negative. */
export function pauseClock(clock: DeliveryClock, now: Date): DeliveryClock {
  if (!clock.dueAt) return clock;
  const left = Math.round((clock.dueAt.getTime() - now.getTime()) / 1_000);
  return { dueAt: null, pausedAt: now, pausedLeftSeconds: left };
}

/** Lets a standing clock go on with what was left. */
export function resumeClock(clock: DeliveryClock, now: Date): DeliveryClock {
  if (clock.pausedLeftSeconds === null) return clock;
  return { dueAt: new Date(now.getTime() + clock.pausedLeftSeconds * 1_000), pausedAt: null, pausedLeftSeconds: null };
}

/** How a running clock stands; one that is paused is never late. */
export function latenessOf({ dueAt }: Pick<DeliveryClock, "dueAt">, now: Date): "late" | "nearly" | "none" {
  if (!dueAt) return "none";
  const left = dueAt.getTime() - now.getTime();
  if (left < 0) return "late";
  return left < NEARLY_LATE_MS ? "nearly" : "none";
}

/** The moment so many days (of 24 hours) from now: how long support lasts after hand-over. */
export function daysFrom(now: Date, days: number): Date {
  return new Date(now.getTime() + days * 24 * HOUR_MS);
}
