import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db";
import { approvalToken } from "@/lib/jobs/approval-token";
import { decideApproval } from "@/lib/jobs/decide-approval";
import { getApproval } from "@/lib/jobs/get-approval";
import { getJob, getUsage } from "@/lib/jobs/queries";
import { retryJob } from "@/lib/jobs/retry-job";
import { runDueJobs } from "@/lib/jobs/run-due-jobs";
import { submitJob } from "@/lib/jobs/submit-job";
import { queue } from "@/lib/queue";
import { hashToken } from "@/lib/secrets";
import { moveClock, stopMovingClock } from "@/lib/testing/clock";
import { openAccount, testEngine } from "@/lib/testing/jobs";

const { engine, calls } = testEngine();

beforeAll(async () => {
  await queue();
});
beforeEach(() => {
  calls.length = 0;
});
afterEach(stopMovingClock);

/** Business time two hours on: the delay of an hour is over. */
const forward = (hours: number) => moveClock(hours * 3_600);

async function askedFor(text = "hi") {
  const account = await openAccount(100);
  const { job } = await submitJob({ account, request: { workflow: "careful", payload: { text, cents: 7 } } }, engine);
  const id = job.job_id;
  await runDueJobs(2_000, engine);
  return { account, id };
}

async function tokenOf(jobId: string): Promise<string> {
  const { id } = await db().jobApproval.findFirstOrThrow({ where: { jobId } });
  return approvalToken(id);
}

async function waitingForYes() {
  const { account, id } = await askedFor();
  expect(await getJob(account, id)).toMatchObject({ status: "queued" });
  expect(calls).toEqual([]);
  await forward(2);
  await runDueJobs(2_000, engine);
  expect(await getJob(account, id)).toMatchObject({ status: "paused", pausedFor: "approval:may-i" });
  return { account, id, token: await tokenOf(id) };
}

test("a delay is kept, then somebody is asked by a link that shows the exact calls and their cost", async () => {
  const { account, id, token } = await waitingForYes();
  const view = await getApproval(token, engine);
  expect(view).toMatchObject({ state: "open", question: "Say HI?", costCents: 7, account, jobId: id });
  expect(view?.calls).toMatchObject([{ connector: "slack", action: "say", input: { text: "HI" }, costCents: 7 }]);
  const kept = await db().jobApproval.findFirstOrThrow({ where: { jobId: id } });
  expect(kept.tokenHash).toBe(hashToken(token));
  expect(JSON.stringify(await db().email.findMany({ where: { kind: "job-approval" } }))).not.toContain(token);
  expect(await getApproval(`${token}x`, engine)).toBeNull();
  expect(calls).toEqual([]);
});

test("allowed, the calls are made, once; the link decides once", async () => {
  const { account, id, token } = await waitingForYes();
  const decisions = await Promise.all([true, true, false].map((it) => decideApproval(token, it, engine)));
  expect(decisions.filter((it) => it.done)).toHaveLength(1);
  await runDueJobs(2_000, engine);
  const job = await getJob(account, id);
  if (job.status === "succeeded") expect(calls.map((it) => it.text)).toEqual(["HI"]);
  else expect(job).toMatchObject({ status: "failed", error: { code: "approval_denied" } });
  expect(await decideApproval(token, true, engine)).toMatchObject({ done: false });
  expect(await getUsage(account)).toMatchObject({ reservedCents: 0 });
});

test("refused, the job fails and nothing was called", async () => {
  const { account, id, token } = await waitingForYes();
  expect(await decideApproval(token, false, engine)).toEqual({ done: true });
  expect(await getJob(account, id)).toMatchObject({ status: "failed", error: { code: "approval_denied" } });
  expect(calls).toEqual([]);
  expect(await getUsage(account)).toMatchObject({ reservedCents: 0, spentCents: 0 });
});

test("a payload that was changed makes the link void, before and after the yes", async () => {
  const { id, token } = await waitingForYes();
  await db().job.update({ where: { id }, data: { payload: { text: "something else", cents: 7 } } });
  expect((await getApproval(token, engine))?.state).toBe("void");
  expect(await decideApproval(token, true, engine)).toMatchObject({ done: false });

  const other = await waitingForYes();
  expect(await decideApproval(other.token, true, engine)).toEqual({ done: true });
  await db().job.update({ where: { id: other.id }, data: { payload: { text: "HI!", cents: 7 } } });
  await runDueJobs(2_000, engine);
  expect(await getJob(other.account, other.id)).toMatchObject({ status: "failed", error: { code: "approval_void" } });
  expect(calls).toEqual([]);

  // Run again, it asks for the calls as they are by now, by a new link.
  await retryJob(other.account, other.id, { using: engine });
  await runDueJobs(2_000, engine);
  expect(await getJob(other.account, other.id)).toMatchObject({ status: "paused", pausedFor: "approval:may-i" });
  expect(await getApproval(other.token, engine)).toBeNull();
  expect(await decideApproval(await tokenOf(other.id), true, engine)).toEqual({ done: true });
  await runDueJobs(2_000, engine);
  expect(calls.map((it) => it.text)).toEqual(["HI"]);
});

test("a question that nobody answers ends the job", async () => {
  const { account, id, token } = await waitingForYes();
  await forward(25);
  expect((await getApproval(token, engine))?.state).toBe("expired");
  expect(await decideApproval(token, true, engine)).toMatchObject({ done: false });
  await runDueJobs(2_000, engine);
  expect(await getJob(account, id)).toMatchObject({ status: "failed", error: { code: "approval_expired" } });
  expect(await getUsage(account)).toMatchObject({ reservedCents: 0, spentCents: 0 });
});

test("a condition that is not met skips the rest, and the job has succeeded", async () => {
  const { account, id } = await askedFor("stop");
  const job = await getJob(account, id);
  expect(job).toMatchObject({ status: "succeeded", costCents: 0 });
  expect(job.steps.map((it) => it.status)).toEqual(["succeeded", "succeeded", "skipped", "skipped", "skipped"]);
  expect(await getUsage(account)).toMatchObject({ reservedCents: 0 });
});

test("a yes that comes in another month is paid of the month that held it, and of nothing else", async () => {
  const { account, id, token } = await waitingForYes();
  await db().$executeRaw`UPDATE job_approvals SET expires_at = app_now() + interval '60 days' WHERE job_id = ${id}`;
  await forward(24 * 40);
  expect(await decideApproval(token, true, engine)).toEqual({ done: true });
  await runDueJobs(2_000, engine);
  expect(await getJob(account, id)).toMatchObject({ status: "succeeded", costCents: 7 });
  const months = await db().budget.findMany({ where: { account } });
  expect(months.map((it) => [it.reservedCents, it.spentCents])).toEqual([[0, 7]]);
});

test("a yes and a no at once, and the end of the time between them: one of them counts", async () => {
  const { account, id, token } = await waitingForYes();
  const outcomes = await Promise.allSettled(
    Array.from({ length: 10 }, (_, at) => decideApproval(token, at % 2 === 0, engine)),
  );
  expect(outcomes.filter((it) => it.status === "fulfilled" && it.value.done)).toHaveLength(1);
  await runDueJobs(2_000, engine);
  const { status } = await getJob(account, id);
  expect([status, calls.length]).toEqual(status === "succeeded" ? ["succeeded", 1] : ["failed", 0]);
});
