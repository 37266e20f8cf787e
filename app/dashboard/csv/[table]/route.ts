import { appNow } from "@/lib/clock";
import { csvDownload } from "@/lib/csv";
import { requireMetricsReader } from "@/lib/dashboard-access";
import { AppError } from "@/lib/errors";
import { methods, route } from "@/lib/http";
import { queryWords } from "@/lib/query-words";
import { readRange } from "../../read-range";
import { tableLines } from "./table-lines";

/** A table of the dashboard in the same range, as a file; of values all of them and not only the first. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ guard: requireMetricsReader }, async ({ request, params }) => {
    const now = await appNow();
    const read = readRange(queryWords(new URL(request.url).searchParams), now);
    if ("faults" in read) throw new AppError("invalid", "This range does not exist.", { fields: read.faults });
    const key = params.table ?? "";
    return csvDownload(`levqor-${key}-${now.toISOString().slice(0, 10)}.csv`, tableLines(key, read.query));
  }),
});
