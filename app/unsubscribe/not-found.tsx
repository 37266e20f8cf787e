import { MailLink } from "@/components/layout/mail-link";
import { MessagePage } from "@/components/layout/message-page";
import { senderAddress } from "@/lib/email/sender-address";

export default function UnsubscribeNotFound() {
  return (
    <MessagePage title="This link is not one of ours">
      <p>The address may be incomplete: some mail programs break long links. Open it again from the mail.</p>
      <p>
        Or write to <MailLink address={senderAddress("support")} subject="Send me no offers" /> and a person takes you
        off the list.
      </p>
    </MessagePage>
  );
}
