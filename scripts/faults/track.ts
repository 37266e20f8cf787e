import { setTimeout as sleep } from "node:timers/promises";
import { COUNTED_SQL } from "../../lib/metrics/counted-sql";
import { type Cluster, startCluster, waitUntilReady } from "./cluster";

export type TrackFaultFigures = {
  kills: number;
  answered: number;
  /** Of the events whose sender was told "ok": how many are no row. */
  lost: number;
  /** Events whose server was killed before it could answer; they may be rows. */
  unanswered: number;
  refused: number;
  rows: number;
  /** What the roll-ups say of the same events. */
  counted: { all: number; path: number; device: number; visitors: number };
  visitors: number;
  seconds: number;
  failures: string[];
};

const BETWEEN_KILLS_MS = 1_500;
const VISITORS = 40;

/**
 * Events to two servers that are killed in turn, in the middle of their writes. Every event that was answered with 200 is
 * a row, and the roll-ups, which both servers raise at once, say exactly what the rows say.
 */
export async function track({ kills, atOnce, distDir }: { kills: number; atOnce: number; distDir: string }) {
  const startedAt = performance.now();
  const cluster = await startCluster({ servers: 2, distDir, extra: { RATE_LIMIT_MULTIPLIER: "1000000" } });
  try {
    const sending = sendUntilStopped(cluster, atOnce);
    for (let count = 0; count < kills; count++) {
      await sleep(BETWEEN_KILLS_MS);
      cluster.kill(count % 2);
      await sleep(BETWEEN_KILLS_MS);
      await Promise.all(cluster.urls.map(waitUntilReady));
    }
    const { answered, unanswered, refused } = await sending.stop();
    const kept = new Set(
      (await rowsOf<{ path: string }>(cluster, "SELECT path FROM metric_events")).map((it) => it.path),
    );
    const figures = {
      ...{ kills: cluster.kills(), answered: answered.length, lost: answered.filter((it) => !kept.has(it)).length },
      ...{ unanswered, refused, ...(await count(cluster)) },
      seconds: Math.round((performance.now() - startedAt) / 1_000),
    };
    return { ...figures, failures: judge(figures, kills) };
  } finally {
    await cluster.stop();
  }
}

function sendUntilStopped({ urls }: Cluster, atOnce: number) {
  let isOver = false;
  let next = 0;
  const figures = { answered: [] as string[], unanswered: 0, refused: 0 };
  const lane = async (number: number) => {
    for (let turn = number; !isOver; turn++) {
      const path = `/visit/${next++}`;
      const status = await send(`${urls[turn % urls.length]}/api/v1/metrics/track`, path, turn % VISITORS);
      if (status === 200) figures.answered.push(path);
      else if (status) figures.refused += 1;
      else {
        figures.unanswered += 1;
        await sleep(20);
      }
    }
  };
  const lanes = Promise.all(Array.from({ length: atOnce }, (_, number) => lane(number)));
  return {
    stop: async () => {
      isOver = true;
      await lanes;
      return figures;
    },
  };
}

/** The status, or null when the server was killed under us. */
async function send(url: string, path: string, visitor: number): Promise<number | null> {
  const agent = `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${100 + visitor}.0.0.0 Safari/537.36`;
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "text/plain", "user-agent": agent },
      body: JSON.stringify({ type: "page_view", path }),
      signal: AbortSignal.timeout(15_000),
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException) return null;
    throw error;
  }
}

async function rowsOf<Row>({ database }: Cluster, sql: string): Promise<Row[]> {
  return (await database.query(sql)).rows as Row[];
}

async function count(cluster: Cluster) {
  const [rows] = await rowsOf<{ events: number; visitors: number }>(
    cluster,
    `SELECT count(*)::int AS events,
            count(DISTINCT (visitor_hash, (occurred_at AT TIME ZONE 'UTC')::date))::int AS visitors FROM metric_events`,
  );
  const tallies = await rowsOf<{ dimension: string; events: number; visitors: number }>(
    cluster,
    `SELECT dimension, sum(${COUNTED_SQL.events})::int AS events, sum(visitors)::int AS visitors
     FROM metric_hours GROUP BY dimension`,
  );
  const of = (dimension: string) => tallies.find((it) => it.dimension === dimension);
  return {
    rows: rows?.events ?? 0,
    visitors: rows?.visitors ?? 0,
    counted: {
      ...{ all: of("all")?.events ?? 0, path: of("path")?.events ?? 0, device: of("device")?.events ?? 0 },
      visitors: of("all")?.visitors ?? 0,
    },
  };
}

function judge(it: Omit<TrackFaultFigures, "failures">, kills: number): string[] {
  const rules: [boolean, string][] = [
    [it.kills === kills, `${it.kills} of ${kills} kills`],
    [it.answered > 0 && it.lost === 0, `${it.lost} of ${it.answered} answered events are no row`],
    [it.refused === 0, `${it.refused} events were refused`],
    [it.counted.all === it.rows, `${it.counted.all} counted, ${it.rows} rows`],
    [it.counted.path === it.rows, `${it.counted.path} counted by path, ${it.rows} rows`],
    [it.counted.device === it.rows, `${it.counted.device} counted by device, ${it.rows} rows`],
    [it.counted.visitors === it.visitors, `${it.counted.visitors} visitors counted, ${it.visitors} in the rows`],
  ];
  return rules.filter(([holds]) => !holds).map(([, words]) => words);
}
