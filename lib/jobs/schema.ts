import { z } from "zod";
import { JOB_STATUSES, PRIORITIES } from "@/lib/jobs/job";

/** Bodies and answers of the job API; /openapi.json is made from them. */

const MOST_CENTS = 100_000_000;
const time = z.iso.datetime().describe("ISO 8601, UTC");
const cents = z.int().min(0).describe("Minor units of GBP");

export const submitSchema = z.strictObject({
  workflow: z.string().min(1).max(64).describe("A name from GET /api/v1/workflows"),
  payload: z.record(z.string().max(200), z.unknown()).describe("As the workflow's payloadSchema says; at most 200 kB"),
  callback_url: z.string().max(2_000).optional().describe("https; told once the job has ended"),
  priority: z.enum(PRIORITIES).default("normal"),
  budgetCents: z.int().min(0).max(MOST_CENTS).optional().describe("The most this job may cost"),
  dryRun: z.boolean().default(false).describe("Lists the exact calls and their cost, and makes none"),
});

export const faultSchema = z.object({ code: z.string(), message: z.string(), step: z.string().optional() });

export const stepSchema = z.object({
  name: z.string(),
  connector: z.string().nullable(),
  action: z.string().nullable(),
  status: z.enum(["waiting", "running", "succeeded", "failed", "skipped", "paused"]),
  attempts: z.int().min(0),
  costCents: cents,
  input: z.unknown().optional(),
  output: z.unknown().optional(),
  error: faultSchema.optional(),
  startedAt: time.nullable(),
  finishedAt: time.nullable(),
});

export const jobSchema = z.object({
  job_id: z.string(),
  status: z.enum(JOB_STATUSES),
  workflow: z.string(),
  priority: z.enum(PRIORITIES),
  result: z.unknown().optional(),
  error: faultSchema.optional(),
  costCents: cents,
  estimatedCostCents: cents,
  attempts: z.int().min(0).describe("How often a worker has taken it up"),
  steps: z.array(stepSchema),
  pausedFor: z.string().optional().describe("approval:<step> or credential:<connector>"),
  createdAt: time,
  startedAt: time.nullable(),
  finishedAt: time.nullable(),
});

export const submittedSchema = z.object({
  job_id: z.string(),
  status: z.enum(JOB_STATUSES),
  status_url: z.url(),
  estimatedCostCents: cents,
});

export const plannedCallSchema = z.object({
  step: z.string(),
  connector: z.string(),
  action: z.string(),
  method: z.string(),
  host: z.string(),
  summary: z.string(),
  costCents: cents,
  input: z.unknown(),
});

export const planSchema = z.object({
  dryRun: z.literal(true),
  workflow: z.string(),
  estimatedCostCents: cents,
  calls: z.array(plannedCallSchema),
});

export const jobListSchema = z.object({ jobs: z.array(jobSchema), nextCursor: z.string().optional() });

export const jobFilterSchema = z.strictObject({
  status: z.enum(JOB_STATUSES).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

export const logFilterSchema = z.strictObject({ cursor: z.string().max(20).optional() });

export const logSchema = z.object({ level: z.enum(["info", "warn", "error"]), message: z.string(), at: time });
export const logListSchema = z.object({ logs: z.array(logSchema), nextCursor: z.string().optional() });

export const usageSchema = z.object({
  month: z.string().describe("YYYY-MM, UTC"),
  limitCents: cents,
  reservedCents: cents,
  spentCents: cents,
  remainingCents: cents,
});

export const workflowListSchema = z.object({
  workflows: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      description: z.string(),
      payloadSchema: z.unknown(),
      example: z.unknown(),
      estimatedCostCents: cents,
    }),
  ),
});

/** The form of /approve/{token}. */
export const approvalInput = z.strictObject({
  token: z.string().regex(/^[\w-]{16,64}$/, "is none of our links"),
  decision: z.enum(["allow", "refuse"]),
});
