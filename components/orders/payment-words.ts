import type { Tone } from "@/components/ui/badge";
import type { CheckoutConfirmation } from "@/lib/billing/confirm-checkout";

export type Payment = Pick<CheckoutConfirmation, "state" | "order">;
export type PaymentWords = {
  badge: { tone: Tone; word: string };
  title: string;
  /** Where it stands, in one sentence or two. */
  sentence: string;
  next: readonly string[];
  /** True while an e-mail of ours is on its way, so that the page says what to do when none arrives. */
  expectsMail: boolean;
};

/** What the success page says for each state a payment can be in. `unknown` has a page of its own. */
export function paymentWords({ state, order }: Payment): PaymentWords {
  if (state === "waiting") return WAITING;
  if (state === "review") return REVIEW;
  if (state !== "paid") return FAILED;
  if (order?.status === "REFUNDED") return REFUNDED;
  if (order?.status === "CANCELED") return CANCELED;
  if (order?.status === "DISPUTED") return DISPUTED;
  const mail = order?.email ? ` to ${order.email}` : "";
  if (order?.kind === "plan") return paidPlan(order.planName, mail);
  return paidPackage(order, mail);
}

function paidPlan(name: string, mail: string): PaymentWords {
  return {
    badge: { tone: "done", word: "Paid" },
    title: "Thank you. Your plan has started.",
    sentence: `${name} is paid and active.`,
    next: [
      `The confirmation is on its way${mail}.`,
      "Answer it to tell us what should run first.",
      "Cancel at any time; the plan then runs to the end of the period you paid for.",
    ],
    expectsMail: true,
  };
}

function paidPackage(order: Payment["order"], mail: string): PaymentWords {
  const badge = { tone: "done", word: "Paid" } as const;
  const name = order?.planName ?? "Your package";
  switch (order?.status) {
    case "INTAKE_COMPLETE":
    case "IN_PROGRESS":
    case "REVISION":
      return {
        badge,
        title: "We have your intake.",
        sentence: `${name} is being built.`,
        next: ["We test it, document it and hand it over by e-mail.", "If something is missing, we write to you."],
        expectsMail: false,
      };
    case "DONE":
      return {
        badge: { tone: "done", word: "Handed over" },
        title: "Your order is done.",
        sentence: `${name} was handed over.`,
        next: ["The hand-over e-mail says how to use it, change it and revoke it."],
        expectsMail: false,
      };
    default:
      return {
        badge,
        title: "Thank you. Your order is paid.",
        sentence: `${name} is yours, and the next step is the intake.`,
        next: [
          `Two e-mails are on their way${mail}: a confirmation, and the intake request with your personal link.`,
          "Answer the intake. The delivery time starts when you send it.",
          "We build, test and hand over, and tell you by e-mail.",
        ],
        expectsMail: true,
      };
  }
}

const WAITING: PaymentWords = {
  badge: { tone: "wait", word: "Waiting" },
  title: "Your payment is being confirmed.",
  sentence: "Your bank or payment method has not confirmed it yet. Some take a few days. There is nothing more to do.",
  next: [
    "As soon as it is confirmed, your order starts by itself and you hear from us by e-mail.",
    "If it is not confirmed, nothing is taken and you can choose another way to pay.",
  ],
  expectsMail: false,
};

const REVIEW: PaymentWords = {
  badge: { tone: "inform", word: "Being checked" },
  title: "Your payment arrived. A person is checking it.",
  sentence: "Something about it is not as we sold it, so we look before we start. You need not pay again.",
  next: ["We write to you when it is settled.", "If you would rather not wait, write to us with the reference below."],
  expectsMail: false,
};

const FAILED: PaymentWords = {
  badge: { tone: "fail", word: "Not paid" },
  title: "The payment did not go through.",
  sentence: "Nothing was taken, and no work starts.",
  next: ["Try again, or choose another way to pay.", "If your bank shows a payment all the same, write to us."],
  expectsMail: false,
};

const REFUNDED: PaymentWords = {
  badge: { tone: "plain", word: "Refunded" },
  title: "This order was refunded.",
  sentence: "The money is on its way back to where it came from. Banks take a few days to show it.",
  next: ["There is nothing to do.", "If it has not arrived in ten days, write to us with the reference below."],
  expectsMail: false,
};

const CANCELED: PaymentWords = {
  badge: { tone: "plain", word: "Cancelled" },
  title: "This order was cancelled.",
  sentence: "No work is done on it.",
  next: ["If you did not expect this, write to us with the reference below."],
  expectsMail: false,
};

const DISPUTED: PaymentWords = {
  badge: { tone: "wait", word: "Disputed" },
  title: "This payment is disputed.",
  sentence: "Your bank asked us about it, and work rests until that is settled.",
  next: ["If the dispute was a mistake, tell your bank, and write to us with the reference below."],
  expectsMail: false,
};
