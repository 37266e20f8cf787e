import { requireMetricsReader } from "@/lib/dashboard-access";
import { json, methods, route } from "@/lib/http";
import { invalidFields } from "@/lib/http-body";
import { getSummary } from "@/lib/metrics/queries";
import { summaryInput } from "@/lib/metrics/schema";
import { queryWords } from "@/lib/query-words";

/** The figures of a range: `from`, `to`, `zone`. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ guard: requireMetricsReader }, async ({ request }) => {
    const query = summaryInput.safeParse(queryWords(new URL(request.url).searchParams));
    if (!query.success) throw invalidFields(query.error);
    return json(await getSummary(query.data));
  }),
});
