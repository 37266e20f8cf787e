import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
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
            <Choice name="hold" label="New events go" value={String(mode.hold)} options={HOLD} />
            <Choice name="shuffle" label="In the order" value={String(mode.shuffle)} options={SHUFFLE} />
            <Choice name="repeat" label="Each one" value={String(mode.repeat)} options={REPEAT} />
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

type Options = readonly (readonly [value: string, words: string])[];

const HOLD: Options = [
  ["false", "at once"],
  ["true", "when released"],
];
const SHUFFLE: Options = [
  ["false", "they were written"],
  ["true", "chance gives"],
];
const REPEAT: Options = [
  ["1", "once"],
  ["2", "twice"],
  ["3", "3 times"],
  ["10", "10 times"],
];

function Choice({ name, label, value, options }: { name: string; label: string; value: string; options: Options }) {
  return (
    <div className="w-44">
      <label htmlFor={name} className="mb-1.5 block font-medium text-sm">
        {label}
      </label>
      <select
        id={name}
        name={name}
        defaultValue={value}
        className="min-h-11 w-full rounded-sm border border-line-strong bg-surface px-3 py-2"
      >
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
