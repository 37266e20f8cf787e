import NotFound from "@/app/not-found";
import { AdminShell } from "@/components/admin/admin-shell";
import { Panel } from "@/components/admin/panel";
import { MailFrame } from "@/components/layout/mail-frame";
import { requireAdmin } from "@/lib/auth";
import { listOrderEmails, previewEmail } from "@/lib/email/queries";
import type { MessageStatus } from "@/lib/generated/prisma/client";
import { missing } from "@/lib/missing-page";
import { readPath } from "@/lib/read-path";
import { emailKinds } from "@/start-up";

export const metadata = { title: "Message" };

type Props = { params: Promise<{ id: string; emailId: string }> };

/** What was sent, links masked, in a frame that loads and runs nothing. */
export default async function MessagePage({ params }: Props) {
  const { id, emailId } = await readPath(params);
  const { email } = await requireAdmin(`/admin/orders/${encodeURIComponent(id)}/mails/${encodeURIComponent(emailId)}`);
  const row = (await listOrderEmails(id)).find((it) => it.id === emailId);
  const preview = row ? await previewEmail(emailId, emailKinds) : null;
  if (!row || !preview) return missing(<NotFound />);
  return (
    <AdminShell email={email} here="/admin/orders">
      <p className="mb-2 text-sm">
        <a
          href={`/admin/orders/${encodeURIComponent(id)}`}
          className="inline-flex min-h-9 items-center underline underline-offset-2"
        >
          Back to the order
        </a>
      </p>
      <h1 className="break-words text-xl">{preview.subject}</h1>
      <p className="mt-1 mb-6 text-muted">
        To <span className="select-all">{preview.to}</span>. {writtenWords(row.status, preview.isDraft)} The links are
        masked.
      </p>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <Panel id="html" title="As it looks">
          <MailFrame subject={preview.subject} html={preview.html} />
        </Panel>
        <Panel id="text" title="As plain text">
          <pre className="whitespace-pre-wrap break-words font-mono text-sm">{preview.text}</pre>
        </Panel>
      </div>
    </AdminShell>
  );
}

function writtenWords(status: MessageStatus, isDraft: boolean): string {
  if (status === "suppressed") return "It was not sent, and will not be: these are the words it would have.";
  return isDraft ? "Not sent yet: these are the words it would have now." : "As it was written for sending.";
}
