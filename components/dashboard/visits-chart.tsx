"use client";

import type { ChartStep } from "./chart-steps";
import { VisitsLines } from "./visits-lines";

/** Views and visitors over time. The table below it says the same in figures. */
export function VisitsChart({ steps, label }: { steps: readonly ChartStep[]; label: string }) {
  return (
    <div className="h-56 sm:h-72">
      <VisitsLines steps={steps} label={label} />
    </div>
  );
}
