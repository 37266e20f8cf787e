import { BackLink } from "@/components/account/back-link";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Container } from "@/components/ui/section";
import { requireCustomer } from "@/lib/auth";
import { previewEmail } from "@/lib/email/queries";
import { missing } from "@/lib/missing-page";
import { readPath } from "@/lib/read-path";
import UnknownOrder from "../../not-found";
import { readAccountOrder } from "../../read-account-order";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ id: string; mailId: string }> };

/** What stood in a mail. Its links are masked: whoever looks over a shoulder takes no key away. */
export default async function AccountMailPage({ params }: Props) {
  const { id, mailId } = await readPath(params);
  const { email } = await requireCustomer(`/account/orders/${id}/mails/${mailId}`);
  const found = await readAccountOrder(email, id);
  const mail = found?.mails.find((it) => it.id === mailId);
  // Sent mails are kept as they left: no kind is needed to write them anew.
  const preview = mail ? await previewEmail(mail.id, {}) : null;
  if (!mail || !preview) return missing(<UnknownOrder />);
  return (
    <Container className="max-w-prose py-12 md:py-16">
      <BackLink href={`/account/orders/${id}`}>Your order</BackLink>
      <h1 className="text-2xl">{preview.subject}</h1>
      <p className="mt-2 text-muted">
        To {preview.to}
        {mail.sentAt ? (
          <>
            , sent <DateTime value={mail.sentAt} style="long" />
          </>
        ) : null}
      </p>
      <Card className="mt-6">
        <pre className="whitespace-pre-wrap break-words font-sans">{preview.text}</pre>
      </Card>
      <p className="mt-4 text-muted text-sm">The keys in its links are hidden here; the mail in your inbox has them.</p>
    </Container>
  );
}
