import { AdminShell } from "@/components/admin/admin-shell";
import { DoneNotice } from "@/components/admin/done-notice";
import { KeyEvents } from "@/components/admin/key-events";
import { KeyRows } from "@/components/admin/key-rows";
import { KEY_DONE_WORDS } from "@/components/admin/key-words";
import { NewKeyForm } from "@/components/admin/new-key-form";
import { EmptyState } from "@/components/ui/empty-state";
import { listApiEvents, listApiKeys } from "@/lib/api-keys/queries";
import { requireAdmin } from "@/lib/auth";
import { appNow } from "@/lib/clock";

export const metadata = { title: "Keys" };

type Props = { searchParams: Promise<{ done?: string | string[] }> };

export default async function KeysPage({ searchParams }: Props) {
  const { email } = await requireAdmin("/admin/keys");
  const [now, keys, events] = await Promise.all([appNow(), listApiKeys(), listApiEvents()]);
  return (
    <AdminShell email={email} here="/admin/keys">
      <h1 className="mb-4 text-xl">Keys</h1>
      <DoneNotice done={(await searchParams).done} words={KEY_DONE_WORDS} />
      <div className="grid items-start gap-6 xl:grid-cols-3">
        <div className="min-w-0 xl:col-span-2">
          {keys.length ? (
            <KeyRows keys={keys} now={now} />
          ) : (
            <EmptyState title="No key yet">
              A key lets a program submit jobs for an account. Make the first one.
            </EmptyState>
          )}
        </div>
        <div className="grid min-w-0 grid-cols-1 gap-4">
          <NewKeyForm accounts={[...new Set(keys.map((it) => it.account))]} />
          <KeyEvents events={events} />
        </div>
      </div>
    </AdminShell>
  );
}
