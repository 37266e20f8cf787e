/** Everything people read is in UK time, whatever the server's zone. */
const UK = { timeZone: "Europe/London", hour12: false } as const;

const FORMATS = {
  /** "Thu 26 Nov, 17:00" */
  short: { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
  /** "Thursday 26 November, 17:00" */
  long: { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" },
  /** "26 November 2026" */
  day: { day: "numeric", month: "long", year: "numeric" },
  /** "Thu 17:00" */
  weekday: { weekday: "short", hour: "2-digit", minute: "2-digit" },
  /** "Thursday 26 November 2026 at 17:00:05 GMT" */
  exact: {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZoneName: "short",
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof FORMATS;

/** A moment in UK words. Put together from parts, since the commas of `Intl` change between Node versions. */
export function formatDate(value: Date, style: DateStyle = "short"): string {
  const format = new Intl.DateTimeFormat("en-GB", { ...UK, ...FORMATS[style] });
  const part = Object.fromEntries(format.formatToParts(value).map((it) => [it.type, it.value]));
  const date = [part.weekday, part.day, part.month, part.year].filter(Boolean).join(" ");
  if (!part.hour) return date;
  // Midnight comes as 24:00 from some versions of ICU.
  const clock = [part.hour === "24" ? "00" : part.hour, part.minute, part.second].filter(Boolean).join(":");
  if (style === "exact") return `${date} at ${clock} ${part.timeZoneName ?? ""}`.trim();
  return style === "weekday" ? `${date} ${clock}` : `${date}, ${clock}`;
}
