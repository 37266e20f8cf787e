import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import autocannon from "autocannon";
import type pg from "pg";
import { plainFact } from "@/lib/metrics/event";
import { WRITE_EVENTS_SQL, writeParameter } from "@/lib/metrics/write-statement";
import { type Cluster, startCluster } from "../faults/cluster";

const root = path.dirname(path.dirname(import.meta.dirname));
const DOOR = "/api/v1/metrics/track";
const CONNECTIONS = [1, 16, 64];
const SECONDS = 3;
const ROUNDS = 5;
const VISITORS = 200;

type Load = { perSecond: number; p50Ms: number; p99Ms: number };
type TrackFigures = {
  connections: number;
  /** Our route handler behind Next, beside a route handler that reads a JSON body and does nothing. */
  handler: Load;
  bareHandler: Load;
  handlerOfFloor: number;
  /** server.ts as it runs, beside a bare server that keeps the same by the same statement, and one that keeps nothing. */
  hotPath: Load;
  sameSql: Load;
  bareServer: Load;
  hotPathOfFloor: number;
  answered: number;
  rowsMissing: number;
  memoryMb: number;
};

/** Events of many visitors, as fast as they are answered. Every figure is the median of five turns, taken in turn. */
export async function benchTrack(distDir: string): Promise<(TrackFigures | object)[]> {
  const cluster = await startCluster({ servers: 1, distDir, extra: { RATE_LIMIT_MULTIPLIER: "1000000" } });
  const children: ChildProcess[] = [];
  const floorDir = path.join(root, ".next-floor");
  const endAll = () => {
    for (const child of children) child.kill("SIGKILL");
  };
  // Also when this is stopped by a signal.
  process.once("exit", endAll);
  try {
    buildFloor(floorDir);
    const start = async (...args: string[]) => {
      const [child, url] = await startServer(cluster, args);
      children.push(child);
      return url;
    };
    const urls = {
      bareServer: await start("bare"),
      sameSql: await start("sql"),
      bareHandler: `${await start("next", floorDir)}/floor`,
      handler: `${await start("next", root)}${DOOR}`,
      hotPath: `${cluster.urls[0]}${DOOR}`,
    };
    for (const url of Object.values(urls)) await load(url, 16, 3);
    const figures: (TrackFigures | object)[] = [];
    for (const connections of CONNECTIONS) figures.push(await measure(cluster, urls, connections));
    for (const batch of [1, 16, 64, 256]) figures.push(await measureStatement(cluster.database, batch));
    return figures;
  } finally {
    endAll();
    process.off("exit", endAll);
    rmSync(floorDir, { recursive: true, force: true });
    await cluster.stop();
  }
}

type Urls = Record<"bareServer" | "sameSql" | "bareHandler" | "handler" | "hotPath", string>;

async function measure(cluster: Cluster, urls: Urls, connections: number): Promise<TrackFigures> {
  const names = Object.keys(urls) as (keyof Urls)[];
  const loads = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<keyof Urls, Load[]>;
  let answered = 0;
  let rowsMissing = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) {
      const before = await rowCount(cluster.database);
      const result = await load(urls[name], connections, SECONDS);
      loads[name].push(loadOf(result));
      if (name !== "handler" && name !== "hotPath") continue;
      answered += result["2xx"];
      rowsMissing += Math.max(0, result["2xx"] - ((await rowCount(cluster.database)) - before));
    }
  }
  const median = (name: keyof Urls) =>
    loads[name].sort((a, b) => a.perSecond - b.perSecond)[Math.floor(ROUNDS / 2)] as Load;
  const share = (part: Load, whole: Load) => Math.round((part.perSecond / whole.perSecond) * 100) / 100;
  const [handler, bareHandler, hotPath, sameSql] = [
    median("handler"),
    median("bareHandler"),
    median("hotPath"),
    median("sameSql"),
  ];
  return {
    ...{ connections, handler, bareHandler, handlerOfFloor: share(handler, bareHandler) },
    ...{ hotPath, sameSql, bareServer: median("bareServer"), hotPathOfFloor: share(hotPath, sameSql) },
    ...{ answered, rowsMissing, memoryMb: residentMb(cluster.pid(0)) },
  };
}

/** The statement alone, one after another on one connection: what the database gives. */
async function measureStatement(database: pg.Pool, batch: number) {
  const client = await database.connect();
  try {
    await client.query("SET timezone = 'UTC'");
    let rows = 0;
    const startedAt = performance.now();
    while (performance.now() - startedAt < SECONDS * 1_000) {
      const facts = Array.from({ length: batch }, (_, at) =>
        plainFact({
          type: "page_view",
          path: `/page/${at % 40}`,
          device: "desktop",
          visitorHash: `s${(rows + at) % VISITORS}`,
        }),
      );
      await client.query({ name: "write", text: WRITE_EVENTS_SQL, values: [writeParameter(facts)] });
      rows += batch;
    }
    return { statementOf: batch, rowsPerSecond: Math.round((rows * 1_000) / (performance.now() - startedAt)) };
  } finally {
    client.release();
  }
}

function load(url: string, connections: number, duration: number) {
  const requests = Array.from({ length: VISITORS }, (_, at) => ({
    method: "POST" as const,
    headers: {
      "content-type": "text/plain;charset=UTF-8",
      "user-agent": `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${100 + at}.0.0.0 Safari/537.36`,
    },
    body: JSON.stringify({
      type: "page_view",
      path: `/page/${at % 40}?utm_source=google`,
      referrer: "https://www.google.com/",
    }),
  }));
  return autocannon({ url, connections, duration, requests });
}

function loadOf({ requests, latency }: autocannon.Result): Load {
  return { perSecond: Math.round(requests.average), p50Ms: latency.p50, p99Ms: latency.p99 };
}

async function rowCount(database: pg.Pool): Promise<number> {
  const { rows } = await database.query<{ count: string }>("SELECT count(*) FROM metric_events");
  return Number(rows[0]?.count);
}

/** The smallest app with a route handler that reads a JSON body. */
function buildFloor(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, "app", "floor"), { recursive: true });
  writeFileSync(path.join(folder, "package.json"), '{"private":true,"type":"module"}');
  writeFileSync(
    path.join(folder, "app", "floor", "route.js"),
    'export async function POST(request) {\n  await request.json();\n  return Response.json({ status: "ok" });\n}\n',
  );
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1", NEXT_DIST_DIR: "" };
  const done = spawnSync(path.join(root, "node_modules", ".bin", "next"), ["build", folder], { env, encoding: "utf8" });
  if (done.status !== 0) throw new Error(`The bare app could not be built.\n${done.stdout}\n${done.stderr}`);
}

async function startServer({ environment }: Cluster, args: string[]): Promise<[ChildProcess, string]> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/bench/track-server.ts", ...args], {
    cwd: root,
    // The handler serves where no worker runs beside it (Vercel); server.ts is measured with its own.
    env: {
      ...environment,
      NODE_ENV: "production",
      WORKER: "off",
      ...(args[1]?.endsWith(".next-floor") ? { NEXT_DIST_DIR: "" } : {}),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      const match = /\{"port":(\d+)\}/.exec(chunk.toString());
      if (match) resolve(Number(match[1]));
    });
    child.once("exit", (code) => reject(new Error(`The server ${args.join(" ")} ended with ${code}.`)));
  });
  return [child, `http://127.0.0.1:${port}`];
}

function residentMb(pid: number | undefined): number {
  const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Math.round(Number(kb) / 1_024);
}
