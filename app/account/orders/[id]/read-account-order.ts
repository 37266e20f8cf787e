import { appNow } from "@/lib/clock";
import { listOrderEmails } from "@/lib/email/queries";
import { getIntake } from "@/lib/intake/queries";
import { getCustomerOrder } from "@/lib/orders/get-customer-order";
import { BUILDING } from "@/lib/orders/order";
import { getOrderMoments, intakeLink } from "@/lib/orders/queries";
import { standingOf } from "@/lib/orders/standing";
import { timelineOf } from "@/lib/orders/timeline";

/** All that the customer's page shows of one order; null when it is not theirs. */
export async function readAccountOrder(email: string, id: string) {
  const found = await getCustomerOrder(email, id);
  if (!found) return null;
  const { order, sold, questions } = found;
  const isPackage = sold.kind === "package";
  const [now, moments, intake, mails] = await Promise.all([
    appNow(),
    getOrderMoments(order.id),
    isPackage ? getIntake(order.id) : null,
    listOrderEmails(order.id),
  ]);
  const answers = (intake?.answers ?? []).filter((it) => it.value !== "");
  const isOpen = intake && ["NEW", "INTAKE_PENDING"].includes(order.status) && !intake.submittedAt;
  const openIntake = isOpen
    ? {
        link: intakeLink(order),
        hasBegun: answers.length > 0,
        isRefused: intake.refusedFor !== null && intake.overruledBy === null,
        missing: intake.missing,
      }
    : null;
  const openQuestions = BUILDING.includes(order.status) ? questions.filter((it) => !it.answeredAt).reverse() : [];
  return {
    ...found,
    standing: standingOf(order, now),
    timeline: timelineOf(order, sold, moments),
    answers,
    needs: { questions: openQuestions, intake: openIntake },
    // What was sent to somebody else before an address was corrected is not this person's.
    mails: mails
      .filter((it) => it.status === "sent" && it.to === email)
      .sort((a, b) => (b.sentAt?.getTime() ?? 0) - (a.sentAt?.getTime() ?? 0)),
  };
}
