import { IntakeNotice } from "@/components/intake/intake-notice";
import { MailLink } from "@/components/layout/mail-link";
import { DateTime } from "@/components/ui/date-time";
import { ErrorSummary } from "@/components/ui/field";
import { senderAddress } from "@/lib/email/sender-address";
import { HIGH_RISK_TOPICS } from "@/lib/intake/high-risk";
import type { IntakeView } from "@/lib/intake/queries";
import type { Order } from "@/lib/orders/order";

type Props = {
  order: Order;
  intake: IntakeView;
  said: string;
  errors: readonly { field: string; message: string }[];
};

const TITLES: Record<string, string> = {
  secret: "Saved, but for what looks like a password",
  full: "Saved, but for an answer that already waits in too many versions",
  undecided: "Nothing is lost: some answers now stand in two versions. Read both, and choose one",
};

/** Where the intake stands, and what became of the last press. */
export function IntakeState({ order, intake, said, errors }: Props) {
  if (intake.submittedAt) return <Sent order={order} sentAt={intake.submittedAt} isRepeat={said === "already"} />;
  const title = TITLES[said] ?? "Not sent yet. Your answers are kept; these need you";
  return (
    <>
      <ErrorSummary title={title} errors={errors} />
      {order.status === "DISPUTED" ? (
        <IntakeNotice tone="wait" title="This order is on hold">
          <p>The payment is disputed. You can go on filling in the form; it can be sent once that is settled.</p>
        </IntakeNotice>
      ) : null}
      {intake.refusedFor && !intake.overruledBy ? <Refused order={order} refusedFor={intake.refusedFor} /> : null}
      {intake.overruledBy ? <IntakeNotice tone="done" title="A person has looked at it: you can send it now" /> : null}
      {said === "saved" || said === "chosen" ? (
        <IntakeNotice tone="done" title={said === "saved" ? "Saved" : "Your choice is saved"}>
          <p>The link in your mail brings you back here, on any device.</p>
        </IntakeNotice>
      ) : null}
    </>
  );
}

function Sent({ order, sentAt, isRepeat }: { order: Order; sentAt: Date; isRepeat: boolean }) {
  return (
    <IntakeNotice tone="done" title={isRepeat ? "This intake was sent before; nothing was sent twice" : "Intake sent"}>
      <p>
        Received <DateTime value={sentAt} style="long" />.
        {order.dueAt && order.status !== "DONE" ? (
          <>
            {" "}
            Your delivery is due <DateTime value={order.dueAt} style="long" />.
          </>
        ) : null}
      </p>
    </IntakeNotice>
  );
}

function Refused({ order, refusedFor }: { order: Order; refusedFor: string }) {
  return (
    <IntakeNotice tone="fail" title="We cannot build this as it is written">
      <p>
        It reads as high-risk work: <span className="break-words">{refusedFor}</span>. We do not build what makes or
        touches {HIGH_RISK_TOPICS.slice(0, -1).join(", ")} or {HIGH_RISK_TOPICS.at(-1)}.
      </p>
      <p>
        Your answers are kept, and our team has been told. Take that part out and send the intake again, or ask a person
        to look at it: write to{" "}
        <MailLink address={senderAddress("support")} subject={`Intake ${order.reference}: please look`} />.
      </p>
    </IntakeNotice>
  );
}
