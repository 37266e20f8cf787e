import { requireAdminRequest } from "@/lib/auth";
import { appNow } from "@/lib/clock";
import { csvDownload } from "@/lib/csv";
import { AppError } from "@/lib/errors";
import { methods, route } from "@/lib/http";
import { parseLeadFilter } from "@/lib/leads/lead-filter";
import { leadLines } from "@/lib/leads/lead-lines";
import { queryWords } from "@/lib/query-words";

/** The list under the same filters, as a file. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ guard: requireAdminRequest }, async ({ request }) => {
    const filter = parseLeadFilter(queryWords(new URL(request.url).searchParams));
    if ("faults" in filter) {
      throw new AppError("invalid", "This filter does not exist.", { fields: filter.faults });
    }
    const day = (await appNow()).toISOString().slice(0, 10);
    return csvDownload(`leads-${day}.csv`, leadLines(filter));
  }),
});
