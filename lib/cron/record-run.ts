import { db } from "@/lib/db";
import { describeError, log } from "@/lib/log";

/** Does a scheduled task and keeps when it ran and what it counted, or why it failed. Throws what the task throws. */
export async function recordRun<Counts extends Record<string, number>>(
  task: string,
  work: () => Promise<Counts>,
): Promise<Counts> {
  const { id } = await db().cronRun.create({ data: { task }, select: { id: true } });
  try {
    const counts = await work();
    await db().$executeRaw`
      UPDATE cron_runs SET finished_at = app_now(), counts = ${JSON.stringify(counts)}::jsonb WHERE id = ${id}`;
    return counts;
  } catch (error) {
    const { message } = describeError(error);
    // What broke the task may keep this from being written too; the task's own error is the one to tell.
    await db().$executeRaw`UPDATE cron_runs SET finished_at = app_now(), error = ${message} WHERE id = ${id}`.catch(
      (err: unknown) => log().warn({ err, task }, "a failed run could not be recorded"),
    );
    throw error;
  }
}
