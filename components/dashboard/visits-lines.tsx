"use client";

import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  type TooltipContentProps,
  XAxis,
  YAxis,
} from "recharts";
import type { ChartStep } from "./chart-steps";

const AXIS = { axisLine: false, tickLine: false, tick: { fill: "var(--muted)", fontSize: 12 } } as const;
const STILL = { isAnimationActive: false } as const;

const wholeViews = (it: ChartStep) => (it.isPart ? 0 : it.views);
const partViews = (it: ChartStep) => (it.isPart ? it.views : 0);

/** Bars for views, a line for visitors; exact values on hover, and with the arrow keys while it has the focus. */
export function VisitsLines({ steps, label }: { steps: readonly ChartStep[]; label: string }) {
  const byName = new Map(steps.map((it) => [it.exact, it]));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart data={[...steps]} margin={{ top: 8, right: 4, bottom: 0, left: 0 }} aria-label={label}>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          {...AXIS}
          dataKey="exact"
          tickFormatter={(exact: string) => byName.get(exact)?.label ?? ""}
          minTickGap={24}
          tickMargin={8}
        />
        <YAxis {...AXIS} width={44} tickCount={4} allowDecimals={false} tickFormatter={short} />
        <Tooltip
          {...STILL}
          cursor={{ fill: "var(--sunken)" }}
          content={({ active, label: exact }: TooltipContentProps) =>
            active ? <ExactValues step={byName.get(String(exact))} /> : null
          }
        />
        <Bar {...STILL} dataKey={wholeViews} name="Views" stackId="views" fill="var(--line-strong)" maxBarSize={28} />
        <Bar
          {...STILL}
          dataKey={partViews}
          name="Views of a part of a day"
          stackId="views"
          fill="var(--line-strong)"
          fillOpacity={0.45}
          maxBarSize={28}
        />
        <Line
          {...STILL}
          dataKey="visitors"
          name="Visitors"
          stroke="var(--inform)"
          strokeWidth={2}
          dot={steps.length === 1}
          activeDot={{ r: 4, stroke: "var(--surface)", strokeWidth: 2, fill: "var(--inform)" }}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

function ExactValues({ step }: { step: ChartStep | undefined }) {
  if (!step) return null;
  return (
    <div aria-live="polite" className="rounded-sm border border-line bg-surface px-3 py-2 text-sm shadow-lift">
      <p className="font-medium">
        {step.exact}
        {step.isPart ? ", a part of it" : null}
      </p>
      <p className="tabular text-muted">{step.views.toLocaleString("en-GB")} views</p>
      <p className="tabular text-inform">{step.visitors.toLocaleString("en-GB")} visitors</p>
    </div>
  );
}

/** "12k", so that the axis keeps its width. */
function short(value: number): string {
  return value.toLocaleString("en-GB", { notation: "compact", maximumFractionDigits: 1 });
}
