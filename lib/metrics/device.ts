import type { Device } from "@/lib/metrics/event";

/** What kind of machine an agent says it is. */
export function deviceOf(agent: string): Device {
  if (/iPad|Tablet|PlayBook|Silk|Kindle|Android(?!.{0,300}Mobile)/i.test(agent)) return "tablet";
  if (/Mobi|iPhone|iPod|Android|Windows Phone/i.test(agent)) return "phone";
  if (/Windows NT|Macintosh|X11|CrOS|Linux x86_64/i.test(agent)) return "desktop";
  return "other";
}
