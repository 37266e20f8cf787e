import { connection } from "next/server";
import { MailLink } from "@/components/layout/mail-link";
import { ComponentStates } from "@/components/status/component-states";
import { TaskRuns } from "@/components/status/task-runs";
import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { Container } from "@/components/ui/section";
import { senderAddress } from "@/lib/email/sender-address";
import { getSystemStatus } from "@/lib/status/queries";
import { PageData } from "../page-data";
import { pageMetadata } from "../page-metadata";
import { requireSitePage } from "../site-pages";

const { title } = requireSitePage("/system-status");

export const metadata = pageMetadata("/system-status");

/**
 * Looked at anew for each visitor: the same facts as GET /status. The moment is this machine's: the page must be shown
 * also while the database, whose clock business goes by, is away.
 */
export default async function SystemStatusPage() {
  await connection();
  const { status, components, tasks } = await getSystemStatus();
  return (
    <Container className="py-12 md:py-20">
      <PageData path="/system-status" />
      <h1 className="text-3xl md:text-4xl">{title}</h1>
      <p className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2 text-lg">
        {status === "ok" ? (
          <Badge tone="done">Everything works</Badge>
        ) : (
          <Badge tone="wait">Something is slow or away</Badge>
        )}
        <span className="text-base text-muted">
          Looked at <DateTime value={new Date()} style="exact" />. Reload the page to look again.
        </span>
      </p>
      <div className="mt-10 max-w-measure space-y-12">
        <ComponentStates components={components} />
        <TaskRuns tasks={tasks} />
        <p className="text-muted">
          This page looks at the service as it is now. It keeps no history and so names no availability in per cent.
          Something does not work for you? Write to <MailLink address={senderAddress("support")} />.
        </p>
      </div>
    </Container>
  );
}
