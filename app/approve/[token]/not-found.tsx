import { MailLink } from "@/components/layout/mail-link";
import { MessagePage } from "@/components/layout/message-page";
import { senderAddress } from "@/lib/email/sender-address";

export default function UnknownApproval() {
  return (
    <MessagePage title="This link is not one of ours">
      <p>The address may be incomplete: some programs break long links. Open it again from the message.</p>
      <p>
        Or it was asked again since, and the newer message has the link that counts. If neither helps, write to{" "}
        <MailLink address={senderAddress("support")} subject="My approval link" />.
      </p>
    </MessagePage>
  );
}
