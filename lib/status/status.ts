/**
 * How the parts of the service are, as far as the service can tell by itself: read by queries.ts, told to programs by
 * GET /status and to people by /system-status. It knows this moment only and keeps no history, so it claims none.
 */
export type ComponentState = "ok" | "delayed" | "unreachable" | "not migrated" | "not configured" | "unknown";

export const COMPONENTS = ["database", "queue", "mail", "model", "alerts"] as const;
export type ComponentName = (typeof COMPONENTS)[number];

/** The last time a scheduled task was run, and whether it ended well; no task is here that never ran. */
export type TaskRun = { task: string; startedAt: Date; outcome: "ok" | "failed" | "running" };

export type SystemStatus = {
  status: "ok" | "degraded";
  components: Record<ComponentName, ComponentState>;
  tasks: readonly TaskRun[];
};

/** What was due this long ago and is still here is late. */
export const LATE_MINUTES = 5;

/** A part that nobody set up is missing on purpose: the service answers without it. */
export function overall(components: SystemStatus["components"]): SystemStatus["status"] {
  return Object.values(components).every((it) => it === "ok" || it === "not configured") ? "ok" : "degraded";
}
