import { requireApiKey } from "@/lib/api-keys/require-api-key";
import { json, methods, route } from "@/lib/http";
import { cancelJob } from "@/lib/jobs/cancel-job";

/** Ends a job: at once while it waits, within seconds while it runs. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({ guard: (request) => requireApiKey(request, "jobs") }, async ({ params, who }) =>
    json(await cancelJob(who.account, params.id ?? "")),
  ),
});
