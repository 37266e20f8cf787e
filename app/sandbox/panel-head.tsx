import type { ReactNode } from "react";

/** A panel page's title, one sentence of what it is for, and its main action. */
export function PanelHead({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="mb-8 flex flex-wrap items-end justify-between gap-4">
      <div>
        <h1 className="text-2xl">{title}</h1>
        <p className="mt-1 max-w-measure text-muted">{children}</p>
      </div>
      {action}
    </div>
  );
}
