import { createApiKey } from "@/lib/api-keys/create-api-key";
import { connectorHealth } from "@/lib/connectors/registry";
import { db } from "@/lib/db";
import { cancelJob } from "@/lib/jobs/cancel-job";
import { type JobRequest, submitJob } from "@/lib/jobs/submit-job";

/**
 * The job API's part of the demo: two accounts and jobs that come to stand in every state once a worker runs them. Each
 * has a fixed Idempotency-Key: a second seeding finds them and adds nothing.
 */
type Demo = { key: string; account: string; isCanceled?: true; request: JobRequest };

const ACTOR = "owner@levqor.test";
const HARBOUR = "Harbour Coaching";
const QUAYSIDE = "Quayside Sailing";
const NEEDED = ["notion", "slack", "gmail", "openai"];

const database = "1f0e9c7a-5b1d-4c9e-8a55-0d6f1f7b2c3d";
const leads = "C0LEVQOR02";
/** The one that Slack's stand-in does not know: the page is made, and the message fails. */
const goneChannel = "C0000000404";

function lead(name: string, message: string, channel: string): JobRequest {
  const email = `${name.split(" ")[0]?.toLowerCase()}@lighthouse.example`;
  return { workflow: "new-lead", payload: { name, email, message, databaseId: database, channel } };
}

function reminder(invoice: string, amount: string, dueInDays: number): JobRequest {
  const dueAt = new Date(Date.now() + dueInDays * 86_400_000).toISOString();
  const customer = { customerName: "Sam Porter", customerEmail: "sam@lighthouse.example" };
  return { workflow: "invoice-reminder", payload: { invoice, amount, ...customer, dueAt, channel: leads } };
}

const DEMOS: readonly Demo[] = [
  { key: "lead-1", account: HARBOUR, request: lead("Rosa Finch", "Do you coach teams of six as well?", leads) },
  { key: "digest", account: HARBOUR, request: digest("Open leads") },
  { key: "lead-2", account: QUAYSIDE, request: lead("Tom Hale", "Is the June course full already?", goneChannel) },
  { key: "due", account: QUAYSIDE, request: reminder("2026-0042", "£120.00", -1) },
  { key: "due-later", account: QUAYSIDE, request: reminder("2026-0047", "£85.50", 5) },
  { key: "ping", account: HARBOUR, isCanceled: true, request: { workflow: "ping", payload: { message: "Is it on?" } } },
  {
    ...{ key: "summary", account: HARBOUR },
    request: {
      workflow: "summarise",
      payload: {
        text: "The workshop went well. Twelve came, nine filled in the form, and seven would come again. Two found the room too cold. We should book the larger hall for March and send the slides by Friday.",
        words: 30,
      },
    },
  },
];

function digest(heading: string): JobRequest {
  return { workflow: "daily-digest", payload: { databaseId: database, channel: leads, heading } };
}

/** Submits what was not submitted before; how many jobs were added. None where a connector has no credential. */
export async function seedJobs(): Promise<number> {
  const ready = connectorHealth().filter((it) => it.isConfigured && NEEDED.includes(it.connector));
  if (ready.length < NEEDED.length) return 0;
  let added = 0;
  for (const { key, account, isCanceled, request } of DEMOS) {
    if (!(await db().apiAccount.count({ where: { name: account } }))) {
      await createApiKey({ account, scopes: ["jobs"], actor: ACTOR });
    }
    const idempotencyKey = `seed-${key}`;
    if (await db().job.count({ where: { account, idempotencyKey } })) continue;
    const { job, isNew } = await submitJob({ account, request, idempotencyKey });
    if (!isNew) continue;
    added += 1;
    if (isCanceled) await cancelJob(account, job.job_id);
  }
  return added;
}
