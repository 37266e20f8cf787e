import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

/** An action that needs words first: folded until it is wanted, and asked for by its verb. */
export function Folded({
  title,
  help,
  isOpen = false,
  children,
}: {
  title: string;
  help?: ReactNode;
  isOpen?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={isOpen} className="group border-line border-t">
      <summary className="flex min-h-11 items-center justify-between gap-3 rounded-sm py-2 font-medium text-sm">
        {title}
        <Icon name="chevron-down" className="transition-transform group-open:rotate-180" />
      </summary>
      <div className="pb-5">
        {help ? <p className="mb-4 max-w-measure text-muted text-sm">{help}</p> : null}
        {children}
      </div>
    </details>
  );
}
