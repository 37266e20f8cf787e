import { readFileSync } from "node:fs";
import { request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { startCluster } from "../faults/cluster";

type EndlessFigures = {
  megabytesOffered: number;
  megabytesTaken: number;
  status: number;
  memoryGrowthMegabytes: number;
};

const CHUNK = Buffer.alloc(65_536, "a");

/** 100 MB streamed at the webhook without a length: what was taken before the answer, and what it cost in memory. */
export async function benchEndlessBody(distDir: string, megabytes = 100): Promise<EndlessFigures> {
  const cluster = await startCluster({ servers: 1, distDir });
  try {
    await fetch(`${cluster.urls[0]}/health`);
    const before = memoryOf(cluster.pid(0));
    let peak = before;
    const watch = setInterval(() => {
      peak = Math.max(peak, memoryOf(cluster.pid(0)));
    }, 20);
    const { status, taken } = await stream(`${cluster.urls[0]}/api/webhooks/stripe`, megabytes * 1_048_576);
    await sleep(500);
    clearInterval(watch);
    const growth = Math.round((peak - before) / 1_048_576);
    return {
      megabytesOffered: megabytes,
      megabytesTaken: Math.round(taken / 104_857.6) / 10,
      status,
      memoryGrowthMegabytes: growth,
    };
  } finally {
    await cluster.stop();
  }
}

function stream(url: string, bytes: number): Promise<{ status: number; taken: number }> {
  return new Promise((resolve) => {
    const post = request(url, {
      method: "POST",
      headers: { "stripe-signature": "t=1,v1=0", "transfer-encoding": "chunked" },
    });
    let taken = 0;
    let status = 0;
    const write = () => {
      while (taken < bytes && status === 0) {
        taken += CHUNK.length;
        if (!post.write(CHUNK)) return post.once("drain", write);
      }
      return post.end();
    };
    post.on("response", (answer) => {
      status = answer.statusCode ?? 0;
      answer.resume();
      answer.on("end", () => {
        post.destroy();
        resolve({ status, taken });
      });
    });
    // The server closes the connection on us: what it answered before is what counts.
    post.on("error", () => resolve({ status, taken }));
    write();
  });
}

/** Resident bytes of a process, from Linux's own books; 0 elsewhere. */
function memoryOf(pid: number | undefined): number {
  if (process.platform !== "linux") return 0;
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kilobytes ?? 0) * 1_024;
}
