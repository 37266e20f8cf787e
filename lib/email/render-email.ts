import type { ReactElement } from "react";
import { render, toPlainText } from "react-email";
import type { Sender } from "@/lib/email/email";
import { senderAddress } from "@/lib/email/sender-address";
import type { Mail } from "@/lib/resend";

type Letter = {
  sender: Sender;
  to: string;
  key: string;
  subject: string;
  element: ReactElement;
  /** Of the kind's own, beside ours. */
  headers?: Record<string, string>;
  /** Where the reader's own mail program unsubscribes; marketing mail has one. */
  unsubscribe?: string | undefined;
};

/** Turns a letter into what the provider is given: HTML, the same words as plain text, sender and headers. */
export async function renderEmail({ sender, to, key, subject, element, headers, unsubscribe }: Letter): Promise<Mail> {
  const html = await render(element);
  return {
    from: `Levqor <${senderAddress(sender)}>`,
    to,
    replyTo: senderAddress("support"),
    subject,
    html,
    text: toPlainText(html, { selectors: [{ selector: "table.facts", format: "dataTable" }] }),
    headers: { ...headers, "X-Entity-Ref-ID": key, ...(unsubscribe ? oneClick(unsubscribe) : {}) },
  };
}

/** RFC 8058: the provider's own "unsubscribe" button posts to us without a person ever opening a page. */
function oneClick(link: string): Record<string, string> {
  return { "List-Unsubscribe": `<${link}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}
