import { afterEach, expect, test, vi } from "vitest";
import { db, transaction } from "@/lib/db";
import { plainFact } from "@/lib/metrics/event";
import { rollUpMetrics } from "@/lib/metrics/roll-up-metrics";
import { visitorHash } from "@/lib/metrics/visitor-hash";
import { writeEvents } from "@/lib/metrics/write-events";

const ada = { address: "203.0.113.7", agent: "Browser/1" };
const advance = (seconds: number) => db().$executeRaw`
  INSERT INTO app_clock (id, offset_seconds) VALUES (true, ${seconds})
  ON CONFLICT (id) DO UPDATE SET offset_seconds = app_clock.offset_seconds + EXCLUDED.offset_seconds`;
/** As if the process had not looked for a while. */
const realNow = performance.now.bind(performance);
let ahead = 0;
const lookAgain = () => {
  ahead += 5_000;
  vi.spyOn(performance, "now").mockReturnValue(realNow() + ahead);
};

afterEach(() => db().$executeRaw`DELETE FROM app_clock`);

test("the same visitor is the same all day, and nobody knows them the day after", async () => {
  const today = await visitorHash(ada);
  expect(await visitorHash(ada)).toBe(today);
  lookAgain();
  expect(await visitorHash(ada)).toBe(today);
  await advance(86_400);
  lookAgain();
  expect(await visitorHash(ada)).not.toBe(today);
});

test("all who come while the day is not known yet get the one salt", async () => {
  await db().metricSalt.deleteMany();
  lookAgain();
  const hashes = await Promise.all(Array.from({ length: 50 }, () => visitorHash(ada)));
  expect(new Set(hashes).size).toBe(1);
  expect(await db().metricSalt.count()).toBe(1);
});

test("a /64 is one visitor, and the agent tells two apart", async () => {
  const from = (address: string, agent = "Browser/1") => visitorHash({ address, agent });
  expect(await from("2001:db8:1:2::1")).toBe(await from("2001:db8:1:2:ffff::9"));
  expect(await from("2001:db8:1:2::1")).not.toBe(await from("2001:db8:1:3::1"));
  expect(await from("2001:db8:1:2::1")).not.toBe(await from("2001:db8:1:2::1", "Browser/2"));
});

test("when the day is over its salt is destroyed, and an hour later who was here; the counts stay", async () => {
  await db().metricSalt.deleteMany();
  lookAgain();
  const hash = await visitorHash(ada);
  await transaction((tx) => writeEvents(tx, [plainFact({ type: "page_view", visitorHash: hash })]));
  expect(await rollUpMetrics()).toMatchObject({ daysForgotten: 0 });
  expect(await db().metricVisitor.count()).toBe(1);
  await advance(2 * 86_400);
  expect(await rollUpMetrics()).toMatchObject({ daysForgotten: 1 });
  expect([await db().metricSalt.count(), await db().metricVisitor.count()]).toEqual([0, 0]);
  expect(await db().metricHour.findMany({ where: { dimension: "all" } })).toMatchObject([{ visitors: 1n }]);
});
