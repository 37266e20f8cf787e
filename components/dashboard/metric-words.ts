import { formatMoney } from "@/lib/format-money";
import type { Kind } from "./metric-tables";

/** Figures in words. */

const CURRENCY = "gbp";

export function figureWords(value: number | null, kind: Kind): string {
  if (value === null) return "–";
  if (kind === "pence") return formatMoney(value, CURRENCY);
  return kind === "share" ? shareWords(value) : value.toLocaleString("en-GB");
}

/** "1.2 %"; one decimal below ten, none above. */
export function shareWords(share: number): string {
  const percent = share * 100;
  const digits = Math.abs(percent) < 9.95 && percent !== 0 ? 1 : 0;
  return `${percent.toLocaleString("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits })} %`;
}

/** Above it a percentage says nothing any more. */
const MOST_PERCENT = 999;

/** How a figure stands to the one before; null where there is nothing to compare it with. */
export function changeWords(now: number, before: number | null, kind: Kind): string | null {
  if (before === null) return null;
  if (now === before) return "No change";
  if (before === 0) return "None before";
  const change = Math.round(((now - before) / before) * 100);
  if (before < 0 || change > MOST_PERCENT) return `${figureWords(before, kind)} before`;
  const sign = change > 0 ? "+" : change < 0 ? "−" : "±";
  return `${sign}${Math.abs(change)} %`;
}

/** "22 Nov", from 2026-11-22. */
export function dayWords(date: string): string {
  return new Date(`${date}T00:00Z`).toLocaleDateString("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
}

/** "Sun 22 Nov 2026". */
export function longDayWords(date: string): string {
  const format = { weekday: "short", day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;
  return new Date(`${date}T00:00Z`).toLocaleDateString("en-GB", format).replace(",", "");
}

/** "14:00", and with `isLong` "22 Nov, 14:00", of an instant in a zone. */
export function hourWords(at: string, zone: string, isLong = false): string {
  const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone } as const;
  const clock = new Date(at).toLocaleTimeString("en-GB", time);
  if (!isLong) return clock;
  return `${new Date(at).toLocaleDateString("en-GB", { day: "numeric", month: "short", timeZone: zone })}, ${clock}`;
}
