import type { ReactNode } from "react";
import type { Interval } from "@/lib/pricing/catalog";

export const YEAR_ID = "pay-by-year";

/**
 * Words for the month and for the year; the stylesheet shows those of the ticked one. Has to stand in
 * a `group/plans` that holds the switch.
 */
export function ByInterval({ children }: { children: (interval: Interval) => ReactNode }) {
  return (
    <>
      <span className="group-has-[#pay-by-year:checked]/plans:hidden">{children("month")}</span>
      <span className="hidden group-has-[#pay-by-year:checked]/plans:inline">{children("year")}</span>
    </>
  );
}
