import type { Order, SoldAs } from "@/lib/orders/order";
import { deliveryWords } from "@/lib/pricing/words";

/** One step of an order as its customer sees it. */
export type TimelineStep = {
  key: string;
  label: string;
  detail: string;
  state: "done" | "current" | "waiting";
  at: Date | null;
};

/** When the confirmation was taken by the provider, and whether it is known that it never will be. */
export type OrderMoments = { confirmationSentAt: Date | null; hasGivenUpConfirmation: boolean };

type Stop = { key: string; label: string; at: Date | null; done: boolean; doneDetail: string; nextDetail: string };

/**
 * An order's way from payment to hand-over, or a plan's from payment to open. One step is current until the last is
 * done: the first after all that are done, since a mail that is late holds up nothing that came after it, and one that
 * will never be sent is no step. An order that has ended or is being reviewed has no current step.
 */
export function timelineOf(order: Order, sold: SoldAs, moments: OrderMoments): TimelineStep[] {
  const isMoving = !["CANCELED", "REFUNDED", "DISPUTED", "NEEDS_REVIEW"].includes(order.status);
  const stops = sold.kind === "plan" ? planStops(order, moments) : packageStops(order, sold, moments);
  const next = stops.findLastIndex((stop) => stop.done) + 1;
  return stops.map(({ key, label, at, done, doneDetail, nextDetail }, index) => {
    const isCurrent = index === next && isMoving;
    return {
      key,
      label,
      at,
      detail: done ? doneDetail : nextDetail,
      state: done ? "done" : isCurrent ? "current" : "waiting",
    };
  });
}

function paidStop(order: Order): Stop {
  return {
    key: "paid",
    label: "Paid",
    at: order.paidAt,
    done: order.paidAt !== null,
    doneDetail: `Order ${order.reference} is open.`,
    nextDetail: "Your bank has not confirmed the payment yet.",
  };
}

function confirmationStops({ confirmationSentAt: at, hasGivenUpConfirmation }: OrderMoments): Stop[] {
  if (hasGivenUpConfirmation) return [];
  const words = { doneDetail: "Sent to your e-mail address.", nextDetail: "On its way to your e-mail address." };
  return [{ key: "confirmation", label: "Confirmation", at, done: at !== null, ...words }];
}

function packageStops(order: Order, sold: SoldAs, moments: OrderMoments): Stop[] {
  const promise = sold.deliveryHours ? `; ready within ${deliveryWords(sold.deliveryHours)}` : "";
  const isBuilding = ["IN_PROGRESS", "REVISION", "DONE"].includes(order.status);
  // After hand-over a change may be asked for and made: then it is being built again.
  const isChanging = order.deliveredAt !== null && ["IN_PROGRESS", "REVISION"].includes(order.status);
  const isHandedOver = order.deliveredAt !== null && !isChanging;
  return [
    paidStop(order),
    ...confirmationStops(moments),
    {
      key: "intake",
      label: "Intake",
      at: order.intakeCompletedAt,
      done: order.intakeCompletedAt !== null,
      doneDetail: "We have all we need.",
      nextDetail: "Five minutes of questions, by the link in your second e-mail.",
    },
    {
      key: "building",
      label: "Building",
      at: null,
      done: isHandedOver,
      doneDetail: "Built, tested and documented.",
      nextDetail: isChanging
        ? changeWords(order)
        : isBuilding
          ? "We are building."
          : `Starts when your intake is complete${promise}.`,
    },
    {
      key: "handover",
      label: "Handed over",
      at: isHandedOver ? order.deliveredAt : null,
      done: isHandedOver,
      doneDetail: "It is yours.",
      nextDetail: "What was built, how to use it and how to revoke it.",
    },
  ];
}

function changeWords({ status }: Order): string {
  return status === "REVISION"
    ? "We are looking at the change you asked for."
    : "We are making the change you asked for.";
}

function planStops(order: Order, moments: OrderMoments): Stop[] {
  return [
    paidStop(order),
    ...confirmationStops(moments),
    {
      key: "open",
      label: "Plan open",
      at: order.paidAt,
      done: order.status === "DONE",
      doneDetail: "Your runs are ready to use.",
      nextDetail: "Opens as soon as the payment is there.",
    },
  ];
}
