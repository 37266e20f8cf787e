import { appNow } from "@/lib/clock";
import { transaction } from "@/lib/db";
import { type MetricFact, plainFact } from "@/lib/metrics/event";
import { writeEvents } from "@/lib/metrics/write-events";
import { ARRIVALS, CALLS, COUNTRIES, DEVICES, HOURS, LANDINGS, NEXT_PAGES, ROBOTS, WEEK } from "./seed-visits-data";

/**
 * The figures' part of the demo: sixty days of visits, written like any other event. The same ones for the same day,
 * for nothing is left to chance but the order in which they are drawn. Who bought was here before: their visits come
 * last. A second seeding finds the first and adds nothing.
 */
const DAYS = 60;
const BATCH = 500;
const HOUR_MS = 3_600_000;
const MARK = { seed: "visits" };

/** What the seeded orders were bought as, and the address it was done at. */
export type Bought = { plan: string; page: string };

/** Returns how many events were added. */
export async function seedMetrics(bought: readonly Bought[]): Promise<number> {
  const now = (await appNow()).getTime();
  const facts = [...visits(now), ...purchases(bought, now)].filter((it) => Number(it.occurredAt) < now);
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('seed-metrics'))`;
    const seen = await tx.metricEvent.findFirst({ where: { payload: { equals: MARK } }, select: { id: true } });
    if (seen) return 0;
    for (let at = 0; at < facts.length; at += BATCH) await writeEvents(tx, facts.slice(at, at + BATCH));
    return facts.length;
  });
}

function visits(now: number): MetricFact[] {
  const draw = dice(20_261_122);
  const today = Math.floor(now / 86_400_000) * 86_400_000;
  const facts: MetricFact[] = [];
  for (let day = DAYS; day >= 0; day--) {
    const start = today - day * 86_400_000;
    const growth = 1 + (DAYS - day) / 120;
    const count = Math.round((WEEK[new Date(start).getUTCDay()] ?? 0) * growth * (0.85 + 0.3 * draw()));
    for (let visit = 0; visit < count; visit++) facts.push(...oneVisit(draw, start, `${day}-${visit}`));
    if (draw() < 0.7) facts.push(...robots(draw, start));
  }
  return facts;
}

/** A landing, perhaps a page or two more, and for few a press or a sign-up. */
function oneVisit(draw: () => number, start: number, name: string): MetricFact[] {
  const { share: _, ...marks } = pick(draw, ARRIVALS);
  const hour = pick(
    draw,
    HOURS.map((share, value) => ({ value, share })),
  ).value;
  let at = start + hour * HOUR_MS + Math.floor(draw() * HOUR_MS * 0.8);
  const who = { visitorHash: `demo-${name}`, country: pick(draw, COUNTRIES).value, device: pick(draw, DEVICES).value };
  const fact = (known: Pick<MetricFact, "type"> & Partial<MetricFact>) => {
    at += 5_000 + Math.floor(draw() * 90_000);
    return plainFact({ occurredAt: new Date(at), ...who, ...marks, payload: MARK, ...known });
  };
  let path: string = pick(draw, LANDINGS).value;
  const facts = [fact({ type: "page_view", path })];
  while (facts.length < 5 && draw() < 0.45) {
    if (draw() < 0.4) facts.push(fact({ type: "cta_click", path, referrerHost: null, label: pick(draw, CALLS).value }));
    path = pick(draw, NEXT_PAGES).value;
    facts.push(fact({ type: "page_view", path, referrerHost: null }));
  }
  if (draw() < 0.012) facts.push(fact({ type: "newsletter", path, referrerHost: null }));
  if (draw() < 0.012) facts.push(fact({ type: "checkout", path: "/pricing", referrerHost: null }));
  return facts;
}

function robots(draw: () => number, start: number): MetricFact[] {
  return Array.from({ length: 1 + Math.floor(draw() * 6) }, () =>
    plainFact({
      ...{ type: "page_view", path: pick(draw, LANDINGS).value, device: "other", payload: MARK },
      ...{ occurredAt: new Date(start + Math.floor(draw() * 86_400_000)), botSignals: [pick(draw, ROBOTS).value] },
    }),
  );
}

/** The visits that the seeded orders came from, in the hours before. */
function purchases(bought: readonly Bought[], now: number): MetricFact[] {
  return bought.flatMap(({ plan, page }, at) => {
    const { pathname, searchParams } = new URL(page || "/pricing", "http://page");
    const start = now - (1 + at) * HOUR_MS;
    const marks = {
      ...{ source: searchParams.get("utm_source"), medium: searchParams.get("utm_medium") },
      campaign: searchParams.get("utm_campaign"),
    };
    const known = { visitorHash: `demo-buyer-${at}`, country: "GB", device: "desktop", payload: MARK, ...marks };
    const fact = (seconds: number, own: Pick<MetricFact, "type"> & Partial<MetricFact>) =>
      plainFact({ occurredAt: new Date(start + seconds * 1_000), ...known, ...own });
    return [
      fact(0, { type: "page_view", path: pathname }),
      ...(pathname === "/pricing" ? [] : [fact(50, { type: "page_view", path: "/pricing" })]),
      fact(90, { type: "cta_click", path: "/pricing", label: `buy-${plan}` }),
      fact(91, { type: "checkout", path: "/pricing" }),
    ];
  });
}

function pick<It extends { share: number }>(draw: () => number, list: readonly It[]): It {
  const total = list.reduce((sum, it) => sum + it.share, 0);
  let left = draw() * total;
  for (const it of list) {
    left -= it.share;
    if (left < 0) return it;
  }
  return list[0] as It;
}

/** The same figures between 0 and 1 for the same seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let it = Math.imul(state ^ (state >>> 15), 1 | state);
    it = (it + Math.imul(it ^ (it >>> 7), 61 | it)) ^ it;
    return ((it ^ (it >>> 14)) >>> 0) / 4_294_967_296;
  };
}
