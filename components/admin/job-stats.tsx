import type { JobsOverview } from "@/lib/jobs/queries";
import { FigureList } from "./figure-list";
import { waitWords } from "./job-words";

/** How the engine stands, over all jobs. */
export function JobStats({ overview }: { overview: JobsOverview }) {
  const { queueDepth, oldestWaitingSeconds: oldest, running, paused, failed, callbacksWaiting } = overview;
  return (
    <FigureList
      label="All jobs"
      figures={[
        { name: "In the queue", figure: queueDepth },
        { name: "Longest wait", figure: oldest === null ? "nobody waits" : waitWords(Math.max(0, oldest)) },
        { name: "Running", figure: running },
        { name: "Paused", figure: paused },
        { name: "Dead letters", figure: failed },
        { name: "Callbacks to deliver", figure: callbacksWaiting },
      ]}
    />
  );
}
