import { DateTime } from "@/components/ui/date-time";
import { Panel } from "./panel";

type Callback = {
  id: string;
  status: string;
  attempts: number;
  dueAt: Date;
  deliveredAt: Date | null;
  lastError: string | null;
};

/** Who is told of the end, and whether they have been. */
export function JobCallbacks({ url, callbacks }: { url: string; callbacks: readonly Callback[] }) {
  return (
    <Panel id="callbacks" title="Callback">
      <p className="mb-2 font-mono text-xs wrap-anywhere">{url}</p>
      {callbacks.length ? (
        <ul className="space-y-2 text-sm">
          {callbacks.map((it) => (
            <li key={it.id}>
              {it.deliveredAt ? (
                <>
                  Accepted <DateTime value={it.deliveredAt} />
                </>
              ) : (
                <>
                  {it.status === "failed" ? "Given up" : "To be told"}, {it.attempts} tries so far, due{" "}
                  <DateTime value={it.dueAt} />
                </>
              )}
              {it.lastError ? <span className="block text-fail text-xs wrap-anywhere">{it.lastError}</span> : null}
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-muted text-sm">It is told when the job has ended.</p>
      )}
    </Panel>
  );
}
