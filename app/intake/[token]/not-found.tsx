import { MailLink } from "@/components/layout/mail-link";
import { MessagePage } from "@/components/layout/message-page";
import { senderAddress } from "@/lib/email/sender-address";

export default function UnknownIntake() {
  return (
    <MessagePage title="This intake link does not work">
      <p>It may be cut off: e-mail programs sometimes break long links. Copy the whole line from the intake request.</p>
      <p>
        If it still does not open, write to <MailLink address={senderAddress("support")} subject="My intake link" />{" "}
        from the address you bought with, and a person sends you a new one.
      </p>
    </MessagePage>
  );
}
