import type { ReactNode } from "react";
import type { Email } from "@/lib/email/email";
import { Action, EmailLayout, Paragraph } from "@/lib/email/email-layout";
import { senderAddress } from "@/lib/email/sender-address";
import type { Ticket } from "@/lib/generated/prisma/client";
import { textIn } from "@/lib/support/message-data";
import { conversationLink, requireTicket } from "@/lib/support/queries";

type Props = { ticket: Ticket; preview: string; heading: string; action: string; children: ReactNode };

/** The frame of all mails about a ticket: its number, its words, and the link to the conversation. */
export function TicketLayout({ ticket, preview, heading, action, children }: Props) {
  return (
    <EmailLayout preview={preview} heading={heading} supportAddress={senderAddress("support")}>
      {children}
      <Action href={conversationLink(ticket.conversationId)}>{action}</Action>
      <Paragraph>Your ticket is {ticket.id}. Name it when you write to us any other way.</Paragraph>
    </EmailLayout>
  );
}

/**
 * The one subject of a ticket's mails, so that they stay together. Nothing in it is the writer's: the address may be
 * one that somebody else typed.
 */
export function ticketSubject({ id }: Pick<Ticket, "id">, isReply = false): string {
  return `${isReply ? "Re: " : ""}Your question to Levqor (${id})`;
}

/** The ticket a mail is about. */
export function ticketOf({ data }: Pick<Email, "data">): Promise<Ticket> {
  return requireTicket(textIn(data, "ticketId"));
}
