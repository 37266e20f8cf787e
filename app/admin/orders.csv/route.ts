import { requireAdminRequest } from "@/lib/auth";
import { appNow } from "@/lib/clock";
import { csvDownload } from "@/lib/csv";
import { AppError } from "@/lib/errors";
import { methods, route } from "@/lib/http";
import { parseOrderFilter } from "@/lib/orders/order-filter";
import { orderLines } from "@/lib/orders/order-lines";
import { queryWords } from "@/lib/query-words";

/** The list under the same filters, as a file; without a limit on pages, with one on lines. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ guard: requireAdminRequest }, async ({ request }) => {
    const filter = parseOrderFilter(queryWords(new URL(request.url).searchParams));
    if ("faults" in filter) {
      throw new AppError("invalid", "This filter does not exist.", { fields: filter.faults });
    }
    const now = await appNow();
    return csvDownload(`orders-${now.toISOString().slice(0, 10)}.csv`, orderLines(filter, now));
  }),
});
