import { Badge, type Tone } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import type { SandboxDeliveries, SandboxEvent } from "@/lib/sandbox";
import { PostButton } from "../post-button";

type Delivery = SandboxDeliveries["deliveries"][number];

export function EventTable({
  events,
  deliveries,
}: {
  events: readonly SandboxEvent[];
  deliveries: readonly Delivery[];
}) {
  if (events.length === 0) {
    return <EmptyState title="No event yet">A payment writes the first ones.</EmptyState>;
  }
  return (
    <Table
      caption="Events"
      corner="Event"
      columns={[
        { key: "at", label: "Written" },
        { key: "delivery", label: "Delivery" },
        { key: "actions", label: "Do" },
      ]}
      rows={events.map((event) => ({
        key: event.id,
        head: (
          <>
            <span className="block break-words text-ink">{event.type}</span>
            <span className="block break-all font-mono text-xs">{event.id}</span>
          </>
        ),
        cells: [
          <DateTime key="at" value={new Date(event.created * 1_000)} />,
          <Deliveries key="delivery" deliveries={deliveries.filter((it) => it.eventId === event.id)} />,
          <PostButton
            key="again"
            action="/api/sandbox/stripe"
            fields={{ action: "redeliver", id: event.id }}
            what={event.id}
          >
            Deliver again
          </PostButton>,
        ],
      }))}
    />
  );
}

const WORDS: Record<Delivery["status"], [Tone, string]> = {
  held: ["inform", "Held back"],
  waiting: ["wait", "On its way"],
  delivered: ["done", "Delivered"],
  failed: ["fail", "Given up"],
};

function Deliveries({ deliveries }: { deliveries: readonly Delivery[] }) {
  if (deliveries.length === 0) return <span className="text-muted">Not sent</span>;
  return (
    <span className="flex flex-wrap gap-2">
      {deliveries.map((delivery) => {
        const [tone, words] = WORDS[delivery.status];
        const last = delivery.attempts.at(-1);
        const failed = delivery.status !== "delivered" && last ? ` (${last.status ?? last.error ?? "no answer"})` : "";
        const times = delivery.attempts.length > 1 ? `, attempt ${delivery.attempts.length}` : "";
        return <Badge key={delivery.id} tone={tone}>{`${words}${times}${failed}`}</Badge>;
      })}
    </span>
  );
}
