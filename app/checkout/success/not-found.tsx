import { MailLink } from "@/components/layout/mail-link";
import { MessagePage } from "@/components/layout/message-page";
import { ButtonLink } from "@/components/ui/button";
import { senderAddress } from "@/lib/email/sender-address";

export default function UnknownCheckout() {
  return (
    <MessagePage
      title="We do not know this payment"
      actions={
        <ButtonLink href="/pricing" look="primary">
          See packages and prices
        </ButtonLink>
      }
    >
      <p>The address may be incomplete, or it belongs to a payment page that was never finished.</p>
      <p>
        If you did pay, nothing is lost: your confirmation comes by e-mail. When in doubt, write to{" "}
        <MailLink address={senderAddress("support")} subject="My payment" />.
      </p>
    </MessagePage>
  );
}
