import { connectorTitle } from "@/lib/connectors/registry";
import type { EmailKind } from "@/lib/email/email";
import { Action, EmailLayout, Facts, Paragraph, Points, Quote } from "@/lib/email/email-layout";
import { senderAddress } from "@/lib/email/sender-address";
import { formatDate } from "@/lib/format-date";
import { formatMoney } from "@/lib/format-money";
import type { ApprovalView } from "@/lib/jobs/approval";
import { getQuestion } from "@/lib/jobs/get-question";

/** An automation asks before it calls anybody: what it would do, what it costs, and the link to decide. */
export const jobApprovalMail: EmailKind = {
  sender: "no-reply",
  findObjection: async ({ data }) => ((await getQuestion(data))?.state === "open" ? null : "Nobody is asked any more"),
  compose: async ({ data }) => {
    const asked = await getQuestion(data);
    if (!asked) throw new Error("The question is gone");
    return { subject: `May this go out? ${asked.title}`, element: <JobApproval asked={asked} /> };
  },
};

function JobApproval({ asked }: { asked: ApprovalView & { link: string } }) {
  const rows = [
    ["Cost", formatMoney(asked.costCents, "gbp")],
    ["Open until", `${formatDate(asked.expiresAt, "long")} (UK time)`],
  ] as const;
  return (
    <EmailLayout
      preview="Nothing is sent until you say yes."
      heading="An automation asks before it goes on."
      supportAddress={senderAddress("support")}
    >
      <Quote>{asked.question}</Quote>
      <Paragraph>When you allow it, it will do this and nothing else:</Paragraph>
      <Points items={asked.calls.map((it) => `${connectorTitle(it.connector)}: ${it.summary}`)} />
      <Facts rows={rows} />
      <Action href={asked.link}>See the details and decide</Action>
      <Paragraph>The link works once. It opens a page with two buttons; opening it changes nothing.</Paragraph>
    </EmailLayout>
  );
}
