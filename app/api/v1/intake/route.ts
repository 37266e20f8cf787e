import { requireApiKey } from "@/lib/api-keys/require-api-key";
import { appUrl } from "@/lib/env";
import { json, methods, route } from "@/lib/http";
import { planJob } from "@/lib/jobs/plan-job";
import { submitSchema } from "@/lib/jobs/schema";
import { submitJob } from "@/lib/jobs/submit-job";
import { readIdempotencyKey } from "./idempotency-key";
import { requireCallbackUrl } from "./require-callback-url";
import { requireSmallPayload } from "./require-small-payload";

const MAX_BYTES = 512 * 1_024;

/** A job to run: taken on with 202, or with `dryRun` only told what it would call and cost. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(
    { guard: (request) => requireApiKey(request, "jobs"), body: submitSchema, maxBytes: MAX_BYTES },
    async ({ request, body, who: { account } }) => {
      const idempotencyKey = readIdempotencyKey(request);
      requireSmallPayload(body.payload);
      const { dryRun, callback_url: callbackUrl, ...rest } = body;
      if (callbackUrl !== undefined) requireCallbackUrl(callbackUrl);
      if (dryRun) return json(planJob(rest));
      const { job, isNew } = await submitJob({ account, request: { ...rest, callbackUrl }, idempotencyKey });
      const { job_id, status, estimatedCostCents } = job;
      const status_url = `${appUrl()}/api/v1/status/${job_id}`;
      return json(
        { job_id, status, status_url, estimatedCostCents },
        {
          status: 202,
          headers: isNew ? { Location: status_url } : { Location: status_url, "Idempotent-Replayed": "true" },
        },
      );
    },
  ),
});
