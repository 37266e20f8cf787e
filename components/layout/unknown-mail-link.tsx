import { MailLink } from "./mail-link";
import { MessagePage } from "./message-page";

/** What a link that no mail of ours carried leads to. */
export function UnknownMailLink({ supportEmail }: { supportEmail: string }) {
  return (
    <MessagePage title="This link is not one of ours">
      <p>The address may be incomplete: some mail programs break long links. Open it again from the mail.</p>
      <p>
        Or write to <MailLink address={supportEmail} subject="Send me no offers" /> and a person takes you off the list.
      </p>
    </MessagePage>
  );
}
