import { Badge, type Tone } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import type { TaskRun } from "@/lib/status/status";

const OUTCOMES: Record<TaskRun["outcome"], readonly [tone: Tone, words: string]> = {
  ok: ["done", "Done"],
  failed: ["fail", "Failed"],
  running: ["inform", "Running"],
};

/** The tasks that the operator's clock starts, each with its last run; nothing where none has run yet. */
export function TaskRuns({ tasks }: { tasks: readonly TaskRun[] }) {
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks" className="text-xl">
        Scheduled tasks
      </h2>
      <dl className="mt-4 border-line border-t">
        {tasks.map(({ task, startedAt, outcome }) => {
          const [tone, words] = OUTCOMES[outcome];
          return (
            <div key={task} className="flex items-center justify-between gap-6 border-line border-b py-3">
              <dt className="font-mono text-sm">{task}</dt>
              <dd className="flex flex-wrap items-center justify-end gap-3 text-sm">
                <DateTime value={startedAt} style="short" />
                <Badge tone={tone}>{words}</Badge>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
