import { Badge } from "@/components/ui/badge";
import { Panel } from "./panel";

type Health = { connector: string; title: string; isConfigured: boolean; needs: readonly string[] };

/** Which connectors can be used, and what the others lack. */
export function ConnectorsPanel({ connectors }: { connectors: readonly Health[] }) {
  const ready = connectors.filter((it) => it.isConfigured).length;
  return (
    <Panel id="connectors" title="Connectors" aside={`${ready} of ${connectors.length} connected`}>
      <ul className="text-sm">
        {connectors.map((it) => (
          <li
            key={it.connector}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-b py-2 last:border-b-0 last:pb-0"
          >
            <span className="font-medium">{it.title}</span>
            <Badge tone={it.isConfigured ? "done" : "plain"}>{it.isConfigured ? "Connected" : "Not connected"}</Badge>
            {it.needs.length ? (
              <span className="basis-full text-muted text-xs wrap-anywhere">Set {it.needs.join(", ")}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
