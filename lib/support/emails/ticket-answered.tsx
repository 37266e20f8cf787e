import type { EmailKind } from "@/lib/email/email";
import { Paragraph, Quote, Subheading } from "@/lib/email/email-layout";
import type { Ticket } from "@/lib/generated/prisma/client";
import { TicketLayout, ticketOf, ticketSubject } from "@/lib/support/emails/ticket-layout";
import { textIn } from "@/lib/support/message-data";
import { getReply, ticketThread } from "@/lib/support/queries";

/** A person's answer, under what was asked. */
export const ticketAnswered: EmailKind = {
  sender: "support",
  findObjection: async ({ data }) => ((await getReply(textIn(data, "messageId"))) ? null : "The answer was removed"),
  compose: async (email) => {
    const ticket = await ticketOf(email);
    const reply = await getReply(textIn(email.data, "messageId"));
    return {
      subject: ticketSubject(ticket, true),
      element: <TicketAnswered ticket={ticket} answer={reply?.text ?? ""} question={reply?.question ?? null} />,
      headers: ticketThread(ticket.id),
    };
  },
};

type Props = { ticket: Ticket; answer: string; question: string | null };

function TicketAnswered({ ticket, answer, question }: Props) {
  return (
    <TicketLayout ticket={ticket} preview={answer.slice(0, 120)} heading="Our answer." action="Write back">
      <Paragraph>{ticket.name ? `Hello ${ticket.name},` : "Hello,"}</Paragraph>
      <Quote>{answer}</Quote>
      {question === null ? null : (
        <>
          <Subheading>You wrote</Subheading>
          <Quote>{question}</Quote>
        </>
      )}
    </TicketLayout>
  );
}
