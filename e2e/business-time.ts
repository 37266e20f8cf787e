import { type APIRequestContext, expect } from "@playwright/test";

export type DailyCounts = { remindersQueued: number; upsellsQueued: number; sent: number; remaining: number };

/** Moves the sandbox's clock ahead, for everybody: only in tests tagged `@alone`. `duration` is ISO 8601, e.g. PT48H. */
export async function advanceClock(request: APIRequestContext, duration: string): Promise<void> {
  const answer = await request.post("/api/sandbox/clock", { data: { advance: duration } });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** Back to the real time: what a test that moved the clock leaves behind. */
export async function resetClock(request: APIRequestContext): Promise<void> {
  const answer = await request.post("/api/sandbox/clock", { data: { reset: true } });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** What the scheduler does once a day. Needs the sandbox's CRON_SECRET in the environment, as `npm test` gives it. */
export async function runDailyTasks(request: APIRequestContext): Promise<DailyCounts> {
  const answer = await request.post("/api/cron/daily-email-tasks", {
    headers: { authorization: `Bearer ${process.env.CRON_SECRET ?? ""}` },
    timeout: 60_000,
  });
  expect(answer.status(), "CRON_SECRET is that of .sandbox/environment.json").toBe(200);
  return (await answer.json()) as DailyCounts;
}
