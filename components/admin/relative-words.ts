import { formatDate } from "@/lib/format-date";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "just now", "5 min ago", "in 3 h", "2 d ago"; from two weeks on the day itself. Cut, never rounded up. */
export function relativeWords(value: Date, now: Date): string {
  const ms = value.getTime() - now.getTime();
  const away = Math.abs(ms);
  if (away < MINUTE) return "just now";
  if (away >= 14 * DAY) return formatDate(value, "day");
  const span =
    away < HOUR
      ? `${Math.floor(away / MINUTE)} min`
      : away < 2 * DAY
        ? `${Math.floor(away / HOUR)} h`
        : `${Math.floor(away / DAY)} d`;
  return ms < 0 ? `${span} ago` : `in ${span}`;
}
