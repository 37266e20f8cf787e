import { closeDays } from "@/lib/metrics/close-days";
import { ensurePartitions } from "@/lib/metrics/ensure-partitions";
import { forgetVisitors } from "@/lib/metrics/forget-visitors";

/**
 * What the figures need of a scheduler, safe to repeat and to overlap: places for the events of the months to come, the
 * days that are over as one row a value, and the end of what could tell yesterday's visitors apart.
 */
export async function rollUpMetrics(): Promise<{ daysClosed: number; daysForgotten: number }> {
  await ensurePartitions();
  return { daysClosed: await closeDays(), daysForgotten: await forgetVisitors() };
}
