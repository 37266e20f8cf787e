import { notFound } from "next/navigation";
import { isolatedMail } from "@/app/sandbox/inbox/[id]/isolated-mail";
import { AdminShell } from "@/components/admin/admin-shell";
import { Panel } from "@/components/admin/panel";
import { requireAdmin } from "@/lib/auth";
import { listOrderEmails, previewEmail } from "@/lib/email/queries";
import { emailKinds } from "@/start-up";

export const metadata = { title: "Message" };

type Props = { params: Promise<{ id: string; emailId: string }> };

/** What was sent, links masked, in a frame that loads and runs nothing. */
export default async function MessagePage({ params }: Props) {
  const { id, emailId } = await params;
  const { email } = await requireAdmin(`/admin/orders/${encodeURIComponent(id)}`);
  const isOfOrder = (await listOrderEmails(id)).some((it) => it.id === emailId);
  const preview = isOfOrder ? await previewEmail(emailId, emailKinds) : null;
  if (!preview) notFound();
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
        To <span className="select-all">{preview.to}</span>.{" "}
        {preview.isDraft ? "Not sent yet: these are the words it would have now." : "As it was written for sending."}{" "}
        The links are masked.
      </p>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <Panel id="html" title="As it looks">
          <iframe
            title={`Message: ${preview.subject}`}
            srcDoc={isolatedMail(preview.html)}
            sandbox=""
            className="h-160 w-full rounded-sm border border-line bg-surface"
          />
        </Panel>
        <Panel id="text" title="As plain text">
          <pre className="whitespace-pre-wrap break-words font-mono text-sm">{preview.text}</pre>
        </Panel>
      </div>
    </AdminShell>
  );
}
