import { Badge } from "@/components/ui/badge";
import { Money } from "@/components/ui/money";
import type { StepView } from "@/lib/jobs/job";
import { CURRENCY } from "@/lib/pricing/catalog";
import { STEP_STATE } from "./job-words";
import { JsonBlock } from "./json-block";
import { Panel } from "./panel";
import { RelativeTime } from "./relative-time";

/** Each step with what it was given, what came of it, its tries and its cost. */
export function JobSteps({ steps, now }: { steps: readonly StepView[]; now: Date }) {
  return (
    <Panel id="steps" title="Steps">
      <ol>
        {steps.map((step) => (
          <Step key={step.name} step={step} now={now} />
        ))}
      </ol>
    </Panel>
  );
}

function Step({ step, now }: { step: StepView; now: Date }) {
  const { name, connector, action, status, attempts, costCents, input, output, error, finishedAt } = step;
  const { word, tone } = STEP_STATE[status];
  return (
    <li className="border-line border-b py-4 first:pt-1 last:border-b-0 last:pb-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-sm">
        <h3 className="font-medium">{name}</h3>
        <Badge tone={tone}>{word}</Badge>
      </div>
      <p className="mt-1 flex flex-wrap gap-x-4 text-muted text-xs">
        {connector ? <span className="font-mono">{`${connector} ${action ?? ""}`}</span> : null}
        {attempts ? <span>{attempts === 1 ? "1 try" : `${attempts} tries`}</span> : null}
        <Money cents={costCents} currency={CURRENCY} />
        {finishedAt ? <RelativeTime value={new Date(finishedAt)} now={now} /> : null}
      </p>
      {error ? (
        <p className="mt-2 text-fail text-sm wrap-anywhere">
          {error.message} <span className="font-mono text-xs">{error.code}</span>
        </p>
      ) : null}
      {input === undefined ? null : <JsonBlock label="Input" value={input} />}
      {output === undefined ? null : <JsonBlock label="Output" value={output} />}
    </li>
  );
}
