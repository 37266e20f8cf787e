import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** The figures above a list of the console, over all of it whatever the filter. `isAlarming` shows one in red. */
export function FigureList({ label, figures }: { label: string; figures: readonly Figure[] }) {
  return (
    <dl aria-label={label} className="mb-6 flex flex-wrap gap-x-8 gap-y-3 text-sm">
      {figures.map(({ name, figure, isAlarming }) => (
        <div key={name}>
          <dt className="text-muted">{name}</dt>
          <dd className={cn("tabular font-medium text-base", isAlarming && "text-fail")}>
            {typeof figure === "number" ? figure.toLocaleString("en-GB") : figure}
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Figure = { name: string; figure: ReactNode; isAlarming?: boolean };
