import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import type { InfoRequest, RevisionRequest } from "@/lib/generated/prisma/client";
import { ActionForm, type ActionTarget } from "./action-form";
import { Folded } from "./folded";

/** Writes down an answer that came another way than through the customer's page. */
export function AnswerForm({ target, questions }: { target: ActionTarget; questions: readonly InfoRequest[] }) {
  const options = questions.map((it) => ({ value: it.id, label: it.question.slice(0, 120) }));
  return (
    <Folded title="Write down the customer's answer" help="If the answer came by phone or mail, keep it here.">
      <ActionForm target={target} action="answer-info">
        <SelectField id="requestId" name="requestId" label="Question" options={options} required />
        <TextArea name="answer" label="Answer" required maxLength={5_000} />
        <Button type="submit">Keep the answer</Button>
      </ActionForm>
    </Folded>
  );
}

/** Accepts or declines the change that a customer wants. */
export function DecideForm({ target, wish }: { target: ActionTarget; wish: RevisionRequest }) {
  return (
    <ActionForm target={target} action="decide-revision" className="space-y-4 pb-4">
      <p className="font-medium text-sm">The customer wants a change</p>
      <blockquote className="whitespace-pre-wrap border-line border-l-2 pl-4">{wish.wish}</blockquote>
      <input type="hidden" name="requestId" value={wish.id} />
      <TextArea
        name="reply"
        label="Reply"
        help="The customer reads it. Needed when you decline."
        maxLength={5_000}
        rows={3}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="primary" name="decision" value="accept">
          Accept the change
        </Button>
        <Button type="submit" name="decision" value="decline">
          Decline the change
        </Button>
      </div>
    </ActionForm>
  );
}
