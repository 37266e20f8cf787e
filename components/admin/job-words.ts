import type { Tone } from "@/components/ui/badge";
import type { JobStatus, JobStepStatus } from "@/lib/jobs/job";

export const JOB_STATE: Record<JobStatus, { word: string; tone: Tone }> = {
  queued: { word: "Queued", tone: "plain" },
  running: { word: "Running", tone: "inform" },
  paused: { word: "Paused", tone: "wait" },
  succeeded: { word: "Succeeded", tone: "done" },
  failed: { word: "Failed", tone: "fail" },
  canceled: { word: "Cancelled", tone: "plain" },
};

export const STEP_STATE: Record<JobStepStatus, { word: string; tone: Tone }> = {
  waiting: { word: "Not begun", tone: "plain" },
  running: { word: "Running", tone: "inform" },
  paused: { word: "Paused", tone: "wait" },
  succeeded: { word: "Done", tone: "done" },
  failed: { word: "Failed", tone: "fail" },
  skipped: { word: "Skipped", tone: "plain" },
};

/** What a paused job waits for. */
export function pausedWords(pausedFor: string): string {
  const [kind, name = ""] = pausedFor.split(/:(.*)/s);
  if (kind === "approval") return `waits for somebody to allow what follows “${name}”`;
  if (kind === "credential") return `waits for a credential of ${name} that works`;
  return `waits for ${pausedFor}`;
}

/** What the last form of the console did. */
export const JOB_DONE_WORDS: Readonly<Record<string, string>> = {
  cancel: "The cancellation is on its way. A call that is under way ends within 5 seconds.",
  replay: "The job runs again from the step that failed.",
  resume: "All jobs that waited for this connector go on.",
  allow: "Allowed. The job goes on.",
  refuse: "Refused. The job has ended without those calls.",
  "change-budget": "The budget is changed, from this month on.",
};

/** "45 seconds", "12 minutes", "3 hours": how long something has waited. */
export function waitWords(seconds: number): string {
  const [count, unit] =
    seconds < 90
      ? [Math.round(seconds), "second"]
      : seconds < 5_400
        ? [Math.round(seconds / 60), "minute"]
        : [Math.round(seconds / 3_600), "hour"];
  return `${count.toLocaleString("en-GB")} ${unit}${count === 1 ? "" : "s"}`;
}
