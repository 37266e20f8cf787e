import { z } from "zod";
import type { Operation, Parameter } from "@/lib/api-docs/operation";
import { DEAR, SUBMITTED } from "@/lib/api-docs/refusal-words";
import { WORKFLOWS } from "@/lib/jobs/registry";
import {
  jobFilterSchema,
  jobListSchema,
  jobSchema,
  logFilterSchema,
  logListSchema,
  planSchema,
  submitSchema,
  submittedSchema,
  usageSchema,
  workflowListSchema,
} from "@/lib/jobs/schema";

const access = { key: "jobs" } as const;
const ID: Parameter = { name: "id", in: "path", schema: z.string(), text: "The job_id that the submission gave" };
const NO_JOB = [404, "No job of this account has this id"] as const;
const CURSOR_TEXT = "nextCursor of the page before";

/** Submitting jobs, following them, and what may be submitted. */
export function jobOperations(): Operation[] {
  const group = "Jobs" as const;
  const { name: workflow, example: payload } = WORKFLOWS["new-lead"];
  return [
    {
      ...{ id: "submit-job", group, access, method: "POST", path: "/api/v1/intake", title: "Submit a job" },
      text: "Takes a job on and answers at once; a worker runs it. Its estimate is reserved from the account's month, what it really costs is settled as it runs, and the rest goes back. Send an Idempotency-Key with every submission: after a lost answer the same request gives the same job, and nothing runs twice. With dryRun nothing is kept and nobody is called; the answer lists the exact calls and their cost.",
      parameters: [
        {
          name: "Idempotency-Key",
          in: "header",
          schema: z.string().min(1).max(255),
          text: "1 to 255 printable characters, new for each job",
        },
      ],
      body: submitSchema,
      answers: [
        {
          status: 202,
          text: "Taken on, or known by its key (then with Idempotent-Replayed: true)",
          schema: submittedSchema,
        },
        { status: 200, text: "With dryRun: what it would call and cost", schema: planSchema },
      ],
      refusals: SUBMITTED,
      example: {
        path: "/api/v1/intake",
        status: 202,
        headers: { "Idempotency-Key": "first-lead-1" },
        body: { workflow, payload, budgetCents: 50 },
      },
    },
    {
      ...{ id: "get-job", group, access, method: "GET", path: "/api/v1/status/{id}", title: "Follow a job" },
      text: "Where a job stands, step by step. succeeded, failed and canceled are final. A job is paused while a person has to allow its next calls (pausedFor is approval:<step>) or a credential has to be mended (credential:<connector>); it goes on by itself afterwards.",
      parameters: [ID],
      answers: [{ status: 200, text: "The job", schema: jobSchema }],
      refusals: [NO_JOB],
      example: { path: "/api/v1/status/$JOB_ID", status: 200 },
    },
    {
      ...{ id: "list-jobs", group, access, method: "GET", path: "/api/v1/jobs", title: "List jobs" },
      text: "The account's jobs, newest first. What is submitted meanwhile moves no page.",
      parameters: [
        query("status", jobFilterSchema.shape.status.unwrap(), "Only jobs in this state"),
        query("limit", z.int().min(1).max(100).default(25), "Jobs a page"),
        query("cursor", z.string(), CURSOR_TEXT),
      ],
      answers: [{ status: 200, text: "A page of jobs; nextCursor while there are more", schema: jobListSchema }],
      example: { path: "/api/v1/jobs?status=queued&limit=10", status: 200 },
    },
    {
      ...{
        id: "list-job-logs",
        group,
        access,
        method: "GET",
        path: "/api/v1/jobs/{id}/logs",
        title: "Read a job's log",
      },
      text: "What happened to a job, in words, oldest first. Secrets are taken out before anything is kept.",
      parameters: [ID, query("cursor", logFilterSchema.shape.cursor.unwrap(), CURSOR_TEXT)],
      answers: [{ status: 200, text: "A page of lines", schema: logListSchema }],
      refusals: [NO_JOB],
      example: { path: "/api/v1/jobs/$JOB_ID/logs", status: 200 },
    },
    {
      ...{ id: "cancel-job", group, access, method: "POST", path: "/api/v1/jobs/{id}/cancel", title: "Cancel a job" },
      text: "A job that waits ends at once; one that runs, within 5 seconds, in the middle of a call if need be. What is left of its estimate goes back. A second time changes nothing.",
      parameters: [ID],
      answers: [{ status: 200, text: "The job; running until the call has been ended", schema: jobSchema }],
      refusals: [NO_JOB, [409, "It has succeeded or failed already"]],
      example: { path: "/api/v1/jobs/$JOB_ID/cancel", status: 200 },
    },
    {
      ...{ id: "retry-job", group, access, method: "POST", path: "/api/v1/jobs/{id}/retry", title: "Run a job again" },
      text: "Runs a failed or canceled job again from the step that failed. Steps that succeeded are not repeated and not paid again.",
      parameters: [ID],
      answers: [{ status: 202, text: "The job, queued again", schema: jobSchema }],
      refusals: [NO_JOB, DEAR, [409, "It has not failed"]],
      example: { path: "/api/v1/jobs/$JOB_ID/retry", status: 202 },
    },
    {
      ...{ id: "list-workflows", group, access, method: "GET", path: "/api/v1/workflows", title: "List workflows" },
      text: "What can be run: for each workflow its payload as JSON Schema, a payload that works, and what that one may cost.",
      answers: [{ status: 200, text: "Every workflow", schema: workflowListSchema }],
      example: { path: "/api/v1/workflows", status: 200 },
    },
    {
      ...{ id: "get-usage", group, access, method: "GET", path: "/api/v1/usage", title: "See the budget" },
      text: "What the account may spend this month (UTC), holds for jobs that run, has spent, and has left. All keys of one account share it.",
      answers: [{ status: 200, text: "The month so far", schema: usageSchema }],
      example: { path: "/api/v1/usage", status: 200 },
    },
  ];
}

function query(name: string, schema: z.ZodType, text: string): Parameter {
  return { name, in: "query", schema, text };
}
