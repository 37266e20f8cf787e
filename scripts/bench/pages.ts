import { loadavg } from "node:os";
import { listSitePages, type PageKind } from "@/app/(site)/site-pages";
import { startCluster } from "../faults/cluster";
import { auditPage } from "./audit-page";
import { missedBars, type PageFigures } from "./missed-bars";
import { pageRates } from "./page-rates";
import { emptyPageBytes, scriptBytes } from "./script-bytes";

/** The first page of each of these kinds stands for its template and is looked at three times. */
const TEMPLATES: readonly PageKind[] = ["home", "pricing", "guide", "legal", "docs", "form"];
const RUNS = 3;
/** By then the last page is begun; on a quiet machine all are done well before. */
const LOOK_FOR_MS = 720_000;

const COLUMNS = ["runs", "perf", "a11y", "best", "SEO", "LCP ms", "CLS", "TBT ms", "kB", "scripts +", "machine"];

/**
 * Static pages as they are served, then every public page: what its scripts weigh more than an empty page's, and
 * Lighthouse's figures, as a line of a table. What falls short of its bar is named at the end.
 */
export async function benchPages(distDir: string): Promise<object[]> {
  const startedAt = performance.now();
  const [loadAtStart = 0] = loadavg();
  const empty = emptyPageBytes();
  const cluster = await startCluster({ servers: 1, distDir, extra: { RATE_LIMIT_MULTIPLIER: "1000000" } });
  try {
    const [site = ""] = cluster.urls;
    const rates = [await pageRates(site, "/"), await pageRates(site, "/pricing")];
    const missed = rates.flatMap((it) => it.missed.map((words) => `${it.page}: ${words}`));
    print("page", COLUMNS);
    for (const { page, isTemplate } of pagesInOrder()) {
      const scriptsOverEmpty = scriptBytes(distDir, await (await fetch(site + page)).text()) - empty;
      const isInTime = performance.now() - startedAt < LOOK_FOR_MS;
      const seen = isInTime ? await look(site + page, isTemplate ? RUNS : 1) : { trouble: "no time was left" };
      const figures: PageFigures = { page, isTemplate, scriptsOverEmpty, ...seen };
      print(page, cells(figures));
      missed.push(...missedBars(figures).map((words) => `${page}: ${words}`));
    }
    const minutes = Math.round((performance.now() - startedAt) / 6_000) / 10;
    return [...rates, { pages: listSitePages().length, emptyPageScripts: empty, minutes, loadAtStart, missed }];
  } finally {
    await cluster.stop();
  }
}

/** A browser that breaks off is tried once more; a page at which it does so again is named among those that fall short. */
async function look(url: string, runs: number, tries = 2): Promise<Pick<PageFigures, "audit" | "trouble">> {
  try {
    return { audit: await auditPage(url, runs) };
  } catch (error) {
    process.stderr.write(`${url}: ${error}\n`);
    return tries > 1 ? look(url, runs, tries - 1) : { trouble: String(error) };
  }
}

/** The templates first: where time runs out, they have been looked at. */
function pagesInOrder(): { page: string; isTemplate: boolean }[] {
  const all = listSitePages();
  const templates = TEMPLATES.flatMap((kind) => all.find((it) => it.kind === kind)?.path ?? []);
  const others = all.map((it) => it.path).filter((it) => !templates.includes(it));
  return [
    ...templates.map((page) => ({ page, isTemplate: true })),
    ...others.map((page) => ({ page, isTemplate: false })),
  ];
}

function cells({ audit, scriptsOverEmpty }: PageFigures): (string | number)[] {
  if (!audit) return [...Array<string>(COLUMNS.length - 2).fill("-"), scriptsOverEmpty, "-"];
  const { runs, performance, accessibility, bestPractices, seo, lcpMs, cls, tbtMs, kilobytes, machine } = audit;
  const scores = [runs, performance, accessibility, bestPractices, seo];
  return [...scores, lcpMs, cls, tbtMs, kilobytes, scriptsOverEmpty, machine];
}

function print(page: string, values: readonly (string | number)[]): void {
  const line = values.map((value, at) => String(value).padStart(Math.max(COLUMNS[at]?.length ?? 0, 4)));
  process.stdout.write(`${page.padEnd(36)} ${line.join("  ")}\n`);
}
