import { Badge } from "@/components/ui/badge";
import type { KnowledgeGap } from "@/lib/support/list-knowledge-gaps";
import { OUTCOME_WORDS } from "./knowledge-words";
import { RelativeTime } from "./relative-time";
import { topicWords } from "./ticket-state-words";

/** A question is cut here: what somebody pasted is not to fill the list. */
const LONGEST = 240;

/** Questions with what became of them, how often they came and when the last time. */
export function KnowledgeRows({ gaps, now }: { gaps: readonly KnowledgeGap[]; now: Date }) {
  return (
    <ol aria-label="Questions" className="border-line border-t">
      {gaps.map(({ question, outcome, topic, count, lastAskedAt }) => (
        <li
          key={`${outcome} ${question}`}
          className="grid gap-x-4 gap-y-1 border-line border-b px-3 py-2 text-sm lg:grid-cols-12 lg:items-center"
        >
          <p className="line-clamp-3 min-w-0 font-medium whitespace-pre-line wrap-anywhere lg:col-span-6">
            {cut(question)}
          </p>
          <p className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 text-muted lg:col-span-3">
            <Badge tone={OUTCOME_WORDS[outcome].tone}>{OUTCOME_WORDS[outcome].word}</Badge>
            {topic ? topicWords(topic) : null}
          </p>
          <p className="flex min-w-0 justify-between gap-3 text-muted lg:col-span-3">
            <span className="tabular">{count === 1 ? "Once" : `${count.toLocaleString("en-GB")} times`}</span>
            <RelativeTime value={lastAskedAt} now={now} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function cut(question: string): string {
  const letters = [...question];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : question;
}
