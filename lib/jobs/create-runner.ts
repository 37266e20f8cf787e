import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/lib/db";
import { isDatabaseUnavailable } from "@/lib/errors";
import { type Beginning, beginCalls } from "@/lib/jobs/begin-calls";
import { type ClaimedJob, claimJobs } from "@/lib/jobs/claim-jobs";
import type { Engine } from "@/lib/jobs/engine";
import { groupCalls } from "@/lib/jobs/group-calls";
import { LEASE_SECONDS, RENEW_EVERY_MS, RUN_LIMIT_MS } from "@/lib/jobs/job";
import type { JobMove } from "@/lib/jobs/job-move";
import type { Desk } from "@/lib/jobs/job-run";
import { moveJobs } from "@/lib/jobs/move-jobs";
import { renewLeases } from "@/lib/jobs/renew-leases";
import { runJob } from "@/lib/jobs/run-job";
import { log } from "@/lib/log";

export type Runner = {
  /** Claims jobs of these ids and begins them, as soon as there is room. How many it claimed. */
  take(ids: readonly string[]): Promise<number>;
  /** Resolves once nothing runs. */
  idle(): Promise<void>;
  /** Lets what runs finish within the time; then gives it back to the queue. */
  stop(timeoutMs: number): Promise<void>;
};

/** Jobs at once in one process: most of them wait for somebody else's server. */
const ROOM = 200;
const MOVES_AT_ONCE = 200;
const FULL_LOOKS = 8;
const FULL_LOOK_EVERY_MS = 150;
const TRY_AGAIN_MS = 500;

type Ending = "lost" | "canceled" | "time" | "stopping";
type Running = { attempt: number; abort: AbortController; renewedAt: number };

/** The part of a worker that runs jobs: it holds their leases, ends what it has lost, and settles many in one statement. */
export function createRunner(engine: Engine): Runner {
  const worker = `${process.pid}-${crypto.randomUUID().slice(0, 8)}`;
  const running = new Map<string, Running>();
  const waitingForRoom = new Set<() => void>();
  const move = groupCalls<JobMove, boolean>(async (moves) => {
    const moved = await whileLeased(() => moveJobs(db(), moves));
    return moves.map((it) => moved.has(it.id));
  }, MOVES_AT_ONCE);
  const begin = groupCalls<Beginning, "begun" | "full" | "lost">(beginCalls, MOVES_AT_ONCE);

  const desk: Desk = {
    engine,
    move,
    begin: async (it, connector) => {
      for (let look = 0; ; look++) {
        const begun = await begin({ move: it, connector });
        if (begun !== "full" || look >= FULL_LOOKS) return begun;
        await sleep(FULL_LOOK_EVERY_MS);
        running.get(it.id)?.abort.signal.throwIfAborted();
      }
    },
  };

  const run = async (job: ClaimedJob) => {
    const abort = new AbortController();
    const end = (why: Ending) => abort.abort(why);
    const limit = setTimeout(end, RUN_LIMIT_MS, "time" satisfies Ending);
    running.set(job.id, { attempt: job.attempt, abort, renewedAt: performance.now() });
    try {
      await runJob(job, desk, abort.signal);
    } catch (error) {
      await afterEnding(job, abort.signal.aborted ? (abort.signal.reason as Ending) : null, error);
    } finally {
      clearTimeout(limit);
      running.delete(job.id);
      for (const wake of waitingForRoom) wake();
    }
  };

  const afterEnding = async (job: ClaimedJob, why: Ending | null, error: unknown) => {
    if (why === "lost") return;
    // What cannot be kept now is taken up again when the lease has lapsed.
    if (!why) return log().error({ err: error, jobId: job.id }, "a job could not be settled");
    await move({ id: job.id, attempt: job.attempt, from: ["running"], ...ENDINGS[why] }).catch((err: unknown) =>
      log().error({ err, jobId: job.id }, "the end of a job could not be kept"),
    );
  };

  const beat = async () => {
    const held = [...running].map(([id, { attempt }]) => ({ id, attempt }));
    try {
      const answer = await renewLeases(held);
      for (const { id, attempt } of held) {
        const mine = running.get(id);
        if (mine?.attempt !== attempt) continue;
        const kept = answer.get(id);
        if (kept) mine.renewedAt = performance.now();
        if (!kept) mine.abort.abort("lost" satisfies Ending);
        else if (kept.isCanceled) mine.abort.abort("canceled" satisfies Ending);
      }
    } catch (error) {
      log().warn({ err: error }, "leases could not be renewed");
      // By now another worker may hold what we could not renew.
      const lapsed = performance.now() - (LEASE_SECONDS * 1_000 - RENEW_EVERY_MS);
      for (const it of running.values()) if (it.renewedAt < lapsed) it.abort.abort("lost" satisfies Ending);
    }
  };
  let isBeating = false;
  let isStopped = false;
  const timer = setInterval(async () => {
    if (isBeating || !running.size) return;
    isBeating = true;
    await beat();
    isBeating = false;
  }, RENEW_EVERY_MS);
  timer.unref();

  const untilChange = () =>
    new Promise<void>((resolve) => {
      const wake = () => {
        waitingForRoom.delete(wake);
        resolve();
      };
      waitingForRoom.add(wake);
    });
  const idle = async () => {
    while (running.size) await untilChange();
  };

  return {
    idle,
    async take(ids) {
      while (running.size >= ROOM && !isStopped) await untilChange();
      if (isStopped) return 0;
      const claimed = await claimJobs(ids, worker);
      for (const job of claimed) void run(job);
      return claimed.length;
    },
    async stop(timeoutMs) {
      isStopped = true;
      const late = setTimeout(() => {
        for (const { abort } of running.values()) abort.abort("stopping" satisfies Ending);
      }, timeoutMs);
      await idle();
      clearTimeout(late);
      clearInterval(timer);
    },
  };
}

const TOO_LONG = { code: "job_timeout", message: "It ran for longer than five minutes." };

const ENDINGS: Record<Exclude<Ending, "lost">, Pick<JobMove, "to" | "error" | "logs">> = {
  canceled: { to: "canceled", logs: [{ level: "info", message: "Canceled while it ran." }] },
  time: { to: "failed", error: TOO_LONG, logs: [{ level: "error", message: TOO_LONG.message }] },
  stopping: { to: "queued", logs: [{ level: "info", message: "Its worker stopped; it goes on elsewhere." }] },
};

/** A database that is away for a moment does not lose what came of a call; after a lease's time it is not ours to say. */
async function whileLeased<T>(work: () => Promise<T>): Promise<T> {
  const until = performance.now() + LEASE_SECONDS * 1_000;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isDatabaseUnavailable(error) || performance.now() > until) throw error;
      await sleep(TRY_AGAIN_MS);
    }
  }
}
