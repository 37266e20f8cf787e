import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { GapFilter } from "@/lib/support/list-knowledge-gaps";
import { knowledgeHref } from "./knowledge-query";
import { OUTCOME_WORDS } from "./knowledge-words";

/** What stands where no question is: none so far, none of this kind, or none on this page any more. */
export function NoGaps({ filter }: { filter: GapFilter }) {
  const { outcome, page } = filter;
  if (page > 1) {
    return (
      <EmptyState
        title="Nothing further"
        action={<ButtonLink href={knowledgeHref(filter)}>Back to the first page</ButtonLink>}
      >
        The list has fewer pages than this.
      </EmptyState>
    );
  }
  if (outcome) {
    return (
      <EmptyState
        title={`No question was ${OUTCOME_WORDS[outcome].word.toLowerCase()}`}
        action={<ButtonLink href={knowledgeHref(filter, { outcome: undefined })}>Show all questions</ButtonLink>}
      >
        Questions appear here when the chat has dealt with them so.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No gap so far" action={<ButtonLink href="/faq">Read what is answered</ButtonLink>}>
      A question appears here when the chat had no answer to it, refused it, or called a person.
    </EmptyState>
  );
}
