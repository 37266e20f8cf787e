import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import { listSandboxMails, requireSandbox } from "@/lib/sandbox";
import { PanelHead } from "../panel-head";
import { PostButton } from "../post-button";

export const metadata = { title: "Sandbox inbox" };

const SHOWN = 200;

export default async function InboxPage({ searchParams }: { searchParams: Promise<{ to?: string | string[] }> }) {
  requireSandbox();
  const { to } = await searchParams;
  const address = typeof to === "string" && to ? to : undefined;
  const mails = await listSandboxMails({ to: address, limit: SHOWN });
  const clear = (
    <PostButton action="/api/sandbox/emails" fields={{ clear: "true" }}>
      Clear the inbox
    </PostButton>
  );
  return (
    <>
      <PanelHead title="Inbox" action={mails.length ? clear : null}>
        {address ? `Mails to ${address}.` : "Every mail the provider accepted, newest first."}
      </PanelHead>
      {mails.length === 0 ? (
        <EmptyState title="No mail yet" action={<ButtonLink href="/pricing">Buy something</ButtonLink>}>
          Confirmations and intake requests appear here seconds after a payment.
        </EmptyState>
      ) : (
        <Table
          caption="Captured mails"
          corner="Subject"
          columns={[
            { key: "to", label: "To" },
            { key: "at", label: "Accepted" },
          ]}
          rows={mails.map((mail) => ({
            key: mail.id,
            head: (
              <Link
                href={`/sandbox/inbox/${mail.id}`}
                prefetch={false}
                className="text-ink underline underline-offset-2"
              >
                {mail.subject}
              </Link>
            ),
            cells: [mail.to.join(", "), <DateTime key="at" value={mail.createdAt} />],
          }))}
        />
      )}
      {mails.length === SHOWN ? <p className="mt-4 text-muted text-sm">The newest {SHOWN} are shown.</p> : null}
    </>
  );
}
