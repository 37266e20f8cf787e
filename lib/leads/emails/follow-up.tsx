import type { EmailKind } from "@/lib/email/email";
import { Action, EmailLayout, Paragraph } from "@/lib/email/email-layout";
import { preferencesLink, unsubscribeLink } from "@/lib/email/queries";
import { senderAddress } from "@/lib/email/sender-address";
import { formatMoney } from "@/lib/format-money";
import { objectionToNewsletter } from "@/lib/leads/lead";
import { campaignLink, getLead, hasBoughtSince } from "@/lib/leads/queries";
import { recordLeadActivity } from "@/lib/leads/record-lead-activity";
import { CURRENCY, PACKAGES } from "@/lib/pricing/catalog";
import { countWords, deliveryWords } from "@/lib/pricing/words";

const [STARTER] = PACKAGES;

/** Three days after the guide, once, and not to those who have bought meanwhile. */
export const followUp: EmailKind = {
  sender: "no-reply",
  isMarketing: true,
  hasOwnConsent: true,
  findObjection: async ({ to }) => {
    const lead = await getLead(to);
    const objection = objectionToNewsletter(lead);
    if (objection || !lead) return objection;
    return (await hasBoughtSince(lead)) ? "They have bought meanwhile" : null;
  },
  compose: async ({ to }) => ({ subject: "Which chore came out on top?", element: <FollowUp to={to} /> }),
  onSent: (tx, { to }) => recordLeadActivity(tx, { email: to, step: "follow-up-sent" }),
};

function FollowUp({ to }: { to: string }) {
  return (
    <EmailLayout
      preview="Answer in one sentence, and a person says whether it can run by itself."
      heading="Which chore came out on top?"
      supportAddress={senderAddress("support")}
      unsubscribe={{
        because: "you asked for our automation audit and confirmed your address",
        stop: unsubscribeLink(to),
        preferences: preferencesLink(to),
      }}
    >
      <Paragraph>
        You asked for the automation audit a few days ago. If your list has a winner, answer this mail with it in one
        sentence: what starts it, what happens, what you have then. A person reads it and says whether it can run by
        itself.
      </Paragraph>
      <Paragraph>
        Would you rather have it built? {STARTER.name} is {countWords(STARTER.workflows, "workflow")} for{" "}
        {formatMoney(STARTER.amountCents, CURRENCY)}, handed over within {deliveryWords(STARTER.deliveryHours)} of your
        answers to a short form.
      </Paragraph>
      <Action href={campaignLink("/pricing", "follow-up")}>See packages and prices</Action>
      <Paragraph>No winner yet? Then there is nothing to do: we send this once.</Paragraph>
    </EmailLayout>
  );
}
