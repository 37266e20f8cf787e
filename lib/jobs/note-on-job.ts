import { db } from "@/lib/db";

/** Writes into a job's log what somebody did in the console, and who. */
export async function noteOnJob(id: string, message: string): Promise<void> {
  await db().jobLog.create({ data: { jobId: id, level: "info", message } });
}
