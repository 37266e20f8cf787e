import { MailLink } from "@/components/layout/mail-link";
import { MessagePage } from "@/components/layout/message-page";
import { ButtonLink } from "@/components/ui/button";

/**
 * A session we know nothing of: a wrong address, or a payment we have not heard of yet. A page like any other, not a
 * 404: those come empty to a browser without JavaScript, and this one may belong to a buyer.
 */
export function UnknownPayment({ supportEmail }: { supportEmail: string }) {
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
        <MailLink address={supportEmail} subject="My payment" />.
      </p>
    </MessagePage>
  );
}
