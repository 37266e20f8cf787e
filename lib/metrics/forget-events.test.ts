import { expect, test } from "vitest";
import { forgetOldRows } from "@/lib/cron/forget-old-rows";
import { db, transaction } from "@/lib/db";
import { plainFact } from "@/lib/metrics/event";
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
  expect(await forgetOldRows()).toEqual({
    partitionsDropped: 0,
    eventsForgotten: 0,
    countsForgotten: 0,
    runsForgotten: 0,
  });
});
