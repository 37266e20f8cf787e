import { Icon } from "@/components/ui/icon";
import type { AutomationExample } from "./automation-examples";

const COLUMNS = "lg:grid-cols-[1.1fr_1.3fr_2fr_1.6fr]";

/** Automations, each read from left to right: what starts it, what happens, what you have then. */
export function AutomationList({ items }: { items: readonly AutomationExample[] }) {
  return (
    <>
      <div
        aria-hidden="true"
        className={`hidden gap-x-8 border-line border-b pb-3 text-muted text-sm lg:grid ${COLUMNS}`}
      >
        <span>Chore</span>
        <span>When</span>
        <span>Then</span>
        <span>So that</span>
      </div>
      <ul className="border-line border-t lg:border-t-0">
        {items.map((it) => (
          <li key={it.title} className={`grid gap-x-8 gap-y-3 border-line border-b py-6 lg:py-5 ${COLUMNS}`}>
            <div>
              <h3>{it.title}</h3>
              <p className="mt-0.5 text-muted text-sm">{it.tools.join(", ")}</p>
            </div>
            <p>
              <span className="text-muted lg:sr-only">When: </span>
              {it.trigger}
            </p>
            <div className="flex gap-3">
              <Arrow />
              <ul className="space-y-1">
                {it.steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ul>
            </div>
            <p className="flex gap-3 font-medium">
              <Arrow />
              {it.result}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Arrow() {
  return <Icon name="arrow-right" className="mt-[5px] text-muted" />;
}
