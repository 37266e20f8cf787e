import type { AlertKinds } from "@/lib/alerts/alert";
import { deliverAlerts } from "@/lib/alerts/deliver-alerts";
import { sweepAlerts } from "@/lib/alerts/sweep-alerts";
import { unreadEvent } from "@/lib/billing/alerts/unread-event";
import { mailStuck } from "@/lib/email/alerts/mail-stuck";
import { deliverEmail } from "@/lib/email/deliver-email";
import type { EmailKinds } from "@/lib/email/email";
import { sweepEmails } from "@/lib/email/sweep-emails";
import { runsInlineWorker } from "@/lib/env";
import { intakeRefused } from "@/lib/intake/alerts/intake-refused";
import { jobApproval } from "@/lib/jobs/alerts/job-approval";
import { jobApprovalMail } from "@/lib/jobs/emails/job-approval";
import { startJobsWorker } from "@/lib/jobs/start-jobs-worker";
import { indexKnowledge } from "@/lib/knowledge/index-knowledge";
import { confirm as newsletterConfirm } from "@/lib/leads/emails/confirm";
import { followUp as newsletterFollowUp } from "@/lib/leads/emails/follow-up";
import { guide as newsletterGuide } from "@/lib/leads/emails/guide";
import { describeError, log } from "@/lib/log";
import { rollUpMetrics } from "@/lib/metrics/roll-up-metrics";
import { delivered } from "@/lib/orders/alerts/delivered";
import { infoAnswered } from "@/lib/orders/alerts/info-answered";
import { intakeComplete } from "@/lib/orders/alerts/intake-complete";
import { needsReview } from "@/lib/orders/alerts/needs-review";
import { newOrder } from "@/lib/orders/alerts/new-order";
import { overdue } from "@/lib/orders/alerts/overdue";
import { revisionRequested } from "@/lib/orders/alerts/revision-requested";
import { handOverMail } from "@/lib/orders/emails/hand-over";
import { infoRequested } from "@/lib/orders/emails/info-requested";
import { intakeLinkMail } from "@/lib/orders/emails/intake-link";
import { intakeReceived } from "@/lib/orders/emails/intake-received";
import { intakeReminder } from "@/lib/orders/emails/intake-reminder";
import { intakeRequest } from "@/lib/orders/emails/intake-request";
import { paymentConfirmation } from "@/lib/orders/emails/payment-confirmation";
import { revisionDecided } from "@/lib/orders/emails/revision-decided";
import { upsell } from "@/lib/orders/emails/upsell";
import { type JobResult, queue, stopQueue } from "@/lib/queue";
import { alertLateAnswers } from "@/lib/support/alert-late-answers";
import { answerLate } from "@/lib/support/alerts/answer-late";
import { ticketOpened } from "@/lib/support/alerts/ticket-opened";
import { ticketAnswered } from "@/lib/support/emails/ticket-answered";
import { ticketClosed } from "@/lib/support/emails/ticket-closed";
import { ticketOpened as ticketOpenedMail } from "@/lib/support/emails/ticket-opened";
import { findTicketObjection } from "@/lib/support/queries";
import { signIn } from "@/lib/users/emails/sign-in";

/**
 * Where the rooms are joined: which room composes which message, and who carries them. The carrying rooms know no
 * kinds and the causing rooms no carriers; only this file knows both.
 */
export const emailKinds = {
  "payment-confirmation": paymentConfirmation,
  "intake-request": intakeRequest,
  "intake-reminder": intakeReminder,
  "intake-received": intakeReceived,
  "info-requested": infoRequested,
  "hand-over": handOverMail,
  "revision-decided": revisionDecided,
  // Rooms above that know a reason against an offer are asked here.
  upsell: upsell([findTicketObjection]),
  "intake-link": intakeLinkMail,
  "sign-in": signIn,
  "ticket-opened": ticketOpenedMail,
  "ticket-answered": ticketAnswered,
  "ticket-closed": ticketClosed,
  "newsletter-confirm": newsletterConfirm,
  "newsletter-guide": newsletterGuide,
  "newsletter-follow-up": newsletterFollowUp,
  "job-approval": jobApprovalMail,
} satisfies EmailKinds;

export const alertKinds = {
  "new-order": newOrder,
  "needs-review": needsReview,
  "intake-complete": intakeComplete,
  "info-answered": infoAnswered,
  delivered,
  "revision-requested": revisionRequested,
  overdue,
  "mail-stuck": mailStuck,
  "unread-event": unreadEvent,
  "intake-refused": intakeRefused,
  "ticket-opened": ticketOpened,
  "answer-late": answerLate,
  "job-approval": jobApproval,
} satisfies AlertKinds;

/** Mails at once in one process. The provider's rate holds over all processes; see RESEND_RATE. */
const MAILS_AT_ONCE = 3;
/** One alerts job works this long, well inside its lease, then makes room. */
const ALERTS_TIME_MS = 3_000;
const SWEEP_EVERY_MS = 2_000;
const ROLL_UP_EVERY_MS = 30_000;
const LATE_ANSWERS_AT_ONCE = 50;
const LOOK = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 2 } as const;

/**
 * Makes this process a worker: takes mails and alerts from the queue, and hands over what has become due.
 * Returns how to stop it: no new work, running work may finish within the time given.
 */
export async function startWorker(): Promise<(timeoutMs: number) => Promise<void>> {
  const boss = await queue({ supervise: true });
  // A full batch is followed by the next at once; an idle worker is woken by NOTIFY, and looks by itself as well.
  const emails = { batchSize: MAILS_AT_ONCE, burstWhenBatchFull: true, perJobResults: true, ...LOOK } as const;
  await boss.work<{ id: string }>("email", emails, (jobs) => Promise.all(jobs.map(deliverJob)));
  await boss.work("alerts", LOOK, async () => {
    await deliverAlerts(alertKinds, ALERTS_TIME_MS);
  });
  const stopSweeping = sweepRegularly();
  const stopJobs = await startJobsWorker();
  return async (timeoutMs) => {
    stopSweeping();
    await stopJobs(timeoutMs);
    await stopQueue(timeoutMs);
  };
}

const shared = globalThis as typeof globalThis & { levqorStopWorker?: (timeoutMs: number) => Promise<void> };
const START_AGAIN_MS = 3_000;

/** The server listens well before this. */
const WARM_AFTER_MS = 1_000;

/** Makes the knowledge base's index once the server listens, so that the first question does not wait for it. */
export function warmKnowledge(): void {
  const warm = () => {
    try {
      indexKnowledge();
    } catch (error) {
      // Told again, with its request, by the first question.
      log().error({ err: error }, "the knowledge base could not be read");
    }
  };
  setTimeout(warm, WARM_AFTER_MS).unref();
}

/**
 * The worker inside the server, where WORKER says so. A database that is away when the server starts delays it and loses nothing; the
 * start is tried until it succeeds. `server.ts` stops it through `globalThis.levqorStopWorker` when it drains.
 */
export function startInlineWorker(): void {
  if (!runsInlineWorker()) return;
  let stop: ((timeoutMs: number) => Promise<void>) | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const start = async () => {
    try {
      stop = await startWorker();
      log().info("worker started");
    } catch (error) {
      log().warn({ err: error }, "the worker could not start yet");
      if (!isOver) timer = setTimeout(start, START_AGAIN_MS);
    }
  };
  const started = start();
  shared.levqorStopWorker = async (timeoutMs) => {
    isOver = true;
    clearTimeout(timer);
    await started;
    await stop?.(timeoutMs);
  };
}

async function deliverJob(job: { id: string; data: { id: string } }): Promise<JobResult> {
  try {
    await deliverEmail(job.data.id, emailKinds);
    return { id: job.id, status: "completed" };
  } catch (error) {
    // The row stands as it stood; the queue gives it to the next worker.
    log().error({ err: error, emailId: job.data.id }, "a mail could not be worked on");
    return { id: job.id, status: "failed", output: describeError(error) };
  }
}

/**
 * Delivers what is due from inside a request: for cron and `after()`, where no worker runs. Nothing new is begun after
 * `timeMs`; what is under way then takes 8 s at the most.
 */
export async function deliverDue(
  timeMs: number,
): Promise<{ sent: number; failed: number; suppressed: number; remaining: number }> {
  const stopAt = performance.now() + timeMs;
  const count = { sent: 0, failed: 0, suppressed: 0, remaining: 0 };
  await alertLateAnswers(LATE_ANSWERS_AT_ONCE);
  await Promise.all([sweepEmails(), sweepAlerts()]);
  const boss = await queue();
  await boss.supervise();
  // First, and in little time: a crowd of mails must not keep the team from hearing.
  const [alerts] = await boss.fetch("alerts");
  if (alerts) {
    const done = await deliverAlerts(alertKinds, Math.min(ALERTS_TIME_MS, timeMs / 2));
    await boss.complete("alerts", { id: alerts.id, retryCount: alerts.retryCount });
    count.sent += done.sent;
    count.failed += done.failed;
  }
  const fetchJob = async () => (await boss.fetch<{ id: string }>("email"))[0];
  const lane = async () => {
    while (performance.now() < stopAt) {
      // More may be due than one sweep hands over; when nothing comes of it, others hold what is left.
      const job = (await fetchJob()) ?? ((await sweepEmails()) ? await fetchJob() : undefined);
      if (!job) return;
      const result = await deliverEmail(job.data.id, emailKinds);
      await boss.complete("email", { id: job.id, retryCount: job.retryCount });
      if (result === "sent" || result === "suppressed") count[result] += 1;
      else if (result !== "nothing") count.failed += 1;
    }
  };
  await Promise.all(Array.from({ length: MAILS_AT_ONCE }, lane));
  const [emails, rest] = await Promise.all([sweepEmails(), sweepAlerts()]);
  return { ...count, remaining: emails + rest };
}

function sweepRegularly(): () => void {
  let running = false;
  let rollUpAt = 0;
  const timer = setInterval(async () => {
    if (running) return;
    running = true;
    try {
      await sweepEmails();
      await alertLateAnswers(LATE_ANSWERS_AT_ONCE);
      await sweepAlerts();
      if (performance.now() >= rollUpAt) {
        await rollUpMetrics();
        rollUpAt = performance.now() + ROLL_UP_EVERY_MS;
      }
    } catch (error) {
      log().warn({ err: error }, "the sweep will be tried again");
    } finally {
      running = false;
    }
  }, SWEEP_EVERY_MS);
  return () => clearInterval(timer);
}
