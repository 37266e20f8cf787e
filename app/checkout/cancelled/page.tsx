import type { Metadata } from "next";
import { MailLink } from "@/components/layout/mail-link";
import { MessagePage } from "@/components/layout/message-page";
import { ButtonLink } from "@/components/ui/button";
import { senderAddress } from "@/lib/email/sender-address";

export const metadata: Metadata = { title: "Payment cancelled", robots: { index: false, follow: false } };

export default function CheckoutCancelledPage() {
  const address = senderAddress("support");
  return (
    <MessagePage
      title="You left before paying"
      actions={
        <>
          <ButtonLink href="/pricing" look="primary">
            Back to prices
          </ButtonLink>
          <ButtonLink href={`mailto:${address}`}>Ask a question first</ButtonLink>
        </>
      }
    >
      <p>Nothing was taken, and there is no order. You can start again whenever you like.</p>
      <p>
        Did something not work, or was something unclear? Write to <MailLink address={address} subject="Before I buy" />{" "}
        and a person answers.
      </p>
    </MessagePage>
  );
}
