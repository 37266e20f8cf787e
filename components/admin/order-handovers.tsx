import { DateTime } from "@/components/ui/date-time";
import { Panel } from "./panel";

export type HandoverView = {
  id: string;
  summary: string;
  howToUse: string;
  howToRevoke: string;
  files: readonly { name: string; url: string }[];
  handedOverBy: string;
  at: Date;
};

/** What was handed over, the newest first. */
export function OrderHandovers({ handovers }: { handovers: readonly HandoverView[] }) {
  if (handovers.length === 0) return null;
  return (
    <Panel id="handovers" title="Handed over">
      <ol className="space-y-6">
        {handovers.map((it) => (
          <li key={it.id}>
            <p className="text-muted text-sm">
              <DateTime value={it.at} /> by {it.handedOverBy}
            </p>
            <dl className="mt-2 space-y-3">
              {(
                [
                  ["What was built", it.summary],
                  ["How to use it", it.howToUse],
                  ["How to revoke it", it.howToRevoke],
                ] as const
              ).map(([name, words]) => (
                <div key={name}>
                  <dt className="text-muted text-sm">{name}</dt>
                  <dd className="whitespace-pre-wrap break-words">{words}</dd>
                </div>
              ))}
            </dl>
            <ul className="mt-3 list-disc space-y-1 pl-5 text-sm">
              {it.files.map((file) => (
                <li key={file.url}>
                  <a href={file.url} rel="noreferrer" className="break-all underline underline-offset-2">
                    {file.name}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
