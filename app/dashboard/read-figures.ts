import { AppError, type FieldError } from "@/lib/errors";
import { getRevenue } from "@/lib/metrics/get-revenue";
import { getSummary, type SummaryQuery } from "@/lib/metrics/queries";
import type { MetricsSummary, Revenue } from "@/lib/metrics/summary";

type Figures = { summary: MetricsSummary; before: Revenue | null };

/** The figures of a range with the money of the time before it; or what is wrong with the range. */
export async function readFigures(query: SummaryQuery): Promise<Figures | { faults: FieldError[] }> {
  try {
    const summary = await getSummary(query);
    const past = summary.previousRange;
    const before = past ? await getRevenue({ from: Date.parse(past.from), to: Date.parse(past.to) }) : null;
    return { summary, before };
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid") return { faults: error.fields };
    throw error;
  }
}
