import { requireCronOrInternal } from "@/lib/auth";
import { recordRun } from "@/lib/cron/record-run";
import { runDailyEmailTasks } from "@/lib/cron/run-daily-email-tasks";
import { json, methods, route } from "@/lib/http";
import { deliverDue } from "@/start-up";

/** With the message that is under way when it is up, a call ends within 25 s. */
const TIME_MS = 14_000;

const run = route({ guard: requireCronOrInternal }, async () =>
  json(await recordRun("daily-email-tasks", () => runDailyEmailTasks(deliverDue, TIME_MS))),
);

export const maxDuration = 60;
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: run });
