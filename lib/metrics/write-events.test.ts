import { expect, test } from "vitest";
import { db, transaction } from "@/lib/db";
import { type MetricFact, plainFact } from "@/lib/metrics/event";
import { writeEvents } from "@/lib/metrics/write-events";

const write = (facts: MetricFact[]) => transaction((tx) => writeEvents(tx, facts));
const view = (more: Partial<MetricFact> = {}) => plainFact({ type: "page_view", path: "/", ...more });

type Row = { at: Date; dimension: string; value: string; type: string; count: number };
const hours = (from: string, to: string) => db().$queryRaw<Row[]>`
  SELECT at, dimension, value, type, count::int AS count FROM metric_hours, LATERAL (VALUES
    ('page_view', page_view), ('cta_click', cta_click), ('newsletter', newsletter), ('conversion', conversion),
    ('checkout', checkout), ('visitors', visitors)) AS counted(type, count)
  WHERE count <> 0 AND at >= ${from}::timestamptz AND at < ${to}::timestamptz ORDER BY dimension, at, type, value`;
/** The roll-ups as they stand, from one instant to another: of events, and of visitors. */
const eventsOf = async (from: string, to: string) => (await hours(from, to)).filter((it) => it.type !== "visitors");
const visitorsOf = async (from: string, to: string) =>
  (await hours(from, to)).filter((it) => it.type === "visitors").map((it) => [it.at.toISOString(), it.count]);

test("an event without a time is one of now: its row and its counts name the same hour", async () => {
  const visitorHash = crypto.randomUUID();
  const fact = view({
    ...{ path: "/now", referrerHost: "www.google.com", source: "google", medium: "cpc", campaign: "autumn" },
    ...{ country: "GB", device: "phone", visitorHash, payload: { plan: "starter" } },
  });
  await write([fact, { ...fact, type: "cta_click", label: "hero" }]);
  const rows = await db().metricEvent.findMany({ where: { visitorHash }, orderBy: { id: "asc" } });
  expect(rows).toMatchObject([
    { type: "page_view", path: "/now", referrerHost: "www.google.com", payload: { plan: "starter" }, botSignals: [] },
    { type: "cta_click", label: "hero" },
  ]);
  const counted = await db().metricHour.findMany({
    where: { value: { in: ["/now", "hero", "autumn"] } },
    orderBy: { dimension: "asc" },
  });
  const at = new Date(Math.floor((rows[0]?.occurredAt.getTime() ?? 0) / 3_600_000) * 3_600_000);
  expect(counted).toMatchObject([
    { at, dimension: "campaign", value: "autumn", pageView: 1n, ctaClick: 1n, conversion: 0n },
    { at, dimension: "label", value: "hero", pageView: 0n, ctaClick: 1n },
    { at, dimension: "path", value: "/now", pageView: 1n, ctaClick: 1n, visitors: 0n },
  ]);
});

test("each event counts once in each of its dimensions, and again with the next", async () => {
  const occurredAt = new Date("2031-02-03T04:59:59.999Z");
  const fact = view({ occurredAt, path: "/a", device: "phone" });
  await write([fact, fact, { ...fact, device: "desktop" }]);
  await write([fact, { ...fact, occurredAt: new Date("2031-02-03T05:00:00.000Z") }]);
  expect(await eventsOf("2031-02-03T00:00Z", "2031-02-04T00:00Z")).toMatchObject([
    { at: new Date("2031-02-03T04:00Z"), dimension: "all", value: "", type: "page_view", count: 4 },
    { at: new Date("2031-02-03T05:00Z"), dimension: "all", count: 1 },
    { at: new Date("2031-02-03T04:00Z"), dimension: "device", value: "desktop", count: 1 },
    { at: new Date("2031-02-03T04:00Z"), dimension: "device", value: "phone", count: 3 },
    { at: new Date("2031-02-03T05:00Z"), dimension: "device", value: "phone", count: 1 },
    { at: new Date("2031-02-03T04:00Z"), dimension: "path", value: "/a", count: 4 },
    { at: new Date("2031-02-03T05:00Z"), dimension: "path", value: "/a", count: 1 },
  ]);
});

test("a robot's event is kept with its signals, and counts as a robot's alone", async () => {
  const occurredAt = new Date("2031-03-03T04:00:00Z");
  await write([view({ occurredAt, visitorHash: "robot", botSignals: ["isbot", "rate"] })]);
  expect(await hours("2031-03-03T00:00Z", "2031-03-04T00:00Z")).toMatchObject([
    { dimension: "bot", value: "isbot", type: "page_view", count: 1 },
  ]);
  expect(await db().metricEvent.findMany({ where: { visitorHash: "robot" } })).toMatchObject([
    { botSignals: ["isbot", "rate"] },
  ]);
});

test("a visitor counts once a UTC day, in the hour of their first event", async () => {
  const at = (time: string, visitorHash = "ada") => view({ visitorHash, occurredAt: new Date(time) });
  await write([
    at("2031-04-01T09:10Z"),
    at("2031-04-01T09:50Z"),
    at("2031-04-01T11:00Z"),
    at("2031-04-01T09:00Z", "bob"),
  ]);
  await write([at("2031-04-01T23:59Z"), at("2031-04-02T00:00Z")]);
  expect(await visitorsOf("2031-04-01T00:00Z", "2031-04-03T00:00Z")).toEqual([
    ["2031-04-01T09:00:00.000Z", 2],
    ["2031-04-02T00:00:00.000Z", 1],
  ]);
});

test("a first event that arrives late takes its visitor into its own hour", async () => {
  const at = (time: string) => view({ visitorHash: "late", occurredAt: new Date(time) });
  await write([at("2031-05-01T09:10Z")]);
  await write([at("2031-05-01T07:10Z"), at("2031-05-01T08:10Z")]);
  await write([at("2031-05-01T07:30Z"), at("2031-05-01T10:30Z")]);
  const counts = await visitorsOf("2031-05-01T00:00Z", "2031-05-02T00:00Z");
  expect(counts.filter(([, count]) => count !== 0)).toEqual([["2031-05-01T07:00:00.000Z", 1]]);
});

test("an event of a closed day goes into that day's row too, and knows who was there", async () => {
  const at = (time: string, visitorHash: string) => view({ visitorHash, occurredAt: new Date(time) });
  await write([at("2031-06-01T09:10Z", "known")]);
  await db().$executeRaw`
    INSERT INTO metric_days (day, dimension, value, page_view, visitors)
    SELECT '2031-06-01', dimension, value, sum(page_view), sum(visitors) FROM metric_hours
    WHERE at >= '2031-06-01Z' AND at < '2031-06-02Z' GROUP BY 2, 3`;
  await db().$executeRaw`INSERT INTO metric_closed_days (day) VALUES ('2031-06-01')`;
  await db().$executeRaw`DELETE FROM metric_visitors WHERE day = '2031-06-01'`;
  await write([at("2031-06-01T10:10Z", "known"), at("2031-06-01T08:10Z", "known"), at("2031-06-01T08:10Z", "new")]);
  const days = await db().metricDay.findMany({ where: { day: new Date("2031-06-01") }, orderBy: { dimension: "asc" } });
  expect(days.map((it) => [it.dimension, it.value, Number(it.pageView), Number(it.visitors)])).toEqual([
    ["all", "", 4, 2],
    ["path", "/", 4, 0],
  ]);
  const counts = await visitorsOf("2031-06-01T00:00Z", "2031-06-02T00:00Z");
  expect(counts.filter(([, count]) => count !== 0)).toEqual([["2031-06-01T08:00:00.000Z", 2]]);
});

test("what its transaction gives up counts nowhere", async () => {
  const occurredAt = new Date("2031-07-01T09:10Z");
  const failing = transaction(async (tx) => {
    await writeEvents(tx, [view({ occurredAt, visitorHash: "nobody" })]);
    throw new Error("given up");
  });
  await expect(failing).rejects.toThrow("given up");
  expect(await hours("2031-07-01T00:00Z", "2031-07-02T00:00Z")).toEqual([]);
  expect(await db().metricEvent.count({ where: { visitorHash: "nobody" } })).toBe(0);
});

test("many writers of the same hour in any order neither lose a count nor wait in a circle", async () => {
  const occurredAt = new Date("2031-08-01T09:10Z");
  const facts = Array.from({ length: 12 }, (_, at) =>
    view({ occurredAt, path: `/p${at % 5}`, device: at % 2 ? "phone" : "desktop", visitorHash: `v${at % 7}` }),
  );
  const rounds = Array.from({ length: 24 }, (_, at) => write([...facts.slice(at % 12), ...facts.slice(0, at % 12)]));
  await Promise.all(rounds);
  const rows = await hours("2031-08-01T00:00Z", "2031-08-02T00:00Z");
  const countOf = (dimension: string, type = "page_view") =>
    rows.filter((it) => it.dimension === dimension && it.type === type).reduce((sum, it) => sum + it.count, 0);
  expect([countOf("all"), countOf("path"), countOf("device"), countOf("all", "visitors")]).toEqual([288, 288, 288, 7]);
});
