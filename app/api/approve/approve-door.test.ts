import { afterAll, expect, test } from "vitest";
import { startStandIns } from "@/sandbox/stand-ins";

const standIns = await startStandIns();
Object.assign(process.env, standIns.env, { LEVQOR_SANDBOX: "1", OPENAI_API_KEY: "sk-of-the-sandbox" });
const { GET, POST } = await import("@/app/api/approve/route");
const { db } = await import("@/lib/db");
const { approvalToken } = await import("@/lib/jobs/approval-token");
const { WORKFLOWS } = await import("@/lib/jobs/registry");
const { startJobsWorker } = await import("@/lib/jobs/start-jobs-worker");
const { submitJob } = await import("@/lib/jobs/submit-job");
const { openAccount, untilJob } = await import("@/lib/testing/jobs");

const stop = await startJobsWorker();
afterAll(async () => {
  await stop(0);
  await standIns.close();
});

const decide = (token: string, decision: string, door = POST) =>
  door(
    new Request("http://localhost:3000/api/approve", {
      method: door === POST ? "POST" : "GET",
      ...(door === POST ? { body: new URLSearchParams({ token, decision }) } : {}),
      headers: { "sec-fetch-site": "same-origin", "x-levqor-address": crypto.randomUUID() },
    }),
  );

test("a reminder is sent once somebody has pressed the button, and only then", async () => {
  const account = await openAccount();
  const payload = { ...(WORKFLOWS["invoice-reminder"].example as object), dueAt: "2026-01-01T09:00:00Z" };
  const { job } = await submitJob({ account, request: { workflow: "invoice-reminder", payload } });
  const id = job.job_id;
  await untilJob(id, "paused");
  const { id: approvalId } = await db().jobApproval.findFirstOrThrow({ where: { jobId: id } });
  const token = approvalToken(approvalId);
  expect((await decide(token, "allow", GET)).status).toBe(405);
  expect((await decide(token, "perhaps")).status).toBe(400);
  expect((await decide(`${token}A`, "allow")).status).toBe(404);
  expect(standIns.calls.list()).toEqual([]);
  expect((await decide(token, "allow")).status).toBe(303);
  await untilJob(id, "succeeded");
  expect((await decide(token, "allow")).status).toBe(409);
  expect(standIns.calls.list("google")).toHaveLength(1);
  const mail = await db().email.findFirstOrThrow({ where: { kind: "job-approval" } });
  expect(mail).toMatchObject({ to: "owner@example.com", status: "queued" });
});
