import type { Workflow } from "@/lib/jobs/workflow";
import { CodeBlock } from "./code-block";

/** What can be run today, each with a payload that works. */
export function WorkflowList({ workflows }: { workflows: readonly Workflow[] }) {
  return (
    <ul>
      {workflows.map((it) => (
        <li key={it.name} className="border-line border-t py-6">
          <h3 id={`workflow-${it.name}`} className="scroll-mt-24 text-lg">
            {it.title} <span className="font-mono text-muted text-sm">{it.name}</span>
          </h3>
          <p className="mt-2 mb-4 max-w-measure">{it.description}</p>
          <CodeBlock label="payload" code={JSON.stringify(it.example, null, 2)} />
        </li>
      ))}
    </ul>
  );
}
