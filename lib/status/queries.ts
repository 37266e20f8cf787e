import { checkDatabase, db } from "@/lib/db";
import { log } from "@/lib/log";
import { hasOpenai, isModelReady } from "@/lib/openai";
import { hasTelegram } from "@/lib/telegram";
import { hasWhatsapp } from "@/lib/whatsapp";
import { type ComponentState, LATE_MINUTES, overall, type SystemStatus, type TaskRun } from "./status";

type Late = { mails: boolean; alerts: boolean; jobs: boolean };

/** Looks at every part now. Throws nothing: a part that cannot be looked at is unknown. */
export async function getSystemStatus(): Promise<SystemStatus> {
  const database = (await checkDatabase()).state;
  const seen = database === "ok" ? await lookInside() : null;
  const stateOf = (isLate: boolean | undefined): ComponentState =>
    isLate === undefined ? "unknown" : isLate ? "delayed" : "ok";
  const components = {
    database,
    queue: stateOf(seen?.late.jobs),
    mail: stateOf(seen?.late.mails),
    model: !hasOpenai() ? "not configured" : isModelReady() ? "ok" : "unreachable",
    alerts: hasTelegram() || hasWhatsapp() ? stateOf(seen?.late.alerts) : "not configured",
  } satisfies SystemStatus["components"];
  return { status: overall(components), components, tasks: seen?.tasks ?? [] };
}

async function lookInside(): Promise<{ late: Late; tasks: TaskRun[] } | null> {
  try {
    const [late, tasks] = await Promise.all([findLate(), listLastRuns()]);
    return { late, tasks };
  } catch (error) {
    log().warn({ err: error }, "the state of the parts could not be read");
    return null;
  }
}

/** Late is what waits though it was due a while ago, and what a provider refused for now. */
async function findLate(): Promise<Late> {
  const rows = await db().$queryRaw<Late[]>`
    SELECT EXISTS (SELECT FROM emails WHERE status IN ('queued', 'sending')
                   AND (due_at < app_now() - make_interval(mins => ${LATE_MINUTES}) OR last_error IS NOT NULL)) AS mails,
           EXISTS (SELECT FROM alerts WHERE status IN ('queued', 'sending')
                   AND (due_at < app_now() - make_interval(mins => ${LATE_MINUTES}) OR last_error IS NOT NULL)) AS alerts,
           EXISTS (SELECT FROM pgboss.job WHERE state IN ('created', 'retry')
                   AND start_after < now() - make_interval(mins => ${LATE_MINUTES})) AS jobs`;
  return rows[0] ?? { mails: false, alerts: false, jobs: false };
}

async function listLastRuns(): Promise<TaskRun[]> {
  return db().$queryRaw<TaskRun[]>`
    SELECT DISTINCT ON (task) task, started_at AS "startedAt",
           CASE WHEN finished_at IS NULL THEN 'running' WHEN error IS NULL THEN 'ok' ELSE 'failed' END AS outcome
    FROM cron_runs ORDER BY task, started_at DESC`;
}
