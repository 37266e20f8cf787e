import type { ConnectorActions } from "@/lib/api-docs/list-connector-actions";
import { FieldList } from "./field-list";

/** What each connector can do, folded until it is wanted. */
export function ActionList({ connectors }: { connectors: readonly ConnectorActions[] }) {
  return (
    <div className="border-line border-t">
      {connectors.map((connector) => (
        <details key={connector.name} className="border-line border-b">
          <summary className="flex min-h-12 items-center justify-between gap-4 text-sm">
            <span className="font-medium">{connector.title}</span>
            <span className="text-right font-mono text-muted text-xs">
              {connector.actions.map((it) => it.name).join(", ")}
            </span>
          </summary>
          <div className="pb-6">
            {connector.actions.map((it) => (
              <FieldList key={it.name} title={`${it.name}, params`} fields={it.fields} />
            ))}
          </div>
        </details>
      ))}
    </div>
  );
}
