import { beforeAll, expect, test } from "vitest";
import { db, transaction } from "@/lib/db";
import { env } from "@/lib/env";
import { enqueue, enqueueAll, installQueues, queue, stopQueue } from "@/lib/queue";

beforeAll(async () => {
  await queue();
});

const id = () => crypto.randomUUID();
const jobsOf = (name: string) =>
  db().$queryRaw<{ state: string; retry_count: number }[]>`
    SELECT state::text AS state, retry_count FROM pgboss.job WHERE data->>'id' = ${name}`;

test("a job that is handed over in a transaction comes with it, or not at all", async () => {
  const [kept, lost] = [id(), id()];
  await transaction((tx) => enqueue(tx, "email", kept));
  const failing = transaction(async (tx) => {
    await enqueue(tx, "email", lost);
    throw new Error("half way");
  });
  await expect(failing).rejects.toThrow("half way");
  expect(await jobsOf(kept)).toHaveLength(1);
  expect(await jobsOf(lost)).toEqual([]);
});

test("nobody sees a job before its transaction ends", async () => {
  const name = id();
  await transaction(async (tx) => {
    await enqueue(tx, "email", name);
    expect(await jobsOf(name)).toEqual([]);
  });
  expect(await jobsOf(name)).toHaveLength(1);
});

test("the same row is one job, however often and by how many it is handed over", async () => {
  const name = id();
  await transaction(async (tx) => {
    for (let count = 0; count < 3; count++) await enqueue(tx, "email", name);
  });
  await Promise.all(Array.from({ length: 8 }, () => enqueueAll("email", [name, name])));
  await Promise.all(Array.from({ length: 8 }, () => transaction((tx) => enqueue(tx, "email", name))));
  expect(await jobsOf(name)).toHaveLength(1);
});

test("a row whose job is running gets no second one; one that is done does", async () => {
  const boss = await queue();
  await boss.deleteAllJobs("email");
  const name = id();
  await enqueueAll("email", [name]);
  const [job] = await boss.fetch<{ id: string }>("email");
  expect(job?.data.id).toBe(name);
  await enqueueAll("email", [name]);
  expect(await jobsOf(name)).toHaveLength(1);
  if (job) await boss.complete("email", { id: job.id, retryCount: job.retryCount });
  await enqueueAll("email", [name]);
  expect((await jobsOf(name)).map((it) => it.state).sort()).toEqual(["completed", "created"]);
});

test("an empty list hands nothing over", async () => {
  const [before] = await db().$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM pgboss.job`;
  await enqueueAll("email", []);
  expect(await db().$queryRaw`SELECT count(*)::int AS count FROM pgboss.job`).toEqual([before]);
});

test("many jobs are handed over while this process becomes a worker", async () => {
  await stopQueue(1_000);
  const names = Array.from({ length: 24 }, id);
  const handing = names.map((name, index) =>
    new Promise((resolve) => setTimeout(resolve, index * 10)).then(() =>
      transaction((tx) => enqueue(tx, "email", name)),
    ),
  );
  const becoming = new Promise((resolve) => setTimeout(resolve, 80)).then(() => queue({ supervise: true }));
  await Promise.all([...handing, becoming]);
  for (const name of names) expect(await jobsOf(name)).toHaveLength(1);
  expect(await queue()).toBe(await becoming);
});

test("many first calls at once start one queue", async () => {
  await stopQueue(1_000);
  const found = await Promise.all(Array.from({ length: 10 }, () => queue()));
  expect(new Set(found).size).toBe(1);
});

test("installing the queues again changes nothing and keeps the jobs", async () => {
  const name = id();
  await enqueueAll("email", [name]);
  await Promise.all([installQueues(env().DATABASE_URL), installQueues(env().DATABASE_URL)]);
  expect(await jobsOf(name)).toHaveLength(1);
  expect(await (await queue()).getQueue("alerts")).toMatchObject({ policy: "exclusive" });
});
