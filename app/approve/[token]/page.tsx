import type { Metadata } from "next";
import { headers } from "next/headers";
import { PlannedCalls } from "@/components/jobs/planned-calls";
import { MessagePage } from "@/components/layout/message-page";
import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { Money } from "@/components/ui/money";
import { connectorTitle } from "@/lib/connectors/registry";
import { clientAddress } from "@/lib/http";
import type { ApprovalView } from "@/lib/jobs/approval";
import { APPROVAL_LIMIT } from "@/lib/jobs/approval-limit";
import { getApproval } from "@/lib/jobs/get-approval";
import { missing } from "@/lib/missing-page";
import { isWithinLimit } from "@/lib/rate-limit";
import UnknownApproval from "./not-found";

export const dynamic = "force-dynamic";
// The address is the key to this page: it is neither indexed nor passed on.
export const metadata: Metadata = {
  title: "May this go out?",
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

type Props = { params: Promise<{ token: string }> };

/** Reading changes nothing, whoever reads: a person, a link scanner, a browser that looks ahead. The buttons decide. */
export default async function ApprovalPage({ params }: Props) {
  const { token } = await params;
  if (!(await isWithinLimit(APPROVAL_LIMIT, clientAddress(await headers())))) {
    return (
      <MessagePage title="That was too often.">
        <p>Wait a minute, then open the link again.</p>
      </MessagePage>
    );
  }
  const approval = await getApproval(token);
  if (!approval) return missing(<UnknownApproval />);
  return approval.state === "open" ? <Question approval={approval} token={token} /> : <Answered approval={approval} />;
}

function Question({ approval, token }: { approval: ApprovalView; token: string }) {
  const { title, account, question, calls, costCents, expiresAt } = approval;
  return (
    <MessagePage title={question}>
      <p>
        {title}, for {account}. When you allow it, it makes{" "}
        {calls.length === 1 ? "this call" : `these ${calls.length} calls`} and no other, for{" "}
        <Money cents={costCents} currency="gbp" /> in all.
      </p>
      <div className="text-base">
        <PlannedCalls calls={calls} titleOf={connectorTitle} />
      </div>
      <form method="post" action="/api/approve" className="flex flex-wrap gap-3">
        <input type="hidden" name="token" value={token} />
        <Button type="submit" name="decision" value="allow" look="primary" size="lg">
          Allow it
        </Button>
        <Button type="submit" name="decision" value="refuse" look="quiet" size="lg">
          Refuse it
        </Button>
      </form>
      <p className="text-base">
        Nothing is called until you allow it. Open until <DateTime value={expiresAt} style="long" /> (UK time); after
        that the job ends by itself.
      </p>
    </MessagePage>
  );
}

const ENDED = {
  expired: ["This question has run out.", "Nobody answered in time, so the job ended and nothing was called."],
  void: ["This no longer shows what would be called.", "The job has ended or was changed since. Nothing was called."],
} as const;

function Answered({ approval: { state, isAllowed, question } }: { approval: ApprovalView }) {
  if (state === "expired" || state === "void") {
    const [title, words] = ENDED[state];
    return (
      <MessagePage title={title}>
        <p>{words}</p>
      </MessagePage>
    );
  }
  return (
    <MessagePage title={isAllowed ? "You allowed it." : "You refused it."}>
      <p>{question}</p>
      <p>{isAllowed ? "The job goes on." : "The job has ended, and nothing was called."} The link has no more use.</p>
    </MessagePage>
  );
}
