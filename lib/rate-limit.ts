import { createHash } from "node:crypto";
import { isIPv6 } from "node:net";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { db, pool } from "@/lib/db";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

/** How often a door may be used: by one address, and by all together. Scaled by RATE_LIMIT_MULTIPLIER. */
export type Limit = { name: string; perAddress: Allowance; global: Allowance };
type Allowance = { points: number; seconds: number };

const limiters = new Map<string, RateLimiterPostgres>();

/** Counts one request. Throws `rate_limited`, or the database's error: a limiter that cannot count refuses. */
export async function limitRequest(limit: Limit, address: string): Promise<void> {
  await take(limit.name, addressKey(address), limit.perAddress);
  await take(limit.name, "all", limit.global);
}

/** The same as an answer: for pages that can still show what is known when the limit is reached. */
export async function isWithinLimit(limit: Limit, address: string): Promise<boolean> {
  try {
    await limitRequest(limit, address);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === "rate_limited") return false;
    throw error;
  }
}

/** Points that this process has taken and not used yet, or until when it knows that there are none. */
type Share = { left: number; until: number };
const shares = new Map<string, Promise<Share>>();
const MOST_SHARES = 20_000;

/**
 * The same for a door that is used so often that a write for each request would be felt: a hundredth of the allowance
 * is taken at once and used up here. Counts over all processes, and errs by what they have not used, on the strict side.
 */
export async function limitOften(name: string, key: string, allowance: Allowance): Promise<void> {
  const id = `${name}:${addressKey(key)}`;
  for (;;) {
    const taken = shares.get(id) ?? beginShare(id, () => takeShare(name, addressKey(key), allowance));
    const share = await taken;
    if (share.left > 0 && performance.now() < share.until) {
      share.left -= 1;
      return;
    }
    // Of those who come here together one takes the next share, and the others wait for it.
    if (shares.get(id) === taken) shares.delete(id);
  }
}

function beginShare(id: string, take: () => Promise<Share>): Promise<Share> {
  if (shares.size >= MOST_SHARES) shares.clear();
  const taken = take();
  shares.set(id, taken);
  taken.catch(() => shares.delete(id));
  return taken;
}

async function takeShare(name: string, key: string, allowance: Allowance): Promise<Share> {
  const size = Math.max(1, Math.floor((allowance.points * env().RATE_LIMIT_MULTIPLIER) / 100));
  const forMs = await take(name, key, allowance, size);
  return { left: size, until: performance.now() + forMs };
}

/** Returns the milliseconds until the allowance is whole again. */
async function take(name: string, key: string, allowance: Allowance, count = 1): Promise<number> {
  const points = Math.max(1, Math.round(allowance.points * env().RATE_LIMIT_MULTIPLIER));
  try {
    return (await limiter(name, points, allowance.seconds).consume(key, count)).msBeforeNext;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const wait = Math.max(1, Math.ceil(error.msBeforeNext / 1_000));
    throw new AppError("rate_limited", `That was too often. Try again in ${wait} seconds.`, {
      retryAfterSeconds: wait,
      limit: { points, seconds: allowance.seconds },
    });
  }
}

function limiter(name: string, points: number, duration: number): RateLimiterPostgres {
  const id = `${name}:${points}:${duration}`;
  let found = limiters.get(id);
  if (!found) {
    found = new RateLimiterPostgres({
      storeClient: pool(),
      tableName: "rate_limits",
      tableCreated: true,
      clearExpiredByTimeout: true,
      keyPrefix: name,
      points,
      duration,
    });
    limiters.set(id, found);
  }
  return found;
}

/** Kept hashed, never in the clear. */
function addressKey(address: string): string {
  return createHash("sha256").update(networkOf(address)).digest("hex").slice(0, 32);
}

/** One household or server is one address: an IPv6 client owns its whole /64. */
export function networkOf(address: string): string {
  return address.includes(":") && isIPv6(address) ? expandIpv6(address).slice(0, 4).join(":") : address;
}

function expandIpv6(address: string): string[] {
  const [head = "", tail] = address.toLowerCase().split("%")[0]?.split("::") ?? [];
  const left = head.split(":").filter(Boolean);
  const right = (tail ?? "").split(":").filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array<string>(zeros).fill("0"), ...right].map((it) => it.replace(/^0+(?=.)/, ""));
}

/**
 * Reserves the next moment at which a provider may be called, over all processes, and returns the wait in
 * milliseconds. Slots are `1000 / perSecond` ms apart, so no second ever holds more than its share. Null when the next
 * one is more than `longestMs` away: then nothing is reserved, for a slot nobody uses would be lost to all.
 */
export async function takeSlot(name: string, perSecond: number, longestMs: number): Promise<number | null> {
  const gap = `${Math.ceil(1_000_000 / perSecond)} microseconds`;
  const longest = `${Math.ceil(longestMs)} milliseconds`;
  const rows = await db().$queryRaw<{ wait: number }[]>`
    INSERT INTO rate_slots (name, next_at) VALUES (${name}, clock_timestamp() + ${gap}::interval)
    ON CONFLICT (name) DO UPDATE
      SET next_at = GREATEST(rate_slots.next_at, clock_timestamp()) + ${gap}::interval
      WHERE rate_slots.next_at <= clock_timestamp() + ${longest}::interval
    RETURNING GREATEST(0, EXTRACT(EPOCH FROM next_at - ${gap}::interval - clock_timestamp()) * 1000)::float8 AS wait`;
  return rows[0]?.wait ?? null;
}
