import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { startStandIns } from "@/sandbox/stand-ins";

const standIns = await startStandIns();
Object.assign(process.env, standIns.env, { LEVQOR_SANDBOX: "1", OPENAI_API_KEY: "sk-of-the-sandbox" });
const { getJob, getUsage } = await import("@/lib/jobs/queries");
const { replayJob } = await import("@/lib/jobs/replay-job");
const { WORKFLOWS } = await import("@/lib/jobs/registry");
const { startJobsWorker } = await import("@/lib/jobs/start-jobs-worker");
const { submitJob } = await import("@/lib/jobs/submit-job");
const { openAccount, untilJob } = await import("@/lib/testing/jobs");

const stop = await startJobsWorker();
beforeEach(() => {
  standIns.faults.reset();
  standIns.calls.reset();
});
afterEach(() => standIns.faults.reset());
afterAll(async () => {
  await stop(0);
  await standIns.close();
});

async function submit(workflow: keyof typeof WORKFLOWS, more: object = {}) {
  const account = await openAccount();
  const payload = { ...(WORKFLOWS[workflow].example as object), ...more };
  const { job } = await submitJob({ account, request: { workflow, payload } });
  return { account, id: job.job_id };
}

test.each(["new-lead", "daily-digest", "summarise", "triage-message", "ping"] as const)(
  "%s runs through the real connectors and costs what was estimated",
  async (workflow) => {
    const { account, id } = await submit(workflow);
    await untilJob(id, "succeeded");
    const job = await getJob(account, id);
    const isCut = job.steps.some((it) => it.status === "skipped");
    expect(job.costCents).toBeLessThanOrEqual(job.estimatedCostCents);
    if (!isCut) expect(job.costCents).toBe(job.estimatedCostCents);
    expect(await getUsage(account)).toMatchObject({ reservedCents: 0, spentCents: job.costCents });
  },
);

test("a lead's page is linked in the message to the team", async () => {
  const { account, id } = await submit("new-lead");
  await untilJob(id, "succeeded");
  const job = await getJob(account, id);
  const page = job.result as { page: { url: string } };
  const [sent] = standIns.calls.list("slack");
  expect(JSON.stringify(sent?.facts)).toContain(page.page.url);
  expect(standIns.calls.list().map((it) => it.provider)).toEqual(["google", "slack", "notion"]);
});

test("a credential that Slack refuses pauses the job, and the console lets it go on once it is mended", async () => {
  standIns.faults.set("slack", "error401");
  const { account, id } = await submit("new-lead");
  await untilJob(id, "paused");
  expect(await getJob(account, id)).toMatchObject({ pausedFor: "credential:slack", costCents: 1 });
  standIns.faults.reset();
  await replayJob(id, "the team");
  await untilJob(id, "succeeded");
  expect(standIns.calls.list("notion")).toHaveLength(1);
});

test("nothing is taken on for a connector that is not connected", async () => {
  const { env } = await import("@/lib/env");
  const token = env().NOTION_TOKEN;
  Object.assign(env(), { NOTION_TOKEN: undefined });
  await expect(submit("new-lead")).rejects.toMatchObject({
    code: "not_connected",
    message: expect.stringContaining("NOTION_TOKEN"),
  });
  Object.assign(env(), { NOTION_TOKEN: token });
});
