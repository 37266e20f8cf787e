import { DateTime } from "@/components/ui/date-time";
import type { InfoRequest, RevisionRequest } from "@/lib/generated/prisma/client";
import { Panel } from "./panel";

type Props = { questions: readonly InfoRequest[]; revisions: readonly RevisionRequest[] };

/** Questions to the customer and changes they asked for, with the answers. */
export function OrderExchange({ questions, revisions }: Props) {
  if (questions.length + revisions.length === 0) return null;
  return (
    <Panel id="exchange" title="Questions and changes">
      <ol className="space-y-4">
        {questions.map((it) => (
          <li key={it.id}>
            <Said what="Question" by={it.askedBy} at={it.askedAt} words={it.question} />
            {it.answeredAt ? (
              <Said what="Answer" by={null} at={it.answeredAt} words={it.answer ?? ""} />
            ) : (
              <p className="mt-1 text-sm text-wait">Not answered yet.</p>
            )}
          </li>
        ))}
        {revisions.map((it) => (
          <li key={it.id}>
            <Said what="Change wanted" by={it.requestedBy} at={it.requestedAt} words={it.wish} />
            {it.decidedAt ? (
              <Said what={it.isAccepted ? "Accepted" : "Declined"} by={null} at={it.decidedAt} words={it.reply} />
            ) : (
              <p className="mt-1 text-sm text-wait">Not decided yet.</p>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Said({ what, by, at, words }: { what: string; by: string | null; at: Date; words: string }) {
  return (
    <div className="mt-1">
      <p className="text-muted text-sm">
        {what}
        {by ? ` by ${by}` : ""}, <DateTime value={at} />
      </p>
      {words ? <p className="whitespace-pre-wrap break-words">{words}</p> : null}
    </div>
  );
}
