import { pool } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { getRevenue } from "@/lib/metrics/get-revenue";
import { countsOf, funnelOf, type MetricsSummary, ratio, type ValueCounts } from "@/lib/metrics/summary";
import { type Breakdown, breakdownsOf, countOf, namedRows } from "@/lib/metrics/summary-breakdown";
import {
  daysOf,
  hoursOf,
  lastDays,
  previousRange,
  type Range,
  type Split,
  type Step,
  splitRange,
  toldRange,
} from "@/lib/metrics/summary-range";
import { sumByDay, totalsOf } from "@/lib/metrics/summary-rows";
import {
  BOUNDS_SQL,
  type BoundsRow,
  BREAKDOWN_SQL,
  type BreakdownRow,
  piecesOf,
  STEPS,
  stepsParameter,
  TOTALS_SQL,
  type TotalsRow,
} from "@/lib/metrics/summary-statement";
import { DAY_MS, dateAt, HOUR_MS, isWholeHour, startOfDay } from "@/lib/metrics/zone-time";

/** What somebody asked for: null for an end that was left open. */
export type SummaryQuery = { from: Date | null; to: Date | null; zone: string };

const SHOWN = ["path", "label", "bot", "referrer", "source", "campaign", "country", "device"] as const;
const SHOWN_VALUES = 20;

/** Everything the owner is shown, in four statements whatever the range. Throws `invalid` for a range that cannot be read. */
export async function getSummary({ from, to, zone }: SummaryQuery): Promise<MetricsSummary> {
  const { now, kept, closed } = await readBounds();
  const range = rangeOf({ from, to, zone }, now, kept);
  const before = from ? previousRange(range, zone) : null;
  const told = toldRange(range, kept, zone);
  const hours = hoursOf(range);
  const steps = hours.length ? hours : daysOf(told, zone);
  requireWholeHours(steps, zone);
  const split = splitRange(range, closed);
  const lately = ([1, 7, 30, 90] as const).map((days) => [`${days}`, splitRange(lastDays(days, now), closed)] as const);
  const ranges: [string, Split][] = [["asked", split], ...lately.map(([name, it]): [string, Split] => [name, it])];
  if (before) ranges.push(["before", splitRange(before, closed)]);
  // A closed day is a row of the table only where the table's days are those of UTC; a longer span never is.
  const isUtc = !hours.length && steps.slice(1).every((it) => it.from % DAY_MS === 0);
  ranges.push([STEPS, splitRange(told, isUtc ? closed : null, 1)]);
  const [totals, shown, revenue] = await Promise.all([
    ask<TotalsRow>(TOTALS_SQL, [...piecesOf(ranges), stepsParameter(steps)]),
    readBreakdowns(split, SHOWN, SHOWN_VALUES),
    getRevenue(range),
  ]);
  const { of, at } = totalsOf(totals);
  const [asked, previous] = [of("asked"), before && of("before")];
  const rows = steps.map((step, index) => ({ ...step, ...at(index + 1) }));
  return {
    range: { ...written(range), zone },
    previousRange: before && written(before),
    total: countsOf(asked),
    previous: previous && countsOf(previous),
    last24h: countsOf(of("1")),
    last7d: countsOf(of("7")),
    last30d: countsOf(of("30")),
    last90d: countsOf(of("90")),
    conversionRate: ratio(asked.conversion, asked.page_view),
    ctr: ratio(asked.cta_click, asked.page_view),
    visitors: asked.visitors,
    previousVisitors: previous?.visitors ?? null,
    daily: sumByDay(rows, (step) => (hours.length ? dateAt(step.from, zone) : step.name)),
    hourly: hours.length ? rows.map(({ name, from: _, ...figures }) => ({ at: name, ...figures })) : [],
    topPages: namedRows("path", shown.path),
    topReferrers: namedRows("referrer", shown.referrer),
    ...{ sources: shown.source, campaigns: shown.campaign, countries: shown.country, devices: shown.device },
    callsToAction: shown.label.map((it) => ({ label: it.value, count: it.cta_click })).filter((it) => it.count),
    bots: shown.bot.map((it) => ({ signal: it.value, count: countOf(it) })),
    funnel: funnelOf(asked, revenue.orders),
    newsletter: { confirmed: asked.newsletter, previous: previous?.newsletter ?? null },
    revenue,
  };
}

/** The values of one dimension with their counts, the most seen first, and what has no value there as "direct" or "unknown". */
export async function listBreakdown(
  query: SummaryQuery & { dimension: Breakdown; limit: number },
): Promise<ValueCounts[]> {
  const { now, kept, closed } = await readBounds();
  const range = rangeOf(query, now, kept);
  return (await readBreakdowns(splitRange(range, closed), [query.dimension], query.limit))[query.dimension];
}

type Bounds = { now: number; kept: Range; closed: Range | null };

async function readBounds(): Promise<Bounds> {
  const [row] = await ask<BoundsRow>(BOUNDS_SQL, []);
  if (!row) throw new AppError("unavailable", "The database gave no time.");
  const now = row.now.getTime();
  const end = Math.max(now, row.last?.getTime() ?? now);
  const kept = { from: row.first?.getTime() ?? now, to: (Math.floor(end / HOUR_MS) + 1) * HOUR_MS };
  if (!row.closed) return { now, kept, closed: null };
  const { first, last } = row.closed;
  return { now, kept, closed: { from: Date.parse(first), to: Date.parse(last) + DAY_MS } };
}

/** The range asked for. Open ends: from the first day of which anything is kept, to the end of the current hour. */
function rangeOf({ from, to, zone }: SummaryQuery, now: number, kept: Range): Range {
  const first = startOfDay(dateAt(Math.min(kept.from, now), zone), zone);
  const end = from ? lastDays(1, now).to : kept.to;
  const range = { from: from?.getTime() ?? Math.min(first, to?.getTime() ?? first), to: to?.getTime() ?? end };
  if (range.from < range.to) return range;
  if (!from) return { from: range.to - DAY_MS, to: range.to };
  const message = to ? "must be before the end of the range" : "lies in the future";
  throw new AppError("invalid", `from ${message}.`, { fields: [{ path: "from", message }] });
}

function requireWholeHours(steps: readonly Step[], zone: string): void {
  if (steps.every((it) => isWholeHour(it.from))) return;
  const message = "is not a whole number of hours from UTC in this range; figures are kept by the hour";
  throw new AppError("invalid", `zone ${zone} ${message}.`, { fields: [{ path: "zone", message }] });
}

/** With the sum of all in the same statement: what has no value is the difference. */
async function readBreakdowns<Of extends Breakdown>(split: Split, dimensions: readonly Of[], limit: number) {
  const values = [...piecesOf([["asked", split]]), [...dimensions, "all"], limit];
  return breakdownsOf(await ask<BreakdownRow>(BREAKDOWN_SQL, values), dimensions);
}

/** Planned anew each time, which costs half a millisecond: what is best depends on how long the range is. */
async function ask<Row extends object>(text: string, values: unknown[]): Promise<Row[]> {
  return (await pool().query<Row>(text, values)).rows;
}

function written({ from, to }: Range): { from: string; to: string } {
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}
