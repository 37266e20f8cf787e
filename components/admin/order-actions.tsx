import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import type { InfoRequest, RevisionRequest } from "@/lib/generated/prisma/client";
import { BUILDING, type OrderStatus, type OrderStep, STEPS } from "@/lib/orders/order";
import { ActionForm, type ActionTarget } from "./action-form";
import { CancelForm } from "./cancel-form";
import { Folded } from "./folded";
import { HandOverForm } from "./hand-over-form";
import { AnswerForm, DecideForm } from "./reply-forms";
import { ResolveReviewForm } from "./resolve-review-form";

type Props = {
  target: ActionTarget;
  status: OrderStatus;
  kind: "package" | "plan" | "unknown";
  plan: string;
  reviewReason: string | null;
  wasDelivered: boolean;
  openQuestions: readonly InfoRequest[];
  openWish: RevisionRequest | null;
  revisionsLeft: number;
};

/** What can be done with an order where it stands: the next step first and open, destructive ones last and folded. */
export function OrderActions(props: Props) {
  const { target, status, kind, openQuestions, openWish, revisionsLeft, wasDelivered } = props;
  const can = (step: OrderStep) => (STEPS[step].from as readonly OrderStatus[]).includes(status);
  const canAsk = BUILDING.includes(status);
  const isPackage = kind === "package";
  const words = waitingWords(props);
  return (
    <div>
      {words ? <p className="pb-3 text-muted">{words}</p> : null}
      {can("resolveReview") ? <ResolveReviewForm {...props} /> : null}
      {can("startWork") ? (
        <ActionForm target={target} action="start-work" className="pb-4">
          <Button type="submit" look="primary">
            Start work
          </Button>
        </ActionForm>
      ) : null}
      {openWish && can("acceptRevision") ? <DecideForm target={target} wish={openWish} /> : null}
      {canAsk && openQuestions.length ? <AnswerForm target={target} questions={openQuestions} /> : null}
      {can("handOver") && openQuestions.length === 0 ? (
        <Folded title="Hand over" help="The customer gets this by e-mail and finds it in their account.">
          <HandOverForm target={target} />
        </Folded>
      ) : null}
      {canAsk ? (
        <Folded
          title="Ask for information"
          help="The question goes to the customer by e-mail. The delivery clock stands until every question is answered."
        >
          <ActionForm target={target} action="ask-for-info">
            <TextArea name="question" label="Question" required maxLength={5_000} />
            <Button type="submit">Ask the customer</Button>
          </ActionForm>
        </Folded>
      ) : null}
      {isPackage && can("requestRevision") && revisionsLeft > 0 ? (
        <Folded title="Request a change for the customer" help="For a wish that came by phone or mail.">
          <ActionForm target={target} action="request-revision">
            <TextArea name="wish" label="What should change" required maxLength={5_000} />
            <Button type="submit">Keep the wish</Button>
          </ActionForm>
        </Folded>
      ) : null}
      {isPackage && can("completeIntake") ? (
        <Folded
          title="Send a new intake link"
          help="Mailed to the order's address. The links sent before open nothing from then on."
        >
          <ActionForm target={target} action="renew-intake-link">
            <Button type="submit">Send a new link</Button>
          </ActionForm>
        </Folded>
      ) : null}
      {can("cancel") && !wasDelivered ? <CancelForm target={target} /> : null}
    </div>
  );
}

/** What stands where nothing is ours to do: who is waited for, or that it is over. */
function waitingWords({ status, kind, openQuestions }: Props): string | null {
  switch (status) {
    case "AWAITING_PAYMENT":
      return "Nothing yet: the bank has not confirmed the payment.";
    case "NEW":
    case "INTAKE_PENDING":
      return "Nothing yet: the customer fills in the intake.";
    case "DONE":
      return kind === "plan" ? "Nothing: the plan is open." : "Nothing: it was handed over.";
    case "REFUNDED":
      return "Nothing: the money was given back.";
    case "DISPUTED":
      return "Nothing here: answer the dispute in Stripe. Once it is decided, the order moves by itself.";
    case "CANCELED":
      return "Nothing: it was cancelled. If money is still to be given back, refund it in Stripe.";
    default:
      return openQuestions.length ? "We wait for the customer's answer, and the delivery clock stands." : null;
  }
}
