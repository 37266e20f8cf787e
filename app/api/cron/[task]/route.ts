import { requireCron } from "@/lib/auth";
import { forgetOldRows } from "@/lib/cron/forget-old-rows";
import { recordRun } from "@/lib/cron/record-run";
import { runDailyEmailTasks } from "@/lib/cron/run-daily-email-tasks";
import { AppError } from "@/lib/errors";
import { json, methods, route } from "@/lib/http";
import { runDueJobs } from "@/lib/jobs/run-due-jobs";
import { rollUpMetrics } from "@/lib/metrics/roll-up-metrics";
import { deliverDue } from "@/start-up";

/** With the message that is under way when it is up, a call ends within 25 s. */
const TIME_MS = 14_000;

const TASKS = new Map<string, () => Promise<Record<string, number>>>([
  ["daily-email-tasks", () => runDailyEmailTasks(deliverDue, TIME_MS)],
  ["deliver", () => deliverDue(TIME_MS)],
  ["run-jobs", () => runDueJobs(TIME_MS)],
  ["roll-up-metrics", rollUpMetrics],
  ["retention", forgetOldRows],
]);

const run = route({ guard: requireCron }, async ({ params }) => {
  const name = params.task ?? "";
  const task = TASKS.get(name);
  if (!task) throw new AppError("not_found", "There is no such task.");
  return json(await recordRun(name, task));
});

export const maxDuration = 60;
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: run, POST: run });
