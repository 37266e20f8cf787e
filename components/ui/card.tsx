import type { ComponentProps } from "react";
import { cn } from "./cn";

/** A sheet on the page. `lifted` for the one that matters most. */
export function Card({ lifted = false, className, ...rest }: ComponentProps<"div"> & { lifted?: boolean }) {
  return (
    <div {...rest} className={cn("rounded-md border border-line bg-surface p-6", lifted && "shadow-lift", className)} />
  );
}
