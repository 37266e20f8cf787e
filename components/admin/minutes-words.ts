const HOUR = 60;
const DAY = 24 * HOUR;

/** How long something took: "12 min", "3 h 5 min", "2 d 4 h". */
export function minutesWords(minutes: number): string {
  if (minutes < 1) return "under 1 min";
  if (minutes < HOUR) return `${minutes} min`;
  const [whole, rest, unit, small] =
    minutes < 2 * DAY
      ? [Math.floor(minutes / HOUR), minutes % HOUR, "h", "min"]
      : [Math.floor(minutes / DAY), Math.floor((minutes % DAY) / HOUR), "d", "h"];
  return rest ? `${whole} ${unit} ${rest} ${small}` : `${whole} ${unit}`;
}
