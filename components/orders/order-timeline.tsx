import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { DateTime } from "@/components/ui/date-time";
import { Icon } from "@/components/ui/icon";
import type { DateStyle } from "@/lib/format-date";
import type { TimelineStep } from "@/lib/orders/timeline";

const STATE_WORDS = { done: "Done", current: "Now", waiting: "Still to come" } as const;

/**
 * Where an order stands, from paid to handed over. The customer's page, the success page and the home
 * page's picture all draw this one list. `times` says how a step's moment is written.
 */
export function OrderTimeline({ steps, times = "short" }: { steps: readonly TimelineStep[]; times?: DateStyle }) {
  return (
    <ol>
      {steps.map((step, at) => (
        <li
          key={step.key}
          aria-current={step.state === "current" ? "step" : undefined}
          className="grid grid-cols-[1.5rem_1fr] gap-x-4"
        >
          <Marker state={step.state} last={at === steps.length - 1} />
          <div className={cn("min-w-0", at < steps.length - 1 && "pb-6")}>
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <p className={cn("flex items-center gap-2 font-medium", step.state === "waiting" && "text-muted")}>
                {step.label}
                {step.state === "current" ? (
                  <Badge tone="inform" icon={null}>
                    {STATE_WORDS.current}
                  </Badge>
                ) : (
                  <span className="sr-only">({STATE_WORDS[step.state]})</span>
                )}
              </p>
              {step.at ? <DateTime value={step.at} style={times} className="text-muted text-sm" /> : null}
            </div>
            <p className="mt-0.5 text-muted text-sm">{step.detail}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Marker({ state, last }: { state: TimelineStep["state"]; last: boolean }) {
  return (
    <span aria-hidden="true" className="flex flex-col items-center">
      <span
        className={cn(
          "grid size-6 shrink-0 place-items-center rounded-full border-2",
          state === "done" && "border-done bg-done text-surface",
          state === "current" && "border-inform bg-surface",
          state === "waiting" && "border-line-strong/50 bg-surface",
        )}
      >
        {state === "done" ? <Icon name="check" className="size-3.5 stroke-[3]" /> : null}
        {state === "current" ? <span className="size-2 rounded-full bg-inform" /> : null}
      </span>
      {last ? null : <span className={cn("my-1 w-0.5 grow", state === "done" ? "bg-done" : "bg-line")} />}
    </span>
  );
}
