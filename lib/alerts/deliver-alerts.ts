import type { Alert, AlertKind, AlertKinds } from "@/lib/alerts/alert";
import { db } from "@/lib/db";
import { isDatabaseUnavailable } from "@/lib/errors";
import { describeError, log } from "@/lib/log";
import { type AlertOutcome, sendTelegram, toPlainText } from "@/lib/telegram";
import { sendWhatsapp } from "@/lib/whatsapp";

const LONGEST_WAIT_SECONDS = 900;

/**
 * Sends due alerts, oldest first, one after the other, until none is left or the time is up.
 * Only one runs at a time over all processes: the queue sees to it, so an alert found `sending` was left by a crash.
 */
export async function deliverAlerts(kinds: AlertKinds, timeMs: number): Promise<{ sent: number; failed: number }> {
  const stopAt = performance.now() + timeMs;
  const count = { sent: 0, failed: 0 };
  while (performance.now() < stopAt) {
    const alert = await claimNext();
    if (!alert) break;
    const outcome = await send(alert, kinds);
    await settle(alert, outcome);
    if (outcome.outcome === "accepted") count.sent += 1;
    else if (outcome.outcome !== "unwanted") count.failed += 1;
  }
  return count;
}

async function claimNext(): Promise<Alert | null> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    UPDATE alerts SET status = 'sending', attempts = attempts + 1, attempted_at = app_now()
    WHERE id = (SELECT id FROM alerts WHERE status IN ('queued', 'sending') AND due_at <= app_now()
                ORDER BY due_at, created_at LIMIT 1)
    RETURNING id`;
  const id = rows[0]?.id;
  return id ? db().alert.findUnique({ where: { id } }) : null;
}

type Result = AlertOutcome | { outcome: "unwanted"; reason: string };

async function send(alert: Alert, kinds: AlertKinds): Promise<Result> {
  const kind = kinds[alert.kind];
  if (!kind) return { outcome: "refused", error: `No part of the program knows the kind "${alert.kind}"` };
  const html = await compose(kind, alert);
  if (typeof html !== "string") return html;
  return alert.channel === "telegram" ? sendTelegram(html) : sendWhatsapp(toPlainText(html));
}

/** The words, or why there are none (also when nobody needs to hear it any more): one alert that cannot be written must not hold the later ones up. */
async function compose(kind: AlertKind, alert: Alert): Promise<string | Result> {
  try {
    const reason = await kind.findObjection?.(alert);
    return reason ? { outcome: "unwanted", reason } : await kind.compose(alert);
  } catch (error) {
    if (isDatabaseUnavailable(error)) throw error;
    return { outcome: "later", error: `It could not be written: ${describeError(error).message}`, afterSeconds: null };
  }
}

async function settle(alert: Alert, answer: Result): Promise<void> {
  const where = { id: alert.id, status: "sending" as const, attempts: alert.attempts };
  if (answer.outcome === "accepted") {
    await db().$executeRaw`
      UPDATE alerts SET status = 'sent', sent_at = app_now(), provider_id = ${answer.providerId}, reason = NULL, last_error = NULL
      WHERE id = ${alert.id}::uuid AND status = 'sending' AND attempts = ${alert.attempts}`;
  } else if (answer.outcome === "unwanted") {
    await db().alert.updateMany({ where, data: { status: "suppressed", reason: answer.reason } });
  } else if (answer.outcome === "refused") {
    const data = { status: "failed" as const, reason: "The channel refused it", lastError: answer.error };
    await db().alert.updateMany({ where, data });
    log().error({ alertId: alert.id, channel: alert.channel, error: answer.error }, "alert refused");
  } else {
    const seconds = answer.afterSeconds ?? Math.min(LONGEST_WAIT_SECONDS, 2 ** Math.min(12, alert.attempts));
    await db().$executeRaw`
      UPDATE alerts SET status = 'queued', reason = 'Will be tried again', last_error = ${answer.error},
                        due_at = app_now() + make_interval(secs => ${seconds})
      WHERE id = ${alert.id}::uuid AND status = 'sending' AND attempts = ${alert.attempts}`;
    log().warn({ alertId: alert.id, channel: alert.channel, seconds, error: answer.error }, "alert not taken yet");
  }
}
