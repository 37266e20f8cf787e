import { requireApiKey } from "@/lib/api-keys/require-api-key";
import { json, methods, route } from "@/lib/http";
import { getJob } from "@/lib/jobs/queries";

/** Where a job of the key's account stands, with its steps. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ guard: (request) => requireApiKey(request, "jobs") }, async ({ params, who }) =>
    json(await getJob(who.account, params.id ?? "")),
  ),
});
