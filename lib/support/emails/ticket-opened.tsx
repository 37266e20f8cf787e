import type { EmailKind } from "@/lib/email/email";
import { Paragraph } from "@/lib/email/email-layout";
import type { Ticket } from "@/lib/generated/prisma/client";
import { countWords } from "@/lib/pricing/words";
import { TicketLayout, ticketOf, ticketSubject } from "@/lib/support/emails/ticket-layout";
import { ticketThread } from "@/lib/support/queries";

/**
 * A person has it. The words that were written are not repeated here, nor the name: whoever types somebody else's
 * address could send them anything under our name.
 */
export const ticketOpened: EmailKind = {
  sender: "support",
  findObjection: async (email) => ((await ticketOf(email)).status === "closed" ? "The ticket is closed already" : null),
  compose: async (email) => {
    const ticket = await ticketOf(email);
    return {
      subject: ticketSubject(ticket),
      element: <TicketOpened ticket={ticket} />,
      headers: ticketThread(ticket.id),
    };
  },
};

function TicketOpened({ ticket }: { ticket: Ticket }) {
  const within = countWords(ticket.answerHours, "hour");
  return (
    <TicketLayout
      ticket={ticket}
      preview={`A person answers within ${within}.`}
      heading="A person has your question."
      action="Open the conversation"
    >
      <Paragraph>
        You get an answer within {within}, by e-mail and in the conversation. You can add to it there at any time; it
        does not make you wait longer.
      </Paragraph>
      <Paragraph>
        You did not ask us anything? Then somebody typed your address by mistake. Nothing follows from it, and you can
        delete this mail.
      </Paragraph>
    </TicketLayout>
  );
}
