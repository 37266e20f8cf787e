import type { EmailKind } from "@/lib/email/email";
import { Paragraph } from "@/lib/email/email-layout";
import type { Ticket } from "@/lib/generated/prisma/client";
import { TicketLayout, ticketOf, ticketSubject } from "@/lib/support/emails/ticket-layout";
import { ticketThread } from "@/lib/support/queries";

/** The ticket is done with, and one press reopens it. */
export const ticketClosed: EmailKind = {
  sender: "support",
  findObjection: async (email) => ((await ticketOf(email)).status === "closed" ? null : "The ticket is open again"),
  compose: async (email) => {
    const ticket = await ticketOf(email);
    return {
      subject: ticketSubject(ticket, true),
      element: <TicketClosed ticket={ticket} />,
      headers: ticketThread(ticket.id),
    };
  },
};

function TicketClosed({ ticket }: { ticket: Ticket }) {
  return (
    <TicketLayout
      ticket={ticket}
      preview="If it is not solved, reopen it."
      heading="Your ticket is closed."
      action="Open the conversation"
    >
      <Paragraph>{ticket.name ? `Hello ${ticket.name},` : "Hello,"}</Paragraph>
      <Paragraph>
        We think your question is answered, and have closed the ticket. Is it not? Open the conversation and press
        “Reopen”: it is with a person again, under the same number.
      </Paragraph>
    </TicketLayout>
  );
}
