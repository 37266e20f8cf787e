import { beforeAll, describe, expect, test } from "vitest";
import { createApiKey } from "@/lib/api-keys/create-api-key";
import { listApiEvents } from "@/lib/api-keys/queries";
import { requireApiKey } from "@/lib/api-keys/require-api-key";
import { db } from "@/lib/db";
import { getJobForAdmin, listAllJobs } from "@/lib/jobs/queries";
import { submitJob } from "@/lib/jobs/submit-job";
import { buyOrder, TEAM } from "@/lib/testing/orders";
import { signIn } from "@/lib/testing/sessions";
import { POST as actOnJob } from "./jobs/[id]/[action]/route";
import { parseJobFilter } from "./jobs/job-filter";
import { POST as actOnKey } from "./keys/[action]/route";

const SAME_ORIGIN = { "sec-fetch-site": "same-origin", origin: "http://localhost:3000", host: "localhost:3000" };
const account = `console ${crypto.randomUUID()}`;
let admin: Record<string, string>;
let keyId: string;

beforeAll(async () => {
  admin = { ...(await signIn(TEAM)), ...SAME_ORIGIN };
  keyId = (await createApiKey({ account, scopes: ["jobs"], actor: TEAM })).id;
});

type Fields = Record<string, string> | [string, string][];

function form(fields: Fields, headers: Record<string, string>): Request {
  return new Request("http://localhost:3000/admin", {
    method: "POST",
    headers: { accept: "text/html", ...headers },
    body: new URLSearchParams(fields),
  });
}

const onKey = (action: string, fields: Fields, headers = admin) =>
  actOnKey(form(fields, headers), { params: Promise.resolve({ action }) });
const onJob = (id: string, action: string, headers = admin) =>
  actOnJob(form({}, headers), { params: Promise.resolve({ id, action }) });

async function newJob(): Promise<string> {
  const { job } = await submitJob({ account, request: { workflow: "ping", payload: { message: "hello" } } });
  return job.job_id;
}

describe("every form is refused, and changes nothing, when it is sent by", () => {
  test.each([
    ["nobody", 401, async () => SAME_ORIGIN],
    ["a customer", 403, async () => ({ ...(await signIn((await buyOrder()).email)), ...SAME_ORIGIN })],
    ["another site with an administrator's cookie", 403, async () => ({ ...admin, "sec-fetch-site": "cross-site" })],
  ] as const)("%s", async (_who, status, headers) => {
    const given: Record<string, string> = await headers();
    const id = await newJob();
    const before = await counts();
    const answers = [
      await onKey("create", { account: "thief", scopes: "jobs" }, given),
      await onKey("revoke", { id: keyId }, given),
      await onKey("change-budget", { account, pounds: "1000" }, given),
      ...(await Promise.all(["cancel", "replay", "resume", "allow", "refuse"].map((it) => onJob(id, it, given)))),
    ];
    expect(answers.map((it) => it.status)).toEqual(answers.map(() => status));
    expect(await counts()).toEqual(before);
  });
});

test("a key is made, shown once on a page that nothing keeps, works, and is revoked; each step is in the history", async () => {
  const name = `new ${crypto.randomUUID()}`;
  const made = await onKey("create", [
    ["account", name],
    ["scopes", "jobs"],
    ["scopes", "users"],
    ["expires", "30"],
  ]);
  const page = await made.text();
  const key = /lvq_[0-9a-z]+_[0-9a-z]+/.exec(page)?.[0] ?? "";
  expect([made.status, made.headers.get("cache-control")]).toEqual([201, "no-store"]);
  const knock = () => requireApiKey(new Request("http://localhost:3000", { headers: { "x-api-key": key } }), "users");
  const { keyId: id } = await knock();
  const revoked = await onKey("revoke", { id });
  expect([revoked.status, revoked.headers.get("location")]).toEqual([303, "/admin/keys?done=revoke"]);
  await expect(knock()).rejects.toMatchObject({ code: "unauthorized" });
  const mine = (await listApiEvents(100)).filter((it) => it.account === name);
  expect(mine.map((it) => [it.step, it.actor])).toEqual([
    ["revoke-key", TEAM],
    ["create-key", TEAM],
  ]);
  expect(JSON.stringify(mine)).not.toContain(key.slice(20));
});

test.each([
  [{ account: "", scopes: "jobs" }, "name"],
  [{ account: "<script>alert(1)</script>", scopes: "jobs" }, "name"],
  [{ account: "acme" }, "may use"],
  [{ account: "acme", scopes: "everything" }, "may use"],
  [{ account: "acme", scopes: "jobs", expires: "soon" }, "Ends after"],
  [{ account: "acme", scopes: "jobs", admin: "yes" }, "form"],
])("a key for %j is refused in words, and none is made", async (fields, word) => {
  const before = await counts();
  const answer = await onKey("create", fields as Record<string, string>);
  const page = await answer.text();
  expect([answer.status, page]).toEqual([409, expect.stringContaining(word)]);
  expect(page).not.toMatch(/<script/i);
  expect(await counts()).toEqual(before);
});

test("a budget is changed with the name of who did it, and a wrong amount is told", async () => {
  const changed = await onKey("change-budget", { account, pounds: "12.50" });
  expect([changed.status, changed.headers.get("location")]).toEqual([303, "/admin/jobs?done=change-budget"]);
  expect((await db().apiAccount.findUniqueOrThrow({ where: { name: account } })).monthlyBudgetCents).toBe(1_250);
  for (const pounds of ["-1", "1e9", "NaN", "", "99999999", "1.005"]) {
    expect([pounds, (await onKey("change-budget", { account, pounds })).status]).toEqual([pounds, 409]);
  }
  expect((await onKey("change-budget", { account: "nobody", pounds: "1" })).status).toBe(409);
});

test("a job is cancelled and run again from the console, each time with the name in its log", async () => {
  const id = await newJob();
  const job = () => getJobForAdmin(id);
  expect((await onJob(id, "replay")).status).toBe(409);
  expect((await onJob(id, "cancel")).headers.get("location")).toBe(`/admin/jobs/${id}?done=cancel`);
  expect((await job())?.status).toBe("canceled");
  expect((await onJob(id, "replay")).headers.get("location")).toBe(`/admin/jobs/${id}?done=replay`);
  const after = await job();
  expect([after?.status, after?.logs.filter((it) => it.message.includes(TEAM)).length]).toEqual(["queued", 2]);
  for (const action of ["resume", "allow", "refuse"]) expect((await onJob(id, action)).status).toBe(409);
  expect((await onJob(id, "delete")).status).toBe(404);
  expect((await onJob("job_unknown", "cancel")).status).toBe(404);
});

test("all that waits for a connector goes on when the console says so", async () => {
  const id = await newJob();
  await db().job.update({ where: { id }, data: { status: "paused", pausedFor: "credential:slack" } });
  expect((await onJob(id, "resume")).status).toBe(303);
  expect((await getJobForAdmin(id))?.status).toBe("queued");
});

test("jobs are found by id, and by parts of the account's and the workflow's name", async () => {
  const id = await newJob();
  const found = async (q: string) => (await listAllJobs({ q, limit: 50 })).jobs.map((it) => it.job_id);
  expect(await found(id)).toEqual([id]);
  expect(await found(account.slice(3).toUpperCase())).toContain(id);
  expect(await found("pin")).toContain(id);
  expect(await found("%")).toEqual([]);
  for (const words of [{ status: "lost" }, { cursor: "x" }, { page: "2" }, { q: ["a", "b"] }]) {
    expect(parseJobFilter(words)).toHaveProperty("faults");
  }
  expect(parseJobFilter({ q: "", status: "failed", done: "cancel" })).toEqual({ status: "failed" });
});

async function counts() {
  const [keys, budgets, jobs, logs] = await Promise.all([
    db().apiKey.findMany({ select: { id: true, revokedAt: true }, orderBy: { id: "asc" } }),
    db().apiAccount.findMany({ orderBy: { name: "asc" } }),
    db().job.findMany({ select: { id: true, status: true }, orderBy: { id: "asc" } }),
    db().jobLog.count(),
  ]);
  return { keys, budgets, jobs, logs };
}
