import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { advanceClock, appNow, parseDuration, readClock, resetClock } from "@/lib/clock";
import { db, transaction } from "@/lib/db";

afterEach(() => {
  delete process.env.LEVQOR_SANDBOX;
});

const part = (max: number) => fc.option(fc.integer({ min: 0, max }), { nil: undefined });

test("every duration of weeks, days, hours, minutes and seconds is their sum", () => {
  fc.assert(
    fc.property(part(99), part(999), part(9_999), part(9_999), part(9_999), (weeks, days, hours, minutes, seconds) => {
      const unit = (value: number | undefined, letter: string) => (value === undefined ? "" : `${value}${letter}`);
      const time = `${unit(hours, "H")}${unit(minutes, "M")}${unit(seconds, "S")}`;
      const text = `P${unit(weeks, "W")}${unit(days, "D")}${time ? `T${time}` : ""}`;
      const [w = 0, d = 0, h = 0, m = 0, s = 0] = [weeks, days, hours, minutes, seconds];
      const total = w * 604_800 + d * 86_400 + h * 3_600 + m * 60 + s;
      expect(parseDuration(text)).toBe(total > 0 && total <= 316_224_000 ? total : null);
    }),
    { numRuns: 500 },
  );
});

test("nothing else is a duration", () => {
  const none = [
    "",
    "P",
    "PT",
    "P1DT",
    "PT1",
    "48H",
    "pt48h",
    "P1Y",
    "P1M",
    "P-1D",
    "-P1D",
    "PT1.5H",
    "PT0S",
    " PT1H",
    "PT1H\n",
  ];
  for (const text of [...none, "P9999W", "PT999999999S ", "P٤D"]) expect(parseDuration(text), text).toBeNull();
  fc.assert(
    fc.property(fc.string(), (text) => {
      const seconds = parseDuration(text);
      expect(seconds === null || (Number.isSafeInteger(seconds) && seconds > 0)).toBe(true);
    }),
  );
});

test("business time is the database's own, and the clock stands still outside the sandbox", async () => {
  await expect(advanceClock("PT48H")).rejects.toMatchObject({ code: "not_found" });
  await expect(resetClock()).rejects.toMatchObject({ code: "not_found" });
  expect((await readClock()).offsetSeconds).toBe(0);
  const [real] = await db().$queryRaw<{ now: Date }[]>`SELECT now() AS now`;
  expect(Math.abs((await appNow()).getTime() - (real?.now.getTime() ?? 0))).toBeLessThan(5_000);
});

test("in the sandbox it moves forward, adds up, and goes back", async () => {
  // The environment is read once a process: the sandbox is one whose every process says so from the start.
  const { vi } = await import("vitest");
  vi.resetModules();
  Object.assign(process.env, { LEVQOR_SANDBOX: "1", SANDBOX_CONTROL_URL: "http://127.0.0.1:9" });
  const clock = await import("@/lib/clock");
  const before = Date.now();
  await clock.advanceClock("PT48H");
  const { now, offsetSeconds } = await clock.advanceClock("P7D");
  expect(offsetSeconds).toBe(9 * 86_400);
  expect(now.getTime() - before).toBeGreaterThan(9 * 86_400_000 - 5_000);
  await transaction(async (tx) => {
    expect((await clock.appNow(tx)).getTime() - before).toBeGreaterThan(9 * 86_400_000 - 5_000);
  });
  await expect(clock.advanceClock("tomorrow")).rejects.toMatchObject({
    code: "invalid",
    fields: [{ path: "advance" }],
  });
  expect((await clock.resetClock()).offsetSeconds).toBe(0);
});
