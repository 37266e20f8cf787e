import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { listSitePages, type PageKind } from "@/app/(site)/site-pages";
import { findFreePorts } from "@/sandbox/free-port";
import { findBrowser } from "../browser";

type Scores = { performance: number; accessibility: number; bestPractices: number; seo: number };
type Run = Scores & { lcpMs: number; cls: number; tbtMs: number; kilobytes: number };
type Audit = Run & { page: string; runs: number; isGood: boolean; lost: string[] };

/** The first page of each of these kinds stands for its template and is looked at three times. */
const TEMPLATES: readonly PageKind[] = ["home", "pricing", "guide", "legal", "docs", "form"];
const RUNS = 3;
const BAR = { template: 97, other: 95, lcpMs: 1_500 };

/** Lighthouse's mobile preset over every public page, in the browser of the end-to-end tests. */
export async function auditPages(site: string): Promise<Audit[]> {
  const [port = 0] = await findFreePorts(1);
  const executablePath = findBrowser() ?? undefined;
  const browser = await chromium.launch({ executablePath, args: [`--remote-debugging-port=${port}`, "--no-sandbox"] });
  try {
    const pages = listSitePages();
    const templates = TEMPLATES.map((kind) => pages.find((it) => it.kind === kind)?.path);
    const audits: Audit[] = [];
    for (const { path } of pages) {
      const runs: Awaited<ReturnType<typeof auditOnce>>[] = [];
      const isTemplate = templates.includes(path);
      while (runs.length < (isTemplate ? RUNS : 1)) runs.push(await auditOnce(site + path, port));
      const run = runs.toSorted((a, b) => a.performance - b.performance)[Math.floor(runs.length / 2)];
      if (!run) throw new Error(`${path} was not looked at.`);
      const whole = run.accessibility === 100 && run.bestPractices === 100 && run.seo === 100 && run.cls === 0;
      const isFast = isTemplate
        ? run.performance >= BAR.template && run.lcpMs < BAR.lcpMs
        : run.performance >= BAR.other;
      audits.push({ page: path, runs: runs.length, ...run, isGood: whole && isFast });
    }
    return audits;
  } finally {
    await browser.close();
  }
}

async function auditOnce(url: string, port: number): Promise<Run & { lost: string[] }> {
  const result = await lighthouse(url, { port, output: "json", logLevel: "error" });
  if (!result) throw new Error(`Lighthouse said nothing of ${url}.`);
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const figure = (name: string) => audits[name]?.numericValue ?? Number.NaN;
  const named = ["accessibility", "best-practices", "seo"].flatMap((it) => categories[it]?.auditRefs ?? []);
  const lost = named.filter(({ id, weight }) => weight > 0 && audits[id]?.score === 0).map(({ id }) => id);
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    bestPractices: score("best-practices"),
    seo: score("seo"),
    lcpMs: Math.round(figure("largest-contentful-paint")),
    cls: Math.round(figure("cumulative-layout-shift") * 1_000) / 1_000,
    tbtMs: Math.round(figure("total-blocking-time")),
    kilobytes: Math.round(figure("total-byte-weight") / 1_024),
    lost,
  };
}
