import type { confirmCheckout } from "@/lib/billing/confirm-checkout";

type Confirmation = Awaited<ReturnType<typeof confirmCheckout>>;
export type Payment = Pick<Confirmation, "state" | "order">;
export type PaymentWords = { title: string; sentence: string; next: readonly string[] };

/** What the success page says for each state a payment can be in. `unknown` has a page of its own. */
export function paymentWords({ state, order }: Payment): PaymentWords {
  const what = order?.planName ?? "Your purchase";
  const mail = order?.email ? ` to ${order.email}` : "";
  if (state === "paid" && order?.kind === "plan") {
    return {
      title: "Thank you. Your plan has started.",
      sentence: `${what} is paid and active.`,
      next: [
        `The confirmation is on its way${mail}.`,
        "Answer it to tell us what should run first.",
        "Cancel at any time; the plan then runs to the end of the period you paid for.",
      ],
    };
  }
  if (state === "paid") {
    return {
      title: "Thank you. Your order is paid.",
      sentence: `${what} is yours, and the next step is the intake.`,
      next: [
        `Two e-mails are on their way${mail}: a confirmation, and the intake request with your personal link.`,
        "Answer the intake. The delivery time starts when you send it.",
        "We build, test and hand over, and tell you by e-mail at each step.",
      ],
    };
  }
  if (state === "waiting") {
    return {
      title: "Your payment is being confirmed.",
      sentence: "Your bank or payment method has not confirmed it yet. Some take a few days. There is nothing more to do.",
      next: [
        "As soon as it is confirmed, your order starts by itself and you hear from us by e-mail.",
        "If it is not confirmed, nothing is taken and you can choose another way to pay.",
      ],
    };
  }
  if (state === "review") {
    return {
      title: "Your payment arrived. A person is checking it.",
      sentence: "Something about it is not as we sold it, so we look before we start. You need not pay again.",
      next: ["We write to you by e-mail when it is settled.", "If you would rather not wait, write to us with the reference below."],
    };
  }
  return {
    title: "The payment did not go through.",
    sentence: "Nothing was taken, and there is no order.",
    next: ["Try again, or choose another way to pay.", "If your bank shows a payment all the same, write to us."],
  };
}
