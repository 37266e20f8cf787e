import { requireApiKey } from "@/lib/api-keys/require-api-key";
import { json, methods, route } from "@/lib/http";
import { getUsage } from "@/lib/jobs/queries";

/** What the account has spent this month and may still spend. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ guard: (request) => requireApiKey(request, "jobs") }, async ({ who }) =>
    json(await getUsage(who.account)),
  ),
});
