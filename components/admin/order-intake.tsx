import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import type { IntakeView } from "@/lib/intake/queries";
import { ActionForm, type ActionTarget } from "./action-form";
import { Panel } from "./panel";

/** What the customer told us: every field, what was written beside it elsewhere, and a refusal with the way over it. */
export function OrderIntake({ intake, target }: { intake: IntakeView; target: ActionTarget }) {
  const { answers, conflicts, progress, submittedAt, refusedFor, overruledBy } = intake;
  const state = submittedAt ? "Sent" : `${progress.filled} of ${progress.wanted} needed answers`;
  return (
    <Panel
      id="intake"
      title="Intake"
      aside={
        <>
          {state} {submittedAt ? <DateTime value={submittedAt} /> : null}
        </>
      }
    >
      {refusedFor ? <Refusal {...{ refusedFor, overruledBy, target }} isOpen={!submittedAt && !overruledBy} /> : null}
      {answers.every((it) => !it.value) ? (
        <EmptyState title="Nothing yet">What the customer writes appears here, field by field.</EmptyState>
      ) : (
        <dl className="space-y-4">
          {answers.map((answer) => (
            <div key={answer.field}>
              <dt className="text-muted text-sm">{answer.label}</dt>
              <dd className="whitespace-pre-wrap break-words">
                {answer.value || <span className="text-muted">Empty</span>}
              </dd>
              {conflicts
                .filter((it) => it.field === answer.field)
                .map((it) => (
                  <dd key={it.id} className="mt-1 border-wait border-l-2 pl-3">
                    <p className="text-sm text-wait">
                      Written on another device, <DateTime value={it.savedAt} />, and not chosen between yet
                    </p>
                    <p className="whitespace-pre-wrap break-words">{it.value}</p>
                  </dd>
                ))}
            </div>
          ))}
        </dl>
      )}
    </Panel>
  );
}

type RefusalProps = { refusedFor: string; overruledBy: string | null; target: ActionTarget; isOpen: boolean };

function Refusal({ refusedFor, overruledBy, target, isOpen }: RefusalProps) {
  return (
    <div className="mb-4 rounded-sm bg-fail-soft p-4">
      <p className="font-medium text-fail">Refused as high-risk work: {refusedFor}</p>
      {overruledBy ? <p className="mt-1 text-sm">Taken on all the same by {overruledBy}.</p> : null}
      {isOpen ? (
        <ActionForm target={target} action="overrule-intake" className="mt-3 space-y-3">
          <p className="text-sm">
            Read it. If it is not what the words suggest, take it on: the intake then counts as sent, the customer gets
            a due date, and your name stands beside it.
          </p>
          <Button type="submit">Take it on</Button>
        </ActionForm>
      ) : null}
    </div>
  );
}
