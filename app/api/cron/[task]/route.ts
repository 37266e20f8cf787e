import { requireCron } from "@/lib/auth";
import { AppError } from "@/lib/errors";
import { json, methods, route } from "@/lib/http";
import { deliverDue } from "@/start-up";

/** Well inside the minute that the scheduler allows. */
const TIME_MS = 25_000;

const TASKS = new Map<string, () => Promise<Record<string, number>>>([["deliver", () => deliverDue(TIME_MS)]]);

const run = route({ guard: requireCron }, async ({ params }) => {
  const task = TASKS.get(params.task ?? "");
  if (!task) throw new AppError("not_found", "There is no such task.");
  return json(await task());
});

export const maxDuration = 60;
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: run, POST: run });
