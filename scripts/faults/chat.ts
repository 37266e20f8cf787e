import { setTimeout as sleep } from "node:timers/promises";
import { SPEND_CAPS } from "@/lib/support/model-spend";
import type { FaultName } from "../../sandbox/faults";
import { askChat, type ChatAnswer } from "./ask-chat";
import { type Cluster, startCluster, waitUntilReady } from "./cluster";

export type ChatFaultFigures = {
  /** For each way in which OpenAI fails: how many were answered, by whom, and the longest wait in seconds. */
  faults: Record<string, { answered: number; byKnowledge: number; longestSeconds: number; statuses: string }>;
  parallel: number;
  parallelAnswered: number;
  parallelByModel: number;
  parallelStatuses: string;
  /** Millionths of a pound, reserved and spent, of the one address, and of all. */
  addressSpend: number;
  totalSpend: number;
  failures: string[];
};

const QUESTION = "How much does the Starter package cost, and what does it include?";
const FAULTS: readonly FaultName[] = [
  ...(["error401", "rateLimited", "error500", "hang", "acceptThenDrop"] as const),
  ...(["cutStream", "garbage", "slow"] as const),
];
const ANSWER_WITHIN_SECONDS = 12;
const KILLED_MS = 500;

/**
 * OpenAI failing in every way, on a server that has not learnt of it yet; then many questions at once from one address
 * against the caps on spending, which two servers share. Everybody is answered, nobody waits long, no cap is passed.
 */
export async function chat({ atOnce, parallel, distDir }: { atOnce: number; parallel: number; distDir: string }) {
  const extra = { RATE_LIMIT_MULTIPLIER: "1000000" };
  const cluster = await startCluster({ servers: 2, distDir, extra });
  try {
    const faults: ChatFaultFigures["faults"] = {};
    for (const fault of FAULTS) faults[fault] = await whileFailing(cluster, fault, atOnce);
    await startAnew(cluster);
    const answers = await askAll(cluster, parallel);
    const spend = async (scope: string) => {
      const sql = "SELECT coalesce(max(reserved + spent), 0) AS sum FROM model_spend WHERE scope LIKE $1";
      const { rows } = await cluster.database.query<{ sum: string }>(sql, [scope]);
      return Number(rows[0]?.sum);
    };
    const figures = {
      ...{ faults, parallel, parallelAnswered: answers.filter((it) => it.status === 200 && it.reply).length },
      parallelByModel: answers.filter((it) => it.answeredBy === "model").length,
      parallelStatuses: statusesOf(answers),
      ...{ addressSpend: await spend("address:%"), totalSpend: await spend("total") },
    };
    return { ...figures, failures: judge(figures, atOnce) };
  } finally {
    await cluster.stop();
  }
}

async function whileFailing(cluster: Cluster, fault: FaultName, atOnce: number) {
  await startAnew(cluster);
  cluster.standIns.faults.set("openai", fault);
  const answers = await askAll(cluster, atOnce);
  cluster.standIns.faults.set("openai", "none");
  return {
    answered: answers.filter((it) => it.status === 200 && it.reply && it.citations.length > 0).length,
    byKnowledge: answers.filter((it) => it.answeredBy === "knowledge-base").length,
    longestSeconds: Math.round(Math.max(...answers.map((it) => it.ms)) / 100) / 10,
    statuses: statusesOf(answers),
  };
}

const statusesOf = (answers: readonly ChatAnswer[]) => [...new Set(answers.map((it) => it.status))].sort().join(" ");

/** New processes, whose breakers know of no failure yet, each asked once before; and a day on which nothing was spent. */
async function startAnew(cluster: Cluster): Promise<void> {
  cluster.kill(0);
  cluster.kill(1);
  // A process that was killed may still answer for a moment.
  await sleep(KILLED_MS);
  await Promise.all(cluster.urls.map(waitUntilReady));
  await askAll(cluster, cluster.urls.length);
  await cluster.database.query("DELETE FROM model_spend");
}

function askAll({ urls }: Cluster, count: number): Promise<ChatAnswer[]> {
  return Promise.all(Array.from({ length: count }, (_, at) => askChat(urls[at % urls.length] ?? "", QUESTION)));
}

function judge(it: Omit<ChatFaultFigures, "failures">, atOnce: number): string[] {
  const ofFaults = Object.entries(it.faults).flatMap(([fault, { answered, longestSeconds }]): [boolean, string][] => [
    [answered === atOnce, `${fault}: ${answered} of ${atOnce} answered with a source`],
    [longestSeconds <= ANSWER_WITHIN_SECONDS, `${fault}: ${longestSeconds} s`],
  ]);
  const rules: [boolean, string][] = [
    ...ofFaults,
    [it.parallelAnswered === it.parallel, `${it.parallelAnswered} of ${it.parallel} answered`],
    [it.parallelByModel > 0 && it.parallelByModel < it.parallel, `${it.parallelByModel} answered by the model`],
    [it.addressSpend <= SPEND_CAPS.address && it.addressSpend > 0, `an address cost ${it.addressSpend}`],
    [it.totalSpend <= SPEND_CAPS.total, `all cost ${it.totalSpend}`],
  ];
  return rules.filter(([holds]) => !holds).map(([, words]) => words);
}
