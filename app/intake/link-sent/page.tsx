import type { Metadata } from "next";
import { MailLink } from "@/components/layout/mail-link";
import { MessagePage } from "@/components/layout/message-page";
import { senderAddress } from "@/lib/email/sender-address";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Look in your inbox", robots: { index: false, follow: false } };

/** The one answer to everybody who asked for a new link. */
export default function LinkSent() {
  return (
    <MessagePage title="Look in your inbox">
      <p>
        If the link belongs to an order, a link that opens is on its way to the e-mail address of that order. It can
        take a few minutes; look in the spam folder too.
      </p>
      <p>
        No longer using that address? Write to <MailLink address={senderAddress("support")} subject="My intake link" />,
        and a person helps.
      </p>
    </MessagePage>
  );
}
