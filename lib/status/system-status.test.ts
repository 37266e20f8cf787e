import { afterEach, expect, test } from "vitest";
import { db } from "@/lib/db";
import { getSystemStatus } from "./queries";
import { overall } from "./status";

afterEach(() => db().$executeRaw`TRUNCATE emails, alerts, cron_runs`);

async function addMail(dueAgo: string, lastError: string | null = null): Promise<void> {
  await db().$executeRaw`
    INSERT INTO emails (id, key, kind, "to", status, due_at, last_error)
    VALUES (gen_random_uuid(), ${crypto.randomUUID()}, 'sign-in', 'a@example.test', 'queued',
            app_now() - ${dueAgo}::interval, ${lastError})`;
}

test("with nothing late every part is fine, and what nobody set up does not count", async () => {
  const { status, components } = await getSystemStatus();
  expect(components).toMatchObject({ database: "ok", queue: "ok", mail: "ok", alerts: "ok" });
  expect(status).toBe("ok");
  expect(overall({ database: "ok", queue: "ok", mail: "ok", alerts: "ok", model: "not configured" })).toBe("ok");
});

test("a mail that is only just due is fine; one that waits, or that the provider refused, is a delay", async () => {
  await addMail("1 minute");
  expect((await getSystemStatus()).components.mail).toBe("ok");
  await addMail("6 minutes");
  expect(await getSystemStatus()).toMatchObject({ status: "degraded", components: { mail: "delayed", alerts: "ok" } });
  await db().$executeRaw`TRUNCATE emails`;
  await addMail("-1 hour", "503");
  expect((await getSystemStatus()).components.mail).toBe("delayed");
});

test("each task is told by its last run and how that ended", async () => {
  await db().$executeRaw`
    INSERT INTO cron_runs (task, started_at, finished_at, error)
    VALUES ('deliver', app_now() - interval '2 minutes', app_now(), 'it broke'),
           ('deliver', app_now() - interval '1 minute', app_now(), NULL),
           ('retention', app_now() - interval '1 day', app_now(), 'it broke'),
           ('run-jobs', app_now(), NULL, NULL)`;
  const { tasks } = await getSystemStatus();
  expect(tasks.map((it) => [it.task, it.outcome])).toEqual([
    ["deliver", "ok"],
    ["retention", "failed"],
    ["run-jobs", "running"],
  ]);
});

test("a database that is behind this build is told, and what lies in it is unknown", async () => {
  await db().$executeRaw`UPDATE _prisma_migrations SET finished_at = NULL`;
  expect(await getSystemStatus()).toMatchObject({
    status: "degraded",
    components: { database: "not migrated", queue: "unknown", mail: "unknown", alerts: "unknown" },
    tasks: [],
  });
  await db().$executeRaw`UPDATE _prisma_migrations SET finished_at = now()`;
});
