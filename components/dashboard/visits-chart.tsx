"use client";

import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/skeleton";
import type { ChartStep } from "./chart-steps";

// The chart's code is large and comes after the figures, which need none.
const VisitsLines = dynamic(() => import("./visits-lines").then((it) => it.VisitsLines), {
  ssr: false,
  loading: () => <Skeleton className="h-full" />,
});

/** Views and visitors over time. The table below it says the same in figures. */
export function VisitsChart({ steps, label }: { steps: readonly ChartStep[]; label: string }) {
  return (
    <div className="h-56 sm:h-72">
      <VisitsLines steps={steps} label={label} />
    </div>
  );
}
