import { Badge, type Tone } from "@/components/ui/badge";
import type { MessageStep } from "@/lib/orders/message-steps";
import { ActionForm, type ActionTarget } from "./action-form";
import { Panel } from "./panel";
import { RelativeTime } from "./relative-time";

const STATE: Record<MessageStep["state"], { tone: Tone; word: string }> = {
  sent: { tone: "done", word: "Sent" },
  sending: { tone: "inform", word: "Sending" },
  scheduled: { tone: "wait", word: "Scheduled" },
  suppressed: { tone: "plain", word: "Not sent" },
  failed: { tone: "fail", word: "Failed" },
  unknown: { tone: "fail", word: "Unknown" },
};

type Props = { steps: readonly MessageStep[]; target: ActionTarget; now: Date };

/** The why-ledger: every message this order has sent, will send or will not send, with the reason. */
export function OrderMessages({ steps, target, now }: Props) {
  return (
    <Panel id="messages" title="Messages to the customer">
      {steps.length === 0 ? <p className="text-muted text-sm">No message follows from this order.</p> : null}
      <ol className="divide-y divide-line">
        {steps.map((step) => (
          <li key={`${step.kind}:${step.emailId}`} className="py-3 first:pt-0 last:pb-0">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Badge tone={STATE[step.state].tone}>{STATE[step.state].word}</Badge>
              <span className="font-medium text-sm">{step.label}</span>
              <span className="ml-auto text-muted text-sm">
                {step.at ? <RelativeTime value={step.at} now={now} /> : null}
              </span>
            </div>
            {step.reason ? <p className="mt-1 break-words text-muted text-sm">{step.reason}</p> : null}
            <StepActions step={step} target={target} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function StepActions({ step, target }: { step: MessageStep; target: ActionTarget }) {
  const { emailId, label } = step;
  const acts = [
    step.canSendNow && { action: "send-now", words: "Send now" },
    step.canCancel && { action: "cancel-mail", words: "Do not send" },
    step.canResend && { action: "resend", words: "Send again" },
  ].filter((it) => it !== false);
  if (!step.canPreview && acts.length === 0) return null;
  return (
    <div className="mt-1 flex flex-wrap gap-x-4 text-sm">
      {step.canPreview ? (
        <a href={`/admin/orders/${target.orderId}/mails/${emailId}`} className={act}>
          Read<span className="sr-only"> {label}</span>
        </a>
      ) : null}
      {acts.map(({ action, words }) => (
        <ActionForm key={action} target={target} action={action} className="inline">
          <input type="hidden" name="emailId" value={emailId} />
          <button type="submit" className={act}>
            {words}
            <span className="sr-only"> {label}</span>
          </button>
        </ActionForm>
      ))}
    </div>
  );
}

const act = "inline-flex min-h-9 items-center rounded-sm underline underline-offset-2";
