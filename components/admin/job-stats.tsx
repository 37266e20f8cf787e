import type { JobsOverview } from "@/lib/jobs/queries";
import { waitWords } from "./job-words";

/** How the engine stands, over all jobs. */
export function JobStats({ overview }: { overview: JobsOverview }) {
  const { queueDepth, oldestWaitingSeconds, running, paused, failed, callbacksWaiting } = overview;
  const figures = [
    ["In the queue", queueDepth.toLocaleString("en-GB")],
    ["Longest wait", oldestWaitingSeconds === null ? "nobody waits" : waitWords(Math.max(0, oldestWaitingSeconds))],
    ["Running", running.toLocaleString("en-GB")],
    ["Paused", paused.toLocaleString("en-GB")],
    ["Dead letters", failed.toLocaleString("en-GB")],
    ["Callbacks to deliver", callbacksWaiting.toLocaleString("en-GB")],
  ] as const;
  return (
    <dl aria-label="All jobs" className="mb-6 flex flex-wrap gap-x-8 gap-y-3 text-sm">
      {figures.map(([name, figure]) => (
        <div key={name}>
          <dt className="text-muted">{name}</dt>
          <dd className="tabular font-medium text-base">{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
