import { setTimeout as sleep } from "node:timers/promises";
import { ANSWERABLE } from "@/lib/testing/golden/golden-data";
import { askChat, type ChatAnswer } from "../faults/ask-chat";
import { type Cluster, startCluster } from "../faults/cluster";
import { startFloor } from "./floor";
import { type Percentiles, percentiles } from "./percentiles";

type ChatFigures = {
  /** Answers of the knowledge base at a steady pace; each is a conversation of its own and keeps two messages. */
  perSecond: number;
  seconds: number;
  ms: Percentiles;
  notOk: number;
  /** The same posts to a bare server that writes one row each. */
  floorMs: Percentiles;
  /** From the model's last letter of its first sentence and quote to that sentence, verified, at the reader. */
  firstSentenceMs: Percentiles;
  hangingAnswersMs: Percentiles;
  breakerOpenMs: Percentiles;
};

const EASY = "How much does the Starter package cost?";
const SENTENCES = 100;
const HANGING = 6;
const OPEN = 100;

/** The chat by itself at a steady pace, then with a model that answers, that hangs, and that is no longer asked. */
export async function benchChat({
  perSecond,
  seconds,
  distDir,
}: {
  perSecond: number;
  seconds: number;
  distDir: string;
}): Promise<ChatFigures> {
  const extra = { RATE_LIMIT_MULTIPLIER: "1000000" };
  const alone = await withCluster(distDir, { ...extra, OPENAI_API_KEY: "" }, (cluster) =>
    benchAlone(cluster, perSecond, seconds),
  );
  const modelled = await withCluster(distDir, extra, benchModel);
  return { perSecond, seconds, ...alone, ...modelled };
}

async function withCluster<Result>(
  distDir: string,
  extra: Record<string, string>,
  work: (cluster: Cluster) => Promise<Result>,
): Promise<Result> {
  const cluster = await startCluster({ servers: 1, distDir, extra });
  try {
    return await work(cluster);
  } finally {
    await cluster.stop();
  }
}

async function benchAlone(cluster: Cluster, perSecond: number, seconds: number) {
  const floor = await startFloor(cluster);
  try {
    const url = urlOf(cluster);
    const ask = (message: string) => askChat(url, message);
    await atPace(perSecond, perSecond * 3, ask);
    const measured = await atPace(perSecond, perSecond * seconds, ask);
    const floored = await atPace(perSecond, perSecond * seconds, (message) => post(floor.url, message));
    return {
      ms: percentiles(measured.map((it) => it.ms)),
      notOk: measured.filter((it) => it.status !== 200).length,
      floorMs: percentiles(floored.map((it) => it.ms)),
    };
  } finally {
    await floor.stop();
  }
}

async function benchModel(cluster: Cluster) {
  const url = urlOf(cluster);
  const { faults } = cluster.standIns;
  const waits: number[] = [];
  for (let at = 0; at < SENTENCES; at++) {
    // All this comes from one address, whose share of a day it is not.
    await cluster.database.query("DELETE FROM model_spend");
    waits.push(await firstSentence(cluster, url));
  }
  faults.set("openai", "hang");
  const hanging = await Promise.all(Array.from({ length: HANGING }, () => askChat(url, EASY)));
  const open: ChatAnswer[] = [];
  for (let at = 0; at < OPEN; at++) open.push(await askChat(url, EASY));
  return {
    firstSentenceMs: percentiles(waits.slice(SENTENCES / 10)),
    hangingAnswersMs: percentiles(hanging.map((it) => it.ms)),
    breakerOpenMs: percentiles(open.map((it) => it.ms)),
  };
}

/** Starts one post every 1/perSecond s whether or not the last has been answered. */
async function atPace<Result>(
  perSecond: number,
  count: number,
  send: (message: string) => Promise<Result>,
): Promise<Result[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, at) => {
      await sleep((at * 1_000) / perSecond);
      return send(ANSWERABLE[at % ANSWERABLE.length]?.question ?? EASY);
    }),
  );
}

async function post(url: string, message: string): Promise<{ ms: number }> {
  const startedAt = performance.now();
  await (await fetch(url, { method: "POST", body: JSON.stringify({ message }) })).arrayBuffer();
  return { ms: performance.now() - startedAt };
}

/** The stand-in runs in this process: both moments are of one clock. */
async function firstSentence({ standIns }: Cluster, url: string): Promise<number> {
  standIns.openai.reset();
  const response = await fetch(`${url}/api/support/public`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: JSON.stringify({ message: EASY }),
    signal: AbortSignal.timeout(20_000),
  });
  let text = "";
  let arrivedAt = 0;
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    if (!arrivedAt && text.includes("event: sentence")) arrivedAt = performance.now();
  }
  const finishedAt = standIns.openai.list()[0]?.firstSentenceAt;
  if (!arrivedAt || !finishedAt || !text.includes('"answeredBy":"model"'))
    throw new Error(`the model's sentence did not arrive: ${response.status} ${text.slice(0, 300)}`);
  return arrivedAt - finishedAt;
}

function urlOf({ urls }: Cluster): string {
  const [url] = urls;
  if (!url) throw new Error("no server was started");
  return url;
}
