import { createHmac } from "node:crypto";
import { appNow } from "@/lib/clock";
import { db } from "@/lib/db";
import { callbackSecret } from "@/lib/jobs/callback-secret";
import { describeError, log } from "@/lib/log";
import { redactSecrets } from "@/lib/redact";
import { safeFetch } from "@/lib/safe-fetch";

const AT_ONCE = 20;
/** Longer than an attempt takes, so that nobody else makes it meanwhile. */
const LEASE_SECONDS = 15;
const FIRST_WAIT_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 3_600;
const GIVE_UP_AFTER_MS = 24 * 3_600_000;

type Owed = { id: string; url: string; body: string; attempts: number; createdAt: Date; account: string };
type Send = (
  url: string,
  options: { method: "POST"; headers: Record<string, string>; body: string },
) => Promise<{ status: number }>;

/**
 * Tells the ends of jobs to whoever asked to be told, signed as Standard Webhooks describe, under an id that stays the
 * same. Any 2xx is taken for acceptance, and nothing is sent after it; everything else is tried again for a day. At
 * least once: a crash between the answer and its being kept repeats it. Returns how many were sent to.
 */
export async function deliverCallbacks(send: Send = safeFetch): Promise<number> {
  const owed = await db().$queryRaw<Owed[]>`
    WITH due AS MATERIALIZED (
      SELECT id FROM job_callbacks
      WHERE (status = 'queued' AND due_at <= app_now()) OR (status = 'sending' AND lease_until < now())
      ORDER BY due_at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED
    )
    UPDATE job_callbacks AS c SET status = 'sending', attempts = attempts + 1,
                                  lease_until = now() + make_interval(secs => ${LEASE_SECONDS}::int)
    FROM due, jobs AS j WHERE c.id = due.id AND j.id = c.job_id
    RETURNING c.id, c.url, c.body, c.attempts, c.created_at AS "createdAt", j.account`;
  if (!owed.length) return 0;
  const now = await appNow();
  await Promise.all(owed.map((it) => deliver(it, now, send)));
  return owed.length;
}

async function deliver(owed: Owed, now: Date, send: Send): Promise<void> {
  const problem = await attempt(owed, send);
  if (problem === null) {
    await db().$executeRaw`
      UPDATE job_callbacks SET status = 'sent', delivered_at = app_now(), last_error = NULL, lease_until = NULL
      WHERE id = ${owed.id} AND status = 'sending' AND attempts = ${owed.attempts}`;
    return;
  }
  const isOver = now.getTime() - owed.createdAt.getTime() > GIVE_UP_AFTER_MS;
  const wait = Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** Math.min(12, owed.attempts - 1));
  await db().$executeRaw`
    UPDATE job_callbacks SET status = ${isOver ? "failed" : "queued"}::"MessageStatus", last_error = ${problem},
      lease_until = NULL, due_at = app_now() + make_interval(secs => ${wait * (0.75 + Math.random() / 2)}::float8)
    WHERE id = ${owed.id} AND status = 'sending' AND attempts = ${owed.attempts}`;
  log().warn({ callbackId: owed.id, attempts: owed.attempts, isOver, problem }, "callback not accepted");
}

/** What was wrong, or null when it was accepted. */
async function attempt({ id, url, body, account }: Owed, send: Send): Promise<string | null> {
  // Signed over the real time: the receiver refuses what is old.
  const timestamp = String(Math.floor((performance.timeOrigin + performance.now()) / 1_000));
  const key = Buffer.from(callbackSecret(account).slice("whsec_".length), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  try {
    const { status } = await send(url, {
      method: "POST",
      body,
      headers: {
        "content-type": "application/json",
        "user-agent": "Levqor-Webhooks/1",
        "webhook-id": id,
        "webhook-timestamp": timestamp,
        "webhook-signature": `v1,${signature}`,
      },
    });
    return status >= 200 && status < 300 ? null : `It answered with status ${status}.`;
  } catch (error) {
    return redactSecrets(describeError(error).message).slice(0, 500);
  }
}
