import { requireApiKey } from "@/lib/api-keys/require-api-key";
import { json, methods, route } from "@/lib/http";
import { listJobLogs } from "@/lib/jobs/queries";
import { logFilterSchema } from "@/lib/jobs/schema";
import { readQuery } from "../../../read-query";

/** What happened to a job, in words, oldest first. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ guard: (request) => requireApiKey(request, "jobs") }, async ({ request, params, who }) =>
    json(await listJobLogs(who.account, params.id ?? "", readQuery(request, logFilterSchema).cursor)),
  ),
});
