import { pool, transaction } from "@/lib/db";
import { AppError, isDatabaseUnavailable } from "@/lib/errors";
import { ensurePartitions } from "@/lib/metrics/ensure-partitions";
import type { MetricFact } from "@/lib/metrics/event";
import { writeEvents } from "@/lib/metrics/write-events";
import { WRITE_EVENTS_SQL, writeParameter } from "@/lib/metrics/write-statement";

const MOST_TOGETHER = 500;
/** More than this is waiting only when the database is far behind: what comes then is refused, not hoarded. */
const MOST_WAITING = 10_000;
/** So long at the most a write waits for more, and only where others came while the last one was under way. */
const GATHER_MS = 3;

type Waiting = { fact: MetricFact; done: () => void; failed: (error: unknown) => void };
/** `go` ends the wait for more as soon as `wanted` are there. */
type Line = { waiting: Waiting[]; isWriting: boolean; wanted: number; go?: () => void };

// server.ts and Next's build each load this file: what they share hangs on the process.
const shared = globalThis as typeof globalThis & { levqorEvents?: Line };

/**
 * Keeps one event and returns when it is committed. What comes while a write is under way is written together by the
 * next. Throws `unavailable` when too many wait, or the database's error.
 */
export async function trackEvent(fact: MetricFact): Promise<void> {
  // An event of a time that is over needs a look at that day first; none comes from outside.
  if (fact.occurredAt) return transaction((tx) => writeEvents(tx, [fact]));
  shared.levqorEvents ??= { waiting: [], isWriting: false, wanted: 0 };
  const line = shared.levqorEvents;
  if (line.waiting.length >= MOST_WAITING) {
    throw new AppError("unavailable", "Too much is waiting at the moment. Please try again.", { retryAfterSeconds: 5 });
  }
  const written = new Promise<void>((done, failed) => line.waiting.push({ fact, done, failed }));
  if (!line.isWriting) void writeAll(line);
  else if (line.waiting.length >= line.wanted) line.go?.();
  return written;
}

/** One write after another until nobody waits. Never rejects: what goes wrong is told to those it went wrong for. */
async function writeAll(line: Line): Promise<void> {
  line.isWriting = true;
  for (let answered = 0; line.waiting.length; ) {
    // Who was answered comes back: with those who wait already, they fill one write instead of two.
    if (answered) await gather(line, Math.min(answered + line.waiting.length, MOST_TOGETHER));
    const batch = line.waiting.splice(0, MOST_TOGETHER);
    answered = batch.length;
    const error = await failureOf(batch.map((it) => it.fact));
    if (error === undefined) for (const it of batch) it.done();
    else if (isDatabaseUnavailable(error)) refuse([...batch, ...line.waiting.splice(0)], error);
    else if (batch.length === 1) refuse(batch, error);
    // One event that cannot be kept must not cost the others theirs.
    else await Promise.all(batch.map(writeAlone));
  }
  line.isWriting = false;
}

/** Returns when so many wait, or the time is up. */
async function gather(line: Line, wanted: number): Promise<void> {
  if (line.waiting.length >= wanted) return;
  line.wanted = wanted;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, GATHER_MS);
    line.go = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  line.go = undefined;
}

async function writeAlone(waiting: Waiting): Promise<void> {
  const error = await failureOf([waiting.fact]);
  if (error === undefined) waiting.done();
  else refuse([waiting], error);
}

function refuse(waiting: readonly Waiting[], error: unknown): void {
  for (const it of waiting) it.failed(error);
}

async function failureOf(facts: readonly MetricFact[]): Promise<unknown> {
  try {
    await write(facts);
    return undefined;
  } catch (error) {
    if (!isWithoutPartition(error)) return error;
  }
  try {
    await ensurePartitions();
    await write(facts);
    return undefined;
  } catch (error) {
    return error;
  }
}

/** A statement by itself is a transaction: when it returns, it is committed. */
async function write(facts: readonly MetricFact[]): Promise<void> {
  await pool().query({ name: "write-events", text: WRITE_EVENTS_SQL, values: [writeParameter(facts)] });
}

/** "No partition of relation found for row": a month that nobody has seen to yet. */
function isWithoutPartition(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "23514";
}
