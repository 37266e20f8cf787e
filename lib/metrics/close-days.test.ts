import { beforeEach, expect, test } from "vitest";
import { db, transaction } from "@/lib/db";
import { closeDays } from "@/lib/metrics/close-days";
import { type MetricFact, plainFact } from "@/lib/metrics/event";
import { writeEvents } from "@/lib/metrics/write-events";

const write = (facts: MetricFact[]) => transaction((tx) => writeEvents(tx, facts));
const view = (occurredAt: string, more: Partial<MetricFact> = {}) =>
  plainFact({ type: "page_view", path: "/", visitorHash: "ada", occurredAt: new Date(occurredAt), ...more });
const setNow = (now: string) => db().$executeRaw`
  INSERT INTO app_clock (id, offset_seconds) SELECT true, extract(epoch FROM ${now}::timestamptz - now())::bigint
  ON CONFLICT (id) DO UPDATE SET offset_seconds = excluded.offset_seconds`;

type Row = { days: number; day: string; dimension: string; value: string; views: number; visitors: number };
const daysKept = () => db().$queryRaw<Row[]>`
  SELECT days, day::text, dimension, value, page_view::int AS views, visitors::int AS visitors FROM metric_days
  ORDER BY 1, 3, 2, 4`;
/** What should be there: of each run of so many days that are all closed, the sum of its hours. */
const daysCounted = () => db().$queryRaw<Row[]>`
  WITH span AS (
    SELECT days, DATE '1970-01-01' + number * days AS day FROM (
      SELECT days, (day - DATE '1970-01-01') / days AS number FROM metric_closed_days, unnest(ARRAY[1, 2, 4, 8, 16, 32, 64]) AS days
    ) AS numbered GROUP BY days, number HAVING count(*) = days
  )
  SELECT days, day::text, dimension, value, sum(page_view)::int AS views, sum(visitors)::int AS visitors
  FROM span JOIN metric_hours ON (at AT TIME ZONE 'UTC')::date >= day AND (at AT TIME ZONE 'UTC')::date < day + days
  GROUP BY 1, 2, 3, 4 ORDER BY 1, 3, 2, 4`;
const single = (rows: Row[]) => rows.filter((it) => it.days === 1);

beforeEach(async () => {
  await db().$executeRaw`TRUNCATE metric_events, metric_hours, metric_days, metric_closed_days, metric_visitors`;
});

test("days that have been over for an hour are closed once, quiet ones and those of robots alone too", async () => {
  expect(await closeDays()).toBe(0);
  await write([
    view("2031-01-01T23:10Z", { botSignals: ["isbot"] }),
    view("2031-01-03T10:10Z", { visitorHash: "bob" }),
    view("2031-01-14T00:10Z"),
  ]);
  await setNow("2031-01-14T00:59Z");
  expect(await closeDays()).toBe(12);
  await setNow("2031-01-15T00:59Z");
  expect(await closeDays()).toBe(1);
  expect(await closeDays()).toBe(0);
  await setNow("2031-01-15T01:01Z");
  expect(await closeDays()).toBe(1);
  expect(await closeDays()).toBe(0);
  expect(await daysKept()).toEqual(await daysCounted());
  expect(single(await daysKept())).toHaveLength(5);
});

test("closed by several at once while late events arrive, a day misses none and counts none twice", async () => {
  await setNow("2031-02-20T12:00Z");
  const days = Array.from({ length: 18 }, (_, at) => `2031-02-${String(at + 1).padStart(2, "0")}`);
  await write(days.map((day) => view(`${day}T12:00Z`)));
  const late = (round: number) =>
    write(days.map((day, at) => view(`${day}T0${round}:30Z`, { visitorHash: `late${(at + round) % 4}` })));
  const closers = Array.from({ length: 4 }, () => closeDays());
  await Promise.all([...Array.from({ length: 8 }, (_, round) => late(round)), ...closers]);
  await write([view("2031-02-03T01:00Z", { path: "/later", visitorHash: "later" })]);
  const closed = await Promise.all(closers);
  expect(closed.reduce((sum, it) => sum + it, 0)).toBe(19);
  const kept = await daysKept();
  expect(kept).toEqual(await daysCounted());
  const sumOf = (what: "views" | "visitors") =>
    single(kept)
      .filter((it) => it.dimension === "all")
      .reduce((sum, it) => sum + it[what], 0);
  // A day has one visitor at noon and four late ones.
  expect([sumOf("views"), sumOf("visitors")]).toEqual([18 * 9 + 1, 18 * 5 + 1]);
});

test("events older than every closed day make days that are closed the next time", async () => {
  await setNow("2031-03-03T12:00Z");
  await write([view("2031-03-02T12:00Z")]);
  expect(await closeDays()).toBe(1);
  await write([view("2031-02-27T12:00Z")]);
  expect(await closeDays()).toBe(3);
  expect(await daysKept()).toEqual(await daysCounted());
});

test("130 days become spans of 2 to 64, which a late event raises with its day and hour", async () => {
  await setNow("2031-06-20T12:00Z");
  const dayOf = (at: number) => new Date(Date.UTC(2031, 1, 1 + at)).toISOString().slice(0, 10);
  await write(Array.from({ length: 130 }, (_, at) => view(`${dayOf(at)}T12:00Z`, { path: `/p${at % 3}` })));
  expect(await closeDays()).toBe(139);
  expect(new Set((await daysKept()).map((it) => it.days))).toEqual(new Set([1, 2, 4, 8, 16, 32, 64]));
  expect(await daysKept()).toEqual(await daysCounted());
  const late = { path: "/late", visitorHash: "late" };
  await write([view("2031-05-03T01:00Z", late), view("2031-05-04T01:00Z"), view("2031-03-01T00:00Z", late)]);
  expect(await daysKept()).toEqual(await daysCounted());
});

test("a day keeps the thousand most counted values of a dimension, and the sum of the others", async () => {
  await setNow("2031-06-20T12:00Z");
  const invented = Array.from({ length: 1_200 }, (_, at) => `/invented-${at}`);
  const paths = [...invented, "/", "/", "/pricing", "/pricing", "/pricing"];
  for (const day of ["2031-06-16", "2031-06-17", "2031-06-18", "2031-06-19"]) {
    await write(paths.map((path) => view(`${day}T10:00Z`, { path })));
  }
  expect(await closeDays()).toBe(4);
  await write([view("2031-06-17T10:00Z", { path: "/invented-999" }), view("2031-06-17T10:00Z", { path: "/" })]);
  const rows = (await daysKept()).filter((it) => it.dimension === "path" && it.day === "2031-06-17");
  const countOf = (path: string) => rows.find((it) => it.value === path)?.views;
  expect([countOf("/"), countOf("/pricing"), countOf("(other)")]).toEqual([3, 3, 202]);
  expect(rows).toHaveLength(1_002);
  expect(rows.reduce((sum, it) => sum + it.views, 0)).toBe(paths.length + 2);
});
