import { expect, test } from "vitest";
import { forgetOldRows } from "@/lib/cron/forget-old-rows";
import { db, pool, transaction } from "@/lib/db";
import { closeDays } from "@/lib/metrics/close-days";
import { plainFact } from "@/lib/metrics/event";
import { forgetEvents } from "@/lib/metrics/forget-events";
import { getSummary } from "@/lib/metrics/queries";
import { writeEvents } from "@/lib/metrics/write-events";

const monthsAgo = (months: number) => {
  const at = new Date();
  at.setUTCMonth(at.getUTCMonth() - months, 15);
  return at;
};

test("after two years an event is forgotten, its month with it, and so are its counts; younger ones stay", async () => {
  const facts = [40, 26, 22, 1].map((months) =>
    plainFact({ type: "page_view", path: `/m${months}`, visitorHash: `m${months}`, occurredAt: monthsAgo(months) }),
  );
  await transaction((tx) => writeEvents(tx, facts));
  const edge = new Date();
  edge.setUTCFullYear(edge.getUTCFullYear() - 2);
  const around = [-1, 1].map((days) => new Date(edge.getTime() + days * 86_400_000));
  await transaction((tx) =>
    writeEvents(
      tx,
      around.map((occurredAt, at) => plainFact({ type: "page_view", path: `/edge${at}`, occurredAt })),
    ),
  );
  await db().cronRun.create({ data: { task: "old", startedAt: monthsAgo(5) } });
  await db().cronRun.create({ data: { task: "young", startedAt: monthsAgo(1) } });
  const first = await forgetOldRows();
  expect(first.partitionsDropped).toBeGreaterThanOrEqual(2);
  expect(first).toMatchObject({ runsForgotten: 1 });
  const paths = (await db().metricEvent.findMany({ orderBy: { occurredAt: "asc" } })).map((it) => it.path);
  expect(paths).toEqual(["/edge1", "/m22", "/m1"]);
  const counted = await db().metricHour.findMany({ where: { dimension: "path" }, orderBy: { at: "asc" } });
  expect(counted.map((it) => it.value)).toEqual(["/edge1", "/m22", "/m1"]);
  expect(await forgetEvents()).toEqual({ partitionsDropped: 0, eventsForgotten: 0, countsForgotten: 0 });
});

test("of a span of days that lies on the edge the younger days are kept, and a late event of an older one is counted alone", async () => {
  await db().$executeRaw`TRUNCATE metric_events, metric_hours, metric_days, metric_closed_days, metric_visitors`;
  const edge = new Date();
  edge.setUTCFullYear(edge.getUTCFullYear() - 2);
  edge.setUTCHours(0, 0, 0, 0);
  const views = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) =>
      plainFact({ type: "page_view", path: "/", occurredAt: new Date(edge.getTime() + (from + at) * 86_400_000) }),
    );
  const total = async () => (await getSummary({ from: null, to: null, zone: "UTC" })).total.page_view;
  await transaction((tx) => writeEvents(tx, views(-40, 100)));
  await closeDays();
  expect(await total()).toBe(140);
  await forgetOldRows();
  expect(await total()).toBe(100);
  expect(await db().metricEvent.count()).toBe(100);
  await transaction((tx) => writeEvents(tx, views(-3, 1)));
  expect(await total()).toBe(104);
  await closeDays();
  expect(await total()).toBe(104);
  // Two years of days are closed, a few at a time.
}, 120_000);

test("more than one statement deletes is forgotten all the same", async () => {
  await db().$executeRaw`TRUNCATE metric_events, metric_hours, metric_days, metric_closed_days, metric_visitors`;
  // Two years and some days ago, in the month of the edge; on the first of a month there is no such day.
  await db().$executeRaw`
    SELECT metric_events_partition((app_now() - interval '2 years')::date)`;
  await db().$executeRaw`
    INSERT INTO metric_events (type, occurred_at)
    SELECT 'page_view', date_trunc('month', app_now() - interval '2 years') + make_interval(secs => each / 1000.0)
    FROM generate_series(1, 20001) AS each`;
  const isFirst = new Date().getUTCDate() === 1;
  expect(await forgetEvents()).toMatchObject({ eventsForgotten: isFirst ? 0 : 20_001 });
  expect(await db().metricEvent.count()).toBe(isFirst ? 20_001 : 0);
});

test("a month that somebody reads is dropped by a later call, and holds up nobody who writes", async () => {
  const fact = plainFact({ type: "page_view", path: "/old", occurredAt: monthsAgo(30) });
  await transaction((tx) => writeEvents(tx, [fact]));
  const reader = await pool().connect();
  await reader.query("BEGIN; SELECT count(*) FROM metric_events");
  const startedAt = performance.now();
  const forgetting = forgetEvents();
  await transaction((tx) => writeEvents(tx, [plainFact({ type: "page_view", path: "/now" })]));
  expect(await forgetting).toMatchObject({ partitionsDropped: 0 });
  expect(performance.now() - startedAt).toBeLessThan(4_000);
  await reader.query("COMMIT");
  reader.release();
  expect(await forgetEvents()).toMatchObject({ partitionsDropped: 1 });
});
