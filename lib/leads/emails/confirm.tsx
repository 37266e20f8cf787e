import { appNow } from "@/lib/clock";
import type { EmailKind } from "@/lib/email/email";
import { Action, EmailLayout, Paragraph } from "@/lib/email/email-layout";
import { preferencesLink, unsubscribeLink } from "@/lib/email/queries";
import { senderAddress } from "@/lib/email/sender-address";
import { type Ask, standingOf } from "@/lib/leads/lead";
import { confirmLink, getLead } from "@/lib/leads/queries";
import { NEWSLETTER_LINK_DAYS } from "@/lib/pricing/terms";

/** Asked for by a form that anybody can type an address into: so it says nothing but what was asked, and how to say yes. */
export const confirm: EmailKind = {
  sender: "no-reply",
  isMarketing: true,
  hasOwnConsent: true,
  findObjection: async ({ to }) => {
    const lead = await getLead(to);
    if (!lead) return "The address is no longer on the list";
    const standing = standingOf({ email: to, askedAt: lead.requestedAt }, lead, await appNow());
    if (standing === "open") return null;
    return standing === "done" ? "The address is confirmed already" : "The link has run out, or they unsubscribed";
  },
  compose: async ({ to, createdAt }) => {
    const ask = { email: to, askedAt: (await getLead(to))?.requestedAt ?? createdAt };
    return { subject: "Confirm your address, and the guide is yours", element: <Confirm ask={ask} /> };
  },
};

function Confirm({ ask }: { ask: Ask }) {
  return (
    <EmailLayout
      preview="One button, then we send the automation audit."
      heading="Is this your address?"
      supportAddress={senderAddress("support")}
      unsubscribe={{
        because: "this address was typed into the form of our newsletter",
        stop: unsubscribeLink(ask.email),
        preferences: preferencesLink(ask.email),
      }}
    >
      <Paragraph>
        Somebody, we hope you, asked for our automation audit and the newsletter at this address. Press the button, and
        the guide comes at once.
      </Paragraph>
      <Action href={confirmLink(ask)}>Confirm the address</Action>
      <Paragraph>
        The link holds for {NEWSLETTER_LINK_DAYS} days. It was not you? Then do nothing: without the button no
        newsletter comes, and the address is deleted.
      </Paragraph>
    </EmailLayout>
  );
}
