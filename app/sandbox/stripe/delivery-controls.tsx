import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SelectField } from "@/components/ui/select-field";
import type { SandboxDeliveries } from "@/lib/sandbox";
import { PostButton } from "../post-button";

const ROUTE = "/api/sandbox/stripe";

/** How events travel to the site: at once, late, in another order, several times. */
export function DeliveryControls({ mode, totals }: Pick<SandboxDeliveries, "mode" | "totals">) {
  return (
    <section aria-labelledby="deliveries">
      <h2 id="deliveries" className="mb-4 text-lg">
        Webhooks
      </h2>
      <Card>
        <p className="text-muted">
          {totals.delivered} delivered, {totals.waiting} on their way, {totals.held} held back, {totals.failed} given
          up.
        </p>
        <form method="post" action={ROUTE} className="mt-4 grid gap-2">
          <input type="hidden" name="action" value="deliveries" />
          <div className="flex flex-wrap items-end gap-3">
            {CONTROLS.map(({ name, label, options }) => (
              <div key={name} className="w-44">
                <SelectField id={name} name={name} label={label} options={options} defaultValue={String(mode[name])} />
              </div>
            ))}
            <Button type="submit">Set</Button>
          </div>
        </form>
        <div className="mt-6 flex flex-wrap gap-3 border-line border-t pt-6">
          <PostButton action={ROUTE} fields={{ action: "deliveries", release: "true" }}>
            Release held events
          </PostButton>
          <PostButton action={ROUTE} fields={{ action: "redeliver" }}>
            Deliver all events again
          </PostButton>
        </div>
      </Card>
    </section>
  );
}

const CONTROLS = [
  {
    name: "hold",
    label: "New events go",
    options: [
      { value: "false", label: "at once" },
      { value: "true", label: "when released" },
    ],
  },
  {
    name: "shuffle",
    label: "In the order",
    options: [
      { value: "false", label: "they were written" },
      { value: "true", label: "chance gives" },
    ],
  },
  {
    name: "repeat",
    label: "Each one",
    options: [
      { value: "1", label: "once" },
      { value: "2", label: "twice" },
      { value: "3", label: "3 times" },
      { value: "10", label: "10 times" },
    ],
  },
] as const;
