import type { EmailKind } from "@/lib/email/email";
import { Action, EmailLayout, Paragraph, Points } from "@/lib/email/email-layout";
import { senderAddress } from "@/lib/email/sender-address";
import { getIntake } from "@/lib/intake/queries";
import { isIntakeWithUs, objectionToReminder } from "@/lib/orders/follow-up";
import type { Order, SoldAs } from "@/lib/orders/order";
import { getOrder, intakeLink, requireOrder, soldAs } from "@/lib/orders/queries";
import { deliveryWords } from "@/lib/pricing/words";

/** 48 hours after payment, once: what the intake still needs, by name. */
export const intakeReminder: EmailKind = {
  sender: "support",
  findObjection: async ({ orderId }) => {
    const order = await getOrder(orderId ?? "");
    const intake = order && (await getIntake(order.id));
    return objectionToReminder(order, isIntakeWithUs(intake));
  },
  compose: async ({ orderId }) => {
    const order = await requireOrder(orderId);
    const { missing = [], progress } = (await getIntake(order.id)) ?? {};
    const isStarted = progress !== undefined && progress.filled > 0;
    return {
      subject: isStarted
        ? `Your intake needs a few more answers (${order.reference})`
        : `Your automation waits for your intake (${order.reference})`,
      element: (
        <IntakeReminder
          order={order}
          sold={soldAs(order)}
          missing={missing}
          progress={isStarted ? `${progress.filled} of ${progress.wanted} answers are saved.` : ""}
        />
      ),
    };
  },
};

type Props = { order: Order; sold: SoldAs; missing: string[]; progress: string };

function IntakeReminder({ order, sold, missing, progress }: Props) {
  return (
    <EmailLayout
      preview={missing.length ? `Still empty: ${missing.join(", ")}.` : "Five minutes, and we can start."}
      heading={progress ? "A few answers, and we can start." : "We can start as soon as we have your intake."}
      supportAddress={senderAddress("support")}
      reference={order.reference}
    >
      <Paragraph>{order.name ? `Hello ${order.name},` : "Hello,"}</Paragraph>
      <Paragraph>
        {progress} Your {sold.name} package is paid, and the{" "}
        {sold.deliveryHours ? `${deliveryWords(sold.deliveryHours)} start` : "delivery time starts"} when you send the
        intake. {missing.length ? "Still empty:" : "Everything is filled in: only sending it is left."}
      </Paragraph>
      <Points items={missing} />
      <Action href={intakeLink(order)}>{progress ? "Go on with the intake" : "Start the intake"}</Action>
      <Paragraph>
        Something unclear, or not sure about an answer? Answer this mail and a person helps. This is the only reminder
        we send.
      </Paragraph>
    </EmailLayout>
  );
}
