import { getSandboxDeliveries, listSandboxEvents, listSandboxSessions, requireSandbox } from "@/lib/sandbox";
import { PanelHead } from "../panel-head";
import { DeliveryControls } from "./delivery-controls";
import { EventTable } from "./event-table";
import { SessionTable } from "./session-table";

export const metadata = { title: "Sandbox Stripe" };

const SHOWN = 50;

export default async function StripePage() {
  requireSandbox();
  const [sessions, events, deliveries] = await Promise.all([
    listSandboxSessions(SHOWN),
    listSandboxEvents(SHOWN),
    getSandboxDeliveries(SHOWN * 4),
  ]);
  return (
    <>
      <PanelHead title="Stripe">
        Checkouts, payments and the events that tell the site about them. The newest {SHOWN} of each.
      </PanelHead>
      <div className="grid grid-cols-1 gap-12">
        <DeliveryControls mode={deliveries.mode} totals={deliveries.totals} />
        <section aria-labelledby="sessions">
          <h2 id="sessions" className="mb-4 text-lg">
            Checkouts
          </h2>
          <SessionTable sessions={sessions} />
        </section>
        <section aria-labelledby="events">
          <h2 id="events" className="mb-4 text-lg">
            Events
          </h2>
          <EventTable events={events} deliveries={deliveries.deliveries} />
        </section>
      </div>
    </>
  );
}
