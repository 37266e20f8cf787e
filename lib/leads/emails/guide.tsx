import type { EmailKind } from "@/lib/email/email";
import { Action, EmailLayout, Paragraph, Points, Subheading } from "@/lib/email/email-layout";
import { preferencesLink, unsubscribeLink } from "@/lib/email/queries";
import { senderAddress } from "@/lib/email/sender-address";
import { GUIDE, objectionToNewsletter } from "@/lib/leads/lead";
import { campaignLink, getLead } from "@/lib/leads/queries";
import { recordLeadActivity } from "@/lib/leads/record-lead-activity";

/** The guide itself in seven lines, for those who read no further, and where the whole of it stands. */
const STEPS = [
  "Write down a week of chores, as they come, with their minutes.",
  "Multiply the minutes by how often each comes in a month.",
  "Give each chore a mark for how much a mistake costs.",
  "Ask of each: does a machine notice when it begins?",
  "Ask of each: is what it needs written down somewhere?",
  "Strike out what needs your judgement, and what nobody would miss.",
  "Say the first one left as a sentence: start, steps, result.",
] as const;

/** What was asked for, once the address is confirmed. */
export const guide: EmailKind = {
  sender: "no-reply",
  isMarketing: true,
  hasOwnConsent: true,
  findObjection: async ({ to }) => objectionToNewsletter(await getLead(to)),
  compose: async ({ to }) => ({ subject: "Your automation audit, in seven steps", element: <Guide to={to} /> }),
  onSent: (tx, { to }) => recordLeadActivity(tx, { email: to, step: "guide-sent" }),
};

function Guide({ to }: { to: string }) {
  return (
    <EmailLayout
      preview="A sheet of paper, one week, one hour at its end."
      heading="Your automation audit."
      supportAddress={senderAddress("support")}
      unsubscribe={{
        because: "you asked for it and confirmed your address",
        stop: unsubscribeLink(to),
        preferences: preferencesLink(to),
      }}
    >
      <Paragraph>
        It finds the one chore in your business that pays back first. You need a sheet of paper, a normal week, and an
        hour at its end.
      </Paragraph>
      <Subheading>The seven steps</Subheading>
      <Points items={STEPS} isNumbered />
      <Action href={campaignLink(GUIDE.path, "guide")}>Read the whole guide</Action>
      <Paragraph>
        The page has the sheet to draw, a worked example with its sums, and the traps. Stuck on a chore? Answer this
        mail with one sentence about it, and a person says whether it can be automated.
      </Paragraph>
    </EmailLayout>
  );
}
