import { requireApiKey } from "@/lib/api-keys/require-api-key";
import { json, methods, route } from "@/lib/http";
import { listWorkflows } from "@/lib/jobs/list-workflows";

/** What can be run, and with which payload. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ guard: (request) => requireApiKey(request, "jobs") }, () => json({ workflows: listWorkflows() })),
});
