import type { MetricsSummary } from "@/lib/metrics/summary";
import { addDays, startOfDay } from "@/lib/metrics/zone-time";
import { dayWords, hourWords, longDayWords } from "./metric-words";

/** One step of the chart: an hour, a day, or a week where days would be too many to tell apart. */
export type ChartStep = { label: string; exact: string; visitors: number; views: number; isPart: boolean };

const MOST_DAYS = 120;
const WEEK = 7;

/** What the chart shows, ready to be drawn: no date is worked out in the browser. */
export function chartSteps({ daily, hourly, range }: Pick<MetricsSummary, "daily" | "hourly" | "range">): ChartStep[] {
  const { zone, to } = range;
  if (hourly.length) {
    return hourly.map(({ at, visitors, page_view }) => ({
      ...{ label: hourWords(at, zone), exact: hourWords(at, zone, true), visitors, views: page_view, isPart: false },
    }));
  }
  const isWhole = (instant: string, date: string) => startOfDay(date, zone) === Date.parse(instant);
  const last = daily.length - 1;
  const days = daily.map(({ date, visitors, page_view }, at) => ({
    ...{ label: dayWords(date), exact: longDayWords(date), visitors, views: page_view },
    isPart:
      (at === 0 && !isWhole(range.from, date)) || (at === last && Date.parse(to) < startOfDay(addDays(date, 1), zone)),
  }));
  return days.length > MOST_DAYS ? weeksOf(days) : days;
}

function weeksOf(days: readonly ChartStep[]): ChartStep[] {
  const weeks: ChartStep[] = [];
  for (let at = 0; at < days.length; at += WEEK) {
    const week = days.slice(at, at + WEEK);
    const [first] = week;
    if (!first) continue;
    weeks.push({
      label: first.label,
      exact: `7 days from ${first.exact}`,
      visitors: week.reduce((sum, it) => sum + it.visitors, 0),
      views: week.reduce((sum, it) => sum + it.views, 0),
      isPart: week.length < WEEK || week.some((it) => it.isPart),
    });
  }
  return weeks;
}
