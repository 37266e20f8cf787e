import { cn } from "@/components/ui/cn";
import { DateTime } from "@/components/ui/date-time";
import { Panel } from "./panel";

type Line = { id: bigint; level: string; message: string; at: Date };

const LEVEL_WORDS: Record<string, string> = { warn: "Warning: ", error: "Error: " };

/** What happened, oldest first. */
export function JobLog({ lines }: { lines: readonly Line[] }) {
  return (
    <Panel id="log" title="Log">
      {lines.length ? (
        <ol className="text-sm">
          {lines.map((line) => (
            <li key={String(line.id)} className="border-line border-b py-2 last:border-b-0 last:pb-0">
              <DateTime value={line.at} className="block text-muted text-xs" />
              <span className={cn("wrap-anywhere", line.level === "error" && "text-fail")}>
                {LEVEL_WORDS[line.level]}
                {line.message}
              </span>
            </li>
          ))}
        </ol>
      ) : (
        <p className="text-muted text-sm">Nothing has happened yet.</p>
      )}
    </Panel>
  );
}
