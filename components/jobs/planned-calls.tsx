import { Icon } from "@/components/ui/icon";
import { Money } from "@/components/ui/money";
import type { PlannedCall } from "@/lib/jobs/plan-calls";

type Props = {
  calls: readonly PlannedCall[];
  /** A connector's name as people know it. */
  titleOf: (connector: string) => string;
};

/** The calls a job is about to make: what each does, where it goes, what it costs, and on request exactly what is sent. */
export function PlannedCalls({ calls, titleOf }: Props) {
  return (
    <ol className="divide-y divide-line rounded-md border border-line bg-surface">
      {calls.map((it) => (
        <li key={it.step} className="p-4">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <p className="min-w-0 font-medium text-ink wrap-anywhere">{it.summary}</p>
            <Money cents={it.costCents} currency="gbp" />
          </div>
          <p className="text-sm text-muted wrap-anywhere">
            {titleOf(it.connector)}, {it.method} {it.host}
          </p>
          <details className="group text-sm">
            <summary className="flex min-h-11 items-center gap-2">
              Exactly what is sent
              <Icon name="chevron-down" className="text-muted transition-transform group-open:rotate-180" />
            </summary>
            <pre className="mt-1 whitespace-pre-wrap rounded-md border border-line p-3 font-mono text-xs wrap-anywhere">
              {JSON.stringify(it.input, null, 2)}
            </pre>
          </details>
        </li>
      ))}
    </ol>
  );
}
