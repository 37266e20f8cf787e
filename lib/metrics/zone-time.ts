/** Days of a time zone as instants (milliseconds), and back. A zone is an IANA name or an offset such as +02:00. */

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

const formats = new Map<string, Intl.DateTimeFormat>();
const MOST_FORMATS = 100;

/** The zone's own spelling of itself; null for what is none. */
export function zoneName(zone: string): string | null {
  try {
    return new Intl.DateTimeFormat("en-GB", { timeZone: zone }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The date it is there at an instant: 2026-11-22. */
export function dateAt(instant: number, zone: string): string {
  return new Date(instant + offsetAt(instant, zone)).toISOString().slice(0, 10);
}

/**
 * The first instant of a date. A day may begin at one o'clock, or have two midnights, of which this is the earlier; the
 * hours around tell.
 */
export function startOfDay(date: string, zone: string): number {
  const midnight = Date.parse(`${date}T00:00Z`);
  let at = midnight - offsetAt(midnight - offsetAt(midnight, zone), zone);
  while (dateAt(at, zone) < date) at += HOUR_MS;
  while (dateAt(at - HOUR_MS, zone) >= date) at -= HOUR_MS;
  return at;
}

/** So many days later, or earlier, in the calendar. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

export function isWholeHour(instant: number): boolean {
  return instant % HOUR_MS === 0;
}

/** How far the zone's clocks are ahead of UTC. */
function offsetAt(instant: number, zone: string): number {
  // Asked several times a day of a range, and a calendar's answer takes microseconds.
  if (zone === "UTC") return 0;
  // "22/11/2026, 09:44:37"; asking for the parts one by one takes three times as long.
  const figures = formatOf(zone).format(instant).match(/\d+/g) ?? [];
  const [day = 1, month = 1, year = 0, hour = 0, minute = 0, second = 0] = figures.map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1_000) * 1_000;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone) ?? newFormat(zone);
  if (formats.size >= MOST_FORMATS) formats.clear();
  formats.set(zone, known);
  return known;
}

function newFormat(timeZone: string): Intl.DateTimeFormat {
  const numeric = { year: "numeric", month: "numeric", day: "numeric" } as const;
  const time = { hour: "numeric", minute: "numeric", second: "numeric", hourCycle: "h23" } as const;
  return new Intl.DateTimeFormat("en-GB", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    ...numeric,
    ...time,
  });
}
