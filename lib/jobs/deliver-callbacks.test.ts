import { createHmac } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db";
import { callbackSecret } from "@/lib/jobs/callback-secret";
import { cancelJob } from "@/lib/jobs/cancel-job";
import { deliverCallbacks } from "@/lib/jobs/deliver-callbacks";
import { getJob } from "@/lib/jobs/queries";
import { runDueJobs } from "@/lib/jobs/run-due-jobs";
import { submitJob } from "@/lib/jobs/submit-job";
import { queue } from "@/lib/queue";
import { safeFetch } from "@/lib/safe-fetch";
import { openAccount, testEngine } from "@/lib/testing/jobs";

const { engine } = testEngine();
const URL = "https://customer.example/hooks/levqor";
type Sent = { url: string; headers: Record<string, string>; body: string };

beforeAll(async () => {
  await queue();
});
beforeEach(async () => {
  await db().jobCallback.deleteMany();
});

async function submit(account: string, callbackUrl: string | undefined = URL) {
  const { job } = await submitJob({ account, request: { workflow: "noop", payload: {}, callbackUrl } }, engine);
  return job.job_id;
}

/** A receiver that answers with these statuses, one after the other. */
function receiver(...statuses: number[]) {
  const sent: Sent[] = [];
  const send = async (url: string, { headers, body }: { headers: Record<string, string>; body: string }) => {
    sent.push({ url, headers, body });
    return { status: statuses[sent.length - 1] ?? 200 };
  };
  return { sent, send };
}

const makeDue = () => db().$executeRaw`UPDATE job_callbacks SET due_at = app_now() - interval '1 s'`;

test("the end of a job is owed with that end, and told with a signature that its account can check", async () => {
  const account = await openAccount();
  const id = await submit(account);
  expect(await db().jobCallback.count()).toBe(0);
  const { sent, send } = receiver();
  await cancelJob(account, id);
  expect(await deliverCallbacks(send)).toBe(1);
  const [{ url, headers, body } = { url: "", headers: {} as Record<string, string>, body: "" }] = sent;
  expect(url).toBe(URL);
  expect(JSON.parse(body)).toMatchObject({
    type: "job.canceled",
    data: { job_id: id, status: "canceled", costCents: 0 },
  });
  const key = Buffer.from(callbackSecret(account).replace("whsec_", ""), "base64");
  const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
  expect(headers["webhook-signature"]).toBe(`v1,${createHmac("sha256", key).update(signed).digest("base64")}`);
  expect(Math.abs(Number(headers["webhook-timestamp"]) - Date.now() / 1_000)).toBeLessThan(5);
  expect(callbackSecret("another")).not.toBe(callbackSecret(account));
});

test("what is not accepted is repeated under the same id, later each time, and never after it was accepted", async () => {
  const account = await openAccount();
  await cancelJob(account, await submit(account));
  const { sent, send } = receiver(500, 302, 200);
  for (let round = 0; round < 5; round++) {
    await deliverCallbacks(send);
    expect(await deliverCallbacks(send)).toBe(0);
    await makeDue();
  }
  expect(sent).toHaveLength(3);
  expect(new Set(sent.map((it) => it.headers["webhook-id"])).size).toBe(1);
  expect(await db().jobCallback.findFirstOrThrow()).toMatchObject({ status: "sent", attempts: 3, lastError: null });
});

test("after a day it is given up, with the reason", async () => {
  const account = await openAccount();
  await cancelJob(account, await submit(account));
  await db().$executeRaw`UPDATE job_callbacks SET created_at = app_now() - interval '25 hours'`;
  const send = async () => {
    throw new Error("no such host");
  };
  await deliverCallbacks(send);
  expect(await db().jobCallback.findFirstOrThrow()).toMatchObject({ status: "failed", lastError: "no such host" });
});

test("two workers tell it once, and what a dead one left is told again", async () => {
  const account = await openAccount();
  await cancelJob(account, await submit(account));
  const { sent, send } = receiver();
  await Promise.all([deliverCallbacks(send), deliverCallbacks(send), deliverCallbacks(send)]);
  expect(sent).toHaveLength(1);
  await db().$executeRaw`UPDATE job_callbacks SET status = 'sending', lease_until = now() - interval '1 s'`;
  await deliverCallbacks(send);
  expect(sent).toHaveLength(2);
});

test("nobody is owed anything who did not ask, and addresses inside are refused at submission", async () => {
  const account = await openAccount();
  await submitJob({ account, request: { workflow: "noop", payload: {} } }, engine);
  await runDueJobs(2_000, engine);
  expect(await db().jobCallback.count()).toBe(0);
  for (const url of [
    "http://customer.example/",
    "https://127.0.0.1/",
    "https://localhost/",
    "https://169.254.169.254/",
  ]) {
    await expect(submit(account, url)).rejects.toMatchObject({ code: "invalid" });
  }
});

test("an address that was public at submission and leads inside at delivery hears nothing", async () => {
  const account = await openAccount();
  await cancelJob(account, await submit(account));
  const resolve = async () => [
    { address: "93.184.215.14", family: 4 },
    { address: "10.0.0.7", family: 4 },
  ];
  await deliverCallbacks((url, options) => safeFetch(url, { ...options, resolve }));
  const [callback] = await db().jobCallback.findMany();
  expect(callback).toMatchObject({ status: "queued", attempts: 1 });
  expect(callback?.lastError).toContain("private or reserved address");
});

test("what is told of a result is what its status says, with what is empty in it", async () => {
  const account = await openAccount();
  const { engine: own } = testEngine();
  const id = await submit(account);
  await runDueJobs(2_000, own);
  const { body } = await db().jobCallback.findFirstOrThrow({ where: { jobId: id } });
  const { result, status } = await getJob(account, id);
  expect(result).toEqual({ nothing: null });
  expect(JSON.parse(body).data).toEqual({ job_id: id, workflow: "noop", status, result, costCents: 0 });
});
