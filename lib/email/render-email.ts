import type { ReactElement } from "react";
import { render, toPlainText } from "react-email";
import type { Sender } from "@/lib/email/email";
import { senderAddress } from "@/lib/email/sender-address";
import type { Mail } from "@/lib/resend";

type Letter = { sender: Sender; to: string; key: string; subject: string; element: ReactElement };

/** Turns a letter into what the provider is given: HTML, the same words as plain text, sender and headers. */
export async function renderEmail({ sender, to, key, subject, element }: Letter): Promise<Mail> {
  const html = await render(element);
  return {
    from: `Levqor <${senderAddress(sender)}>`,
    to,
    replyTo: senderAddress("support"),
    subject,
    html,
    text: toPlainText(html, { selectors: [{ selector: "table.facts", format: "dataTable" }] }),
    headers: { "X-Entity-Ref-ID": key },
  };
}
