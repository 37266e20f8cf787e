import { type Browser, chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { findFreePorts } from "@/sandbox/free-port";
import { findBrowser } from "../browser";
import { percentiles } from "./percentiles";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

export type Audit = {
  runs: number;
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  lcpMs: number;
  cls: number;
  tbtMs: number;
  kilobytes: number;
  /** How fast Lighthouse found this machine: what is busy with something else finds itself slow. */
  machine: number;
  /** What cost points of accessibility, best practices and search engines. */
  lost: string[];
};

/**
 * Lighthouse's mobile preset over one page, in the browser of the end-to-end tests. Of several runs it says the median
 * of what depends on time, and the worst of what does not.
 */
export async function auditPage(url: string, runs: number): Promise<Audit> {
  const found: Audit[] = [];
  while (found.length < runs) found.push(await inNewBrowser((port) => auditOnce(url, port)));
  const median = (of: (run: Audit) => number) => percentiles(found.map(of)).p50;
  const least = (of: (run: Audit) => number) => Math.min(...found.map(of));
  return {
    runs,
    performance: median((it) => it.performance),
    accessibility: least((it) => it.accessibility),
    bestPractices: least((it) => it.bestPractices),
    seo: least((it) => it.seo),
    lcpMs: median((it) => it.lcpMs),
    cls: Math.max(...found.map((it) => it.cls)),
    tbtMs: median((it) => it.tbtMs),
    kilobytes: median((it) => it.kilobytes),
    machine: median((it) => it.machine),
    lost: [...new Set(found.flatMap((it) => it.lost))],
  };
}

/** A browser of its own for each run: none finds what another has kept, and one that hangs spoils one run. */
async function inNewBrowser<T>(work: (port: number) => Promise<T>): Promise<T> {
  const [port = 0] = await findFreePorts(1);
  const args = [`--remote-debugging-port=${port}`, "--no-sandbox", "--disable-background-networking"];
  const browser: Browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args });
  try {
    return await work(port);
  } finally {
    await browser.close();
  }
}

async function auditOnce(url: string, port: number): Promise<Audit> {
  const result = await lighthouse(url, {
    port,
    output: "json",
    logLevel: "error",
    onlyCategories: CATEGORIES,
    // Only the report shows it.
    disableFullPageScreenshot: true,
  });
  if (!result) throw new Error(`Lighthouse said nothing of ${url}.`);
  const { categories, audits, runtimeError, environment } = result.lhr;
  if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const figure = (name: string) => audits[name]?.numericValue ?? Number.NaN;
  const named = CATEGORIES.slice(1).flatMap((it) => categories[it]?.auditRefs ?? []);
  return {
    runs: 1,
    performance: score("performance"),
    accessibility: score("accessibility"),
    bestPractices: score("best-practices"),
    seo: score("seo"),
    lcpMs: Math.round(figure("largest-contentful-paint")),
    cls: Math.round(figure("cumulative-layout-shift") * 10_000) / 10_000,
    tbtMs: Math.round(figure("total-blocking-time")),
    kilobytes: Math.round(figure("total-byte-weight") / 1_024),
    machine: Math.round(environment.benchmarkIndex),
    lost: named.filter(({ id, weight }) => weight > 0 && audits[id]?.score === 0).map(({ id }) => id),
  };
}
