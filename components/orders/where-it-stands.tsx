import { Card } from "@/components/ui/card";
import type { TimelineStep } from "@/lib/orders/timeline";
import { OrderTimeline } from "./order-timeline";

/** The part of a customer's page with the order's timeline. */
export function WhereItStands({ steps }: { steps: readonly TimelineStep[] }) {
  return (
    <section aria-labelledby="where" className="mt-10">
      <h2 id="where" className="mb-4 text-lg">
        Where it stands
      </h2>
      <Card lifted>
        <OrderTimeline steps={steps} />
      </Card>
    </section>
  );
}
