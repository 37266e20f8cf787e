import { MailLink } from "@/components/layout/mail-link";
import { MessagePage } from "@/components/layout/message-page";
import { ButtonLink } from "@/components/ui/button";
import { senderAddress } from "@/lib/email/sender-address";

export default function UnknownOrder() {
  return (
    <MessagePage
      title="This is not in your account"
      actions={
        <ButtonLink href="/account" look="primary">
          Your orders
        </ButtonLink>
      }
    >
      <p>
        The address may be cut off, or belong to an order of another e-mail address. If you bought with several, sign in
        with the other one, or write to <MailLink address={senderAddress("support")} />.
      </p>
    </MessagePage>
  );
}
