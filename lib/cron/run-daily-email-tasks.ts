import { setTimeout as sleep } from "node:timers/promises";
import { appNow } from "@/lib/clock";
import { countMails, type MailCounts } from "@/lib/email/queries";
import { queueLeadFollowUps } from "@/lib/leads/queue-lead-follow-ups";
import { recordLeadPurchases } from "@/lib/leads/record-lead-purchases";
import { alertOverdue } from "@/lib/orders/alert-overdue";
import { queueReminders } from "@/lib/orders/queue-reminders";
import { queueUpsells } from "@/lib/orders/queue-upsells";
import { alertLateAnswers } from "@/lib/support/alert-late-answers";

export type DailyCounts = Record<
  | "remindersQueued"
  | "upsellsQueued"
  | "followUpsQueued"
  | "purchasesRecorded"
  | "overdueAlerted"
  | "lateAnswersAlerted",
  number
> &
  MailCounts;

const BATCH = 500;
const LOOK_EVERY_MS = 250;
/** Without progress for this long, what is left waits for a later call. */
const PATIENCE_MS = 1_000;

/**
 * Owes every reminder, offer and alert of lateness that has fallen due, then delivers. `timeMs` bounds all of it but the
 * message that is under way. Calls that overlap, come twice or days late end the same: each message is owed once.
 * `sent`, `failed` and `suppressed` count mails since this call began, whichever process carried them.
 */
export async function runDailyEmailTasks(
  deliver: (timeMs: number) => Promise<unknown>,
  timeMs: number,
): Promise<DailyCounts> {
  const stopAt = performance.now() + timeMs;
  const startedAt = await appNow();
  const remindersQueued = await repeat(queueReminders, stopAt);
  const upsellsQueued = await repeat(queueUpsells, stopAt);
  const followUpsQueued = await repeat(queueLeadFollowUps, stopAt);
  const purchasesRecorded = await repeat(recordLeadPurchases, stopAt);
  const overdueAlerted = await repeat(alertOverdue, stopAt);
  const lateAnswersAlerted = await repeat(alertLateAnswers, stopAt);
  await deliver(Math.max(0, stopAt - performance.now()));
  const queued = {
    remindersQueued,
    upsellsQueued,
    followUpsQueued,
    purchasesRecorded,
    overdueAlerted,
    lateAnswersAlerted,
  };
  return { ...queued, ...(await settle(startedAt, stopAt)) };
}

/** Batch after batch until one is not full, or the time is up: the next call finds the rest. */
async function repeat(sweep: (batch: number) => Promise<number>, stopAt: number): Promise<number> {
  let total = 0;
  while (performance.now() < stopAt) {
    const count = await sweep(BATCH);
    total += count;
    if (count < BATCH) break;
  }
  return total;
}

/** Workers beside us may hold the last mails: waits for them as long as they get on, so that the counts are whole. */
async function settle(startedAt: Date, stopAt: number): Promise<MailCounts> {
  let counts = await countMails(startedAt);
  let changedAt = performance.now();
  while (counts.remaining && performance.now() < Math.min(stopAt, changedAt + PATIENCE_MS)) {
    await sleep(LOOK_EVERY_MS);
    const next = await countMails(startedAt);
    if (next.remaining !== counts.remaining) changedAt = performance.now();
    counts = next;
  }
  return counts;
}
