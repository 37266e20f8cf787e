import { Badge, type Tone } from "@/components/ui/badge";
import { COMPONENTS, type ComponentName, type ComponentState, type SystemStatus } from "@/lib/status/status";

const PARTS: Record<ComponentName, readonly [name: string, what: string]> = {
  database: ["Orders and accounts", "The database that keeps them"],
  queue: ["Queue", "Work that waits for its turn"],
  mail: ["E-mail", "Confirmations, intake links, hand-overs"],
  model: ["Chat answers", "The language model; without it the chat answers from our own pages"],
  alerts: ["Alerts to our team", "How a person hears that you need one"],
};

const STATES: Record<ComponentState, readonly [tone: Tone, words: string]> = {
  ok: ["done", "Works"],
  delayed: ["wait", "Delayed"],
  unreachable: ["fail", "Does not answer"],
  "not migrated": ["wait", "Being updated"],
  "not configured": ["plain", "Not set up"],
  unknown: ["plain", "Not known now"],
};

/** Every part with its state in a word. */
export function ComponentStates({ components }: Pick<SystemStatus, "components">) {
  return (
    <section aria-labelledby="parts">
      <h2 id="parts" className="text-xl">
        Parts
      </h2>
      <dl className="mt-4 border-line border-t">
        {COMPONENTS.map((key) => {
          const [name, what] = PARTS[key];
          const [tone, words] = STATES[components[key]];
          return (
            <div key={key} className="flex items-center justify-between gap-6 border-line border-b py-3">
              <dt>
                <span className="font-medium">{name}</span>
                <span className="block text-muted text-sm">{what}</span>
              </dt>
              <dd>
                <Badge tone={tone}>{words}</Badge>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
