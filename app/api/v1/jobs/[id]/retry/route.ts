import { requireApiKey } from "@/lib/api-keys/require-api-key";
import { json, methods, route } from "@/lib/http";
import { retryJob } from "@/lib/jobs/retry-job";

/** Runs a failed or canceled job again from the step that failed. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({ guard: (request) => requireApiKey(request, "jobs") }, async ({ params, who }) =>
    json(await retryJob(who.account, params.id ?? ""), { status: 202 }),
  ),
});
