import type { EmailKind } from "@/lib/email/email";
import { Action, EmailLayout, Facts, Paragraph } from "@/lib/email/email-layout";
import { preferencesLink, unsubscribeLink } from "@/lib/email/queries";
import { senderAddress } from "@/lib/email/sender-address";
import { appUrl } from "@/lib/env";
import { formatMoney } from "@/lib/format-money";
import { markedLink } from "@/lib/metrics/marked-link";
import { objectionToUpsell } from "@/lib/orders/follow-up";
import type { Order, SoldAs } from "@/lib/orders/order";
import { getOrder, requireOrder, soldAs } from "@/lib/orders/queries";
import { CURRENCY, PACKAGES, PLANS } from "@/lib/pricing/catalog";
import { countWords, runsWords } from "@/lib/pricing/words";

/** What another room knows against an offer to this address, in words; null when it knows nothing. */
export type UpsellObjection = (address: string) => Promise<string | null>;

/**
 * Seven days after hand-over, once: more workflows, or a plan that runs them. `others` are the rooms above that may
 * object (an open ticket); the start-up file joins them.
 */
export function upsell(others: readonly UpsellObjection[]): EmailKind {
  return {
    sender: "no-reply",
    isMarketing: true,
    findObjection: async ({ orderId, to }) => {
      const own = objectionToUpsell(await getOrder(orderId ?? ""));
      if (own) return own;
      for (const ask of others) {
        const objection = await ask(to);
        if (objection) return objection;
      }
      return null;
    },
    compose: async ({ orderId, to }) => {
      const order = await requireOrder(orderId);
      return {
        subject: "What should run by itself next?",
        element: <Upsell order={order} sold={soldAs(order)} to={to} />,
      };
    },
  };
}

function Upsell({ order, sold, to }: { order: Order; sold: SoldAs; to: string }) {
  const next = PACKAGES.find((it) => it.workflows > (sold.workflows ?? 0)) ?? PACKAGES[PACKAGES.length - 1];
  const [plan] = PLANS;
  const rows = [
    ...(next
      ? [[`${next.name}: ${countWords(next.workflows, "workflow")}`, formatMoney(next.amountCents, CURRENCY)] as const]
      : []),
    [
      `${plan.name} plan: ${runsWords(plan.runsPerMonth)} runs a month`,
      `${formatMoney(plan.monthlyCents, CURRENCY)} a month`,
    ],
  ] as const;
  return (
    <EmailLayout
      preview="More workflows, or a plan that keeps them running."
      heading="A week in: what should run by itself next?"
      supportAddress={senderAddress("support")}
      reference={order.reference}
      unsubscribe={{ stop: unsubscribeLink(to), preferences: preferencesLink(to) }}
    >
      <Paragraph>{order.name ? `Hello ${order.name},` : "Hello,"}</Paragraph>
      <Paragraph>
        Your {sold.name} automation was handed over a week ago. If another chore still eats your time, these are the two
        usual next steps:
      </Paragraph>
      <Facts rows={rows} />
      <Action href={markedLink(`${appUrl()}/pricing`, { source: "email", campaign: "upsell" }, appUrl())}>
        Compare packages and plans
      </Action>
      <Paragraph>Not now? Then there is nothing to do: we send this once.</Paragraph>
    </EmailLayout>
  );
}
