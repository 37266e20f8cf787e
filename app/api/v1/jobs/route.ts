import { requireApiKey } from "@/lib/api-keys/require-api-key";
import { json, methods, route } from "@/lib/http";
import { listJobs } from "@/lib/jobs/queries";
import { jobFilterSchema } from "@/lib/jobs/schema";
import { readQuery } from "../read-query";

/** The account's jobs, newest first. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ guard: (request) => requireApiKey(request, "jobs") }, async ({ request, who }) =>
    json(await listJobs({ account: who.account, ...readQuery(request, jobFilterSchema) })),
  ),
});
