import { expect, test, vi } from "vitest";
import { db, pool } from "@/lib/db";
import { plainFact } from "@/lib/metrics/event";
import { trackEvent } from "@/lib/metrics/track-event";

const fact = (path: string) => plainFact({ type: "page_view", path, visitorHash: path });
const kept = (path: string) => db().metricEvent.count({ where: { path } });

/** Holds up every write until it is let go. */
async function whileLocked(work: () => Promise<unknown>): Promise<void> {
  const client = await pool().connect();
  try {
    await client.query("BEGIN; LOCK TABLE metric_hours IN ACCESS EXCLUSIVE MODE");
    await work();
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}

test("an event of a month that nobody has seen to makes its own place", async () => {
  const path = "/first";
  await trackEvent(fact(path));
  expect(await kept(path)).toBe(1);
});

test("when it returns, the event is committed", async () => {
  const paths = Array.from({ length: 40 }, (_, at) => `/committed/${at}`);
  await Promise.all(
    paths.map(async (path) => {
      await trackEvent(fact(path));
      expect(await kept(path)).toBe(1);
    }),
  );
});

test("what comes while a write is under way is written together", async () => {
  const query = vi.spyOn(pool(), "query");
  let all: Promise<unknown> = Promise.resolve();
  await whileLocked(async () => {
    all = Promise.all(Array.from({ length: 300 }, () => trackEvent(fact("/together"))));
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await all;
  expect(await kept("/together")).toBe(300);
  expect(query.mock.calls.length).toBeLessThanOrEqual(3);
  const [row] = await db().metricHour.findMany({ where: { dimension: "path", value: "/together" } });
  expect(Number(row?.pageView)).toBe(300);
});

test("more than a line can hold is refused, and what stands in it is kept", async () => {
  const refused: unknown[] = [];
  let all: Promise<unknown> = Promise.resolve();
  await whileLocked(async () => {
    const keep = () => trackEvent(fact("/line")).catch((error: unknown) => refused.push(error));
    all = Promise.all(Array.from({ length: 10_020 }, keep));
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await all;
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]).toMatchObject({ code: "unavailable" });
  expect(await kept("/line")).toBe(10_020 - refused.length);
});

test("an event that cannot be kept fails alone", async () => {
  // What read-event.ts never lets through: Postgres keeps no NUL.
  const broken = trackEvent(plainFact({ type: "page_view", path: "/\u0000" })).catch((error: unknown) => error);
  const good = Array.from({ length: 5 }, () => trackEvent(fact("/good")));
  const bad = trackEvent(plainFact({ type: "page_view", path: "/\u0000" })).catch((error: unknown) => error);
  await Promise.all(good);
  expect(await kept("/good")).toBe(5);
  expect([await broken, await bad]).toEqual([expect.any(Error), expect.any(Error)]);
});

test("an event of a day gone by is written too", async () => {
  await trackEvent({ ...fact("/past"), occurredAt: new Date("2031-01-02T03:04:05Z") });
  expect(await kept("/past")).toBe(1);
});
