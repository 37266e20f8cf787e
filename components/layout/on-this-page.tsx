import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { Icon } from "@/components/ui/icon";

/** The way around a long page, by anchors: beside it where there is room, folded above it on a phone, never on paper. */
export function OnThisPage({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <>
      <details className={cn("group border-line border-y text-sm lg:hidden print:hidden", className)}>
        <summary className="flex min-h-11 items-center justify-between gap-3 font-medium">
          On this page
          <Icon name="chevron-down" className="transition-transform group-open:rotate-180" />
        </summary>
        <nav aria-label="On this page" className="pb-3">
          {children}
        </nav>
      </details>
      <nav
        aria-label="On this page"
        className={cn(
          "sticky top-20 hidden max-h-[calc(100dvh-6rem)] max-w-60 overflow-y-auto py-2 text-sm lg:block print:hidden",
          className,
        )}
      >
        <p className="mb-2 font-medium">On this page</p>
        {children}
      </nav>
    </>
  );
}
