import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { db, transaction } from "@/lib/db";
import { closeDays } from "@/lib/metrics/close-days";
import { EVENT_TYPES, type MetricFact, plainFact } from "@/lib/metrics/event";
import { forgetVisitors } from "@/lib/metrics/forget-visitors";
import { getSummary, listBreakdown } from "@/lib/metrics/queries";
import { type Counts, NO_COUNTS, type ValueCounts } from "@/lib/metrics/summary";
import { writeEvents } from "@/lib/metrics/write-events";
import { addDays, dateAt, startOfDay } from "@/lib/metrics/zone-time";

const HOUR = 3_600_000;
const ALL_TIME = { from: null, to: null, zone: "UTC" };
const write = (facts: MetricFact[]) => transaction((tx) => writeEvents(tx, facts));
const view = (occurredAt: string, more: Partial<MetricFact> = {}) =>
  plainFact({ type: "page_view", path: "/", occurredAt: new Date(occurredAt), ...more });
const counts = (some: Partial<Counts>): Counts => ({ ...NO_COUNTS, ...some });

async function setNow(now: string): Promise<void> {
  await db().$executeRaw`
    INSERT INTO app_clock (id, offset_seconds) SELECT true, extract(epoch FROM ${now}::timestamptz - now())::bigint
    ON CONFLICT (id) DO UPDATE SET offset_seconds = excluded.offset_seconds`;
}

const empty = () =>
  db().$executeRaw`TRUNCATE metric_events, metric_hours, metric_days, metric_closed_days, metric_visitors`;
beforeEach(empty);

test("without any event there are zeros, and no rates", async () => {
  const summary = await getSummary(ALL_TIME);
  expect(summary).toMatchObject({ total: NO_COUNTS, last90d: NO_COUNTS, conversionRate: null, ctr: null, visitors: 0 });
  expect(summary).toMatchObject({ previous: null, previousRange: null, topPages: [], sources: [], bots: [] });
  expect(summary.funnel.map((it) => it.ofPrevious)).toEqual([null, null, null, null]);
});

test("the last 24 hours are 24 clock hours with the running one, and all time is all there is", async () => {
  await setNow("2031-05-10T09:30Z");
  await write([
    ...[view("2031-05-09T09:59Z"), view("2031-05-09T10:00Z"), view("2031-05-10T09:29Z")],
    ...[view("2031-05-03T09:59Z"), view("2031-05-03T10:00Z"), view("2031-02-09T09:59Z"), view("2031-02-09T10:00Z")],
    ...[view("2031-04-10T10:00Z", { type: "conversion" }), view("2031-05-10T09:00Z", { type: "cta_click" })],
  ]);
  await closeDays();
  const summary = await getSummary(ALL_TIME);
  expect(summary.last24h).toEqual(counts({ page_view: 2, cta_click: 1 }));
  expect(summary.last7d).toEqual(counts({ page_view: 4, cta_click: 1 }));
  expect(summary.last30d).toEqual(counts({ page_view: 5, cta_click: 1, conversion: 1 }));
  expect(summary.last90d).toEqual(counts({ page_view: 6, cta_click: 1, conversion: 1 }));
  expect(summary.total).toEqual(counts({ page_view: 7, cta_click: 1, conversion: 1 }));
  expect(summary).toMatchObject({ conversionRate: 1 / 7, ctr: 1 / 7 });
  expect(summary.range).toEqual({ from: "2031-02-09T00:00:00.000Z", to: "2031-05-10T10:00:00.000Z", zone: "UTC" });
  expect(summary.daily).toHaveLength(91);
});

test("what has no source is direct, with one that calls itself so, and lists are cut but their sum is not", async () => {
  await setNow("2031-05-10T09:30Z");
  const many = Array.from({ length: 30 }, (_, at) => view("2031-05-10T08:00Z", { path: `/p${at}`, source: "google" }));
  await write([
    ...many,
    ...[view("2031-05-10T08:00Z"), view("2031-05-10T08:00Z", { source: "direct", type: "cta_click", label: "hero" })],
    view("2031-05-10T08:00Z", { botSignals: ["headless", "rate"], source: "spam" }),
  ]);
  const summary = await getSummary(ALL_TIME);
  expect(summary.sources).toEqual([
    { value: "google", ...counts({ page_view: 30 }) },
    { value: "direct", ...counts({ page_view: 1, cta_click: 1 }) },
  ]);
  expect(summary.topReferrers).toEqual([{ referrer: "direct", ...counts({ page_view: 31, cta_click: 1 }) }]);
  expect(summary.topPages).toHaveLength(20);
  expect(summary.campaigns).toEqual([]);
  expect(summary.callsToAction).toEqual([{ label: "hero", count: 1 }]);
  expect(summary.bots).toEqual([{ signal: "headless", count: 1 }]);
  expect(await listBreakdown({ ...ALL_TIME, dimension: "path", limit: 1_000 })).toHaveLength(31);
});

test("a zone that is no whole hour from UTC in the range is refused by its name", async () => {
  await write([view("2031-05-10T08:00Z")]);
  await expect(getSummary({ ...ALL_TIME, zone: "Asia/Kolkata" })).rejects.toMatchObject({ fields: [{ path: "zone" }] });
});

// What follows holds every figure against a plain count over the raw events.

const ZONES = [
  ...["UTC", "Europe/London", "America/New_York", "Atlantic/Azores", "Asia/Beirut", "America/Santiago"],
  ...["+02:00", "-11:00", "Pacific/Auckland"],
] as const;
/** Around the two changes of the clocks of 2031. */
const FROM = Date.parse("2031-03-26T00:00Z");
const NOW = "2031-11-03T10:20Z";
const WINDOWS = [FROM, Date.parse("2031-10-23T00:00Z")];
const hour = fc
  .record({ window: fc.constantFrom(...WINDOWS), hours: fc.nat(11 * 24) })
  .map((it) => it.window + it.hours * HOUR);
const some = <T>(...values: T[]) => fc.constantFrom(null, ...values);
const fact = fc.record({
  type: fc.constantFrom(...EVENT_TYPES, "page_view" as const),
  occurredAt: fc
    .record({ hour, ms: fc.constantFrom(0, 1, 1_800_000, HOUR - 1) })
    .map((it) => new Date(it.hour + it.ms)),
  path: some("/", "/pricing", "/faq"),
  referrerHost: some("google.com", "direct"),
  visitorHash: some("ada", "bob", "cy", "dee"),
  source: some("google", "mail"),
  medium: some("cpc"),
  campaign: some("autumn", "spring"),
  country: some("GB"),
  device: fc.constantFrom("phone", "desktop"),
  label: some("hero"),
  botSignals: fc.constantFrom<string[]>([], [], [], [], ["isbot"], ["headless", "isbot"]),
});
const turns = fc.array(
  fc.record({ facts: fc.array(fact, { maxLength: 25 }), close: fc.boolean(), forget: fc.boolean() }),
  {
    minLength: 1,
    maxLength: 5,
  },
);
const asked = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    at: hour,
    length: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 300, max: 5_400 })),
    days: fc.boolean(),
  })
  .map(({ zone, at, length, days }) => {
    if (!days) return { zone, from: at, to: at + length * HOUR };
    const first = dateAt(at, zone);
    const from = startOfDay(first, zone);
    return { zone, from, to: startOfDay(addDays(first, Math.ceil(length / 24)), zone) };
  });

test("every figure is the one a plain count over the events gives", { timeout: 120_000 }, async () => {
  await setNow(NOW);
  await fc.assert(
    fc.asyncProperty(turns, fc.array(asked, { minLength: 4, maxLength: 4 }), async (given, ranges) => {
      await empty();
      for (const { facts, close, forget } of given) {
        await write(facts.map((it) => plainFact(it)));
        if (close) await closeDays();
        if (forget) await forgetVisitors();
      }
      for (const { zone, from, to } of ranges) {
        const summary = await getSummary({ from: new Date(from), to: new Date(to), zone });
        await expectTrue(summary, zone);
      }
      const all = await getSummary(ALL_TIME);
      await expectTrue(all, "UTC");
      expect(all.total).toEqual(await plainCounts("-infinity", "infinity"));
    }),
    { numRuns: 25 },
  );
});

async function expectTrue(summary: Awaited<ReturnType<typeof getSummary>>, zone: string): Promise<void> {
  const { from, to } = summary.range;
  expect(summary.total).toEqual(await plainCounts(from, to));
  expect(summary.visitors).toBe(await plainVisitors(from, to));
  if (summary.previousRange) {
    const before = summary.previousRange;
    expect(before.to).toBe(from);
    expect(summary.previous).toEqual(await plainCounts(before.from, before.to));
    expect(summary.previousVisitors).toBe(await plainVisitors(before.from, before.to));
  }
  for (const [days, lately] of [
    [1, summary.last24h],
    [7, summary.last7d],
    [30, summary.last30d],
    [90, summary.last90d],
  ] as const) {
    const end = Date.parse("2031-11-03T11:00Z");
    expect(lately).toEqual(
      await plainCounts(new Date(end - days * 24 * HOUR).toISOString(), new Date(end).toISOString()),
    );
  }
  expect(summary.daily.filter(isSeen)).toEqual(await plainSteps(from, to, zone, "YYYY-MM-DD", "date"));
  if (summary.hourly.length) {
    expect(summary.hourly.filter(isSeen)).toEqual(
      await plainSteps(from, to, "UTC", 'YYYY-MM-DD"T"HH24:00:00.000Z', "at"),
    );
  }
  const lists: [string, string | null, ValueCounts[]][] = [
    ["path", null, summary.topPages.map(({ path, ...it }) => ({ value: path, ...it }))],
    ["referrer_host", "direct", summary.topReferrers.map(({ referrer, ...it }) => ({ value: referrer, ...it }))],
    ["source", "direct", summary.sources],
    ["campaign", null, summary.campaigns],
    ["country", "unknown", summary.countries],
    ["device", "unknown", summary.devices],
  ];
  for (const [column, rest, rows] of lists) {
    const byValue = (a: ValueCounts, b: ValueCounts) => (a.value < b.value ? -1 : 1);
    expect([...rows].sort(byValue)).toEqual((await plainValues(from, to, column, rest)).sort(byValue));
  }
  expect(summary.callsToAction.reduce((sum, it) => sum + it.count, 0)).toBe(
    (await plainValues(from, to, "label", null)).reduce((sum, it) => sum + it.cta_click, 0),
  );
  const bots = await db().$queryRaw<{ signal: string; count: number }[]>`
    SELECT bot_signals[1] AS signal, count(*)::int AS count FROM metric_events
    WHERE bot_signals <> '{}' AND occurred_at >= ${from}::timestamptz AND occurred_at < ${to}::timestamptz
    GROUP BY 1 ORDER BY 2 DESC, 1`;
  expect(summary.bots).toEqual(bots);
}

const isSeen = (it: Counts) => EVENT_TYPES.some((type) => it[type]);
const COUNTED = EVENT_TYPES.map((type) => `(count(*) FILTER (WHERE type = '${type}'))::int AS ${type}`).join(", ");
const HUMAN = "bot_signals = '{}' AND occurred_at >= $1::timestamptz AND occurred_at < $2::timestamptz";
const FIRST_SEEN = `
  SELECT min(occurred_at) AS occurred_at FROM metric_events WHERE bot_signals = '{}' AND visitor_hash IS NOT NULL
  GROUP BY (occurred_at AT TIME ZONE 'UTC')::date, visitor_hash`;

async function plainCounts(from: string, to: string): Promise<Counts> {
  const [row] = await db().$queryRawUnsafe<Counts[]>(`SELECT ${COUNTED} FROM metric_events WHERE ${HUMAN}`, from, to);
  return row ?? NO_COUNTS;
}

async function plainVisitors(from: string, to: string): Promise<number> {
  const [row] = await db().$queryRawUnsafe<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM (${FIRST_SEEN}) AS first
     WHERE occurred_at >= $1::timestamptz AND occurred_at < $2::timestamptz`,
    ...[from, to],
  );
  return row?.count ?? 0;
}

function plainSteps(from: string, to: string, zone: string, format: string, name: string) {
  // A bare offset means the opposite to Postgres when it is a name; as an interval it does not.
  const there = /^[+-]/.test(zone) ? "$3::interval" : "$3::text";
  return db().$queryRawUnsafe<object[]>(
    `SELECT to_char(occurred_at AT TIME ZONE ${there}, '${format}') AS "${name}",
       coalesce((SELECT count(*) FROM (${FIRST_SEEN}) AS first WHERE first.occurred_at >= $1::timestamptz AND first.occurred_at < $2::timestamptz
         AND to_char(first.occurred_at AT TIME ZONE ${there}, '${format}') = to_char(metric_events.occurred_at AT TIME ZONE ${there}, '${format}')), 0)::int AS visitors,
       ${COUNTED} FROM metric_events WHERE ${HUMAN} GROUP BY 1, 2 ORDER BY 1`,
    ...[from, to, zone],
  );
}

function plainValues(from: string, to: string, column: string, rest: string | null) {
  return db().$queryRawUnsafe<ValueCounts[]>(
    `SELECT coalesce(${column}, '${rest}') AS value, ${COUNTED} FROM metric_events
     WHERE ${HUMAN} AND ($3::text IS NOT NULL OR ${column} IS NOT NULL) GROUP BY 1`,
    ...[from, to, rest],
  );
}
