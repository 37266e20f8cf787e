import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { TextArea } from "@/components/ui/field";
import { countWords } from "@/lib/pricing/words";

type Change = {
  id: string;
  wish: string;
  requestedAt: Date;
  decidedAt: Date | null;
  isAccepted: boolean | null;
  reply: string;
};
type Props = { orderId: string; canAsk: boolean; left: number; included: number; changes: readonly Change[] };

/** Asking for a change after hand-over, and what became of those asked for. */
export function ChangeRequest({ orderId, canAsk, left, included, changes }: Props) {
  if (!canAsk && changes.length === 0) return null;
  return (
    <section aria-labelledby="changes" className="mt-10">
      <h2 id="changes" className="text-lg">
        Changes
      </h2>
      <p className="mt-1 text-muted">
        Your package includes {countWords(included, "change")}; {left === 0 ? "none" : left} left.
      </p>
      {canAsk ? (
        <form method="post" action={`/account/orders/${orderId}/change`} className="mt-4 space-y-4">
          <TextArea
            label="What should change?"
            name="wish"
            help="What it does now, and what it should do instead."
            required
            maxLength={5_000}
          />
          <Button type="submit">Ask for this change</Button>
        </form>
      ) : null}
      {changes.length > 0 ? (
        <ul className="mt-6 space-y-4">
          {changes.map((change) => (
            <li key={change.id}>
              <AskedChange change={change} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function AskedChange({ change }: { change: Change }) {
  return (
    <Card>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <ChangeState isAccepted={change.isAccepted} />
        <span className="text-muted text-sm">
          Asked <DateTime value={change.requestedAt} style="long" />
        </span>
      </div>
      <p className="mt-3 whitespace-pre-wrap">{change.wish}</p>
      {change.reply ? (
        <p className="mt-3 whitespace-pre-wrap border-line border-t pt-3 text-muted">{change.reply}</p>
      ) : null}
    </Card>
  );
}

function ChangeState({ isAccepted }: { isAccepted: boolean | null }) {
  if (isAccepted === null) return <Badge tone="wait">We are looking at it</Badge>;
  return isAccepted ? <Badge tone="done">Accepted</Badge> : <Badge tone="plain">Declined</Badge>;
}
