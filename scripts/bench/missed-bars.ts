import type { Audit } from "./audit-page";

const BARS = { template: 97, other: 95, whole: 100, lcpMs: 1_500 };
/** Gzip bytes of scripts that a page may send more than an empty one. */
const MOST_OVER_EMPTY = 12_000;

export type PageFigures = {
  page: string;
  /** It stands for others of its kind, and more is asked of it. */
  isTemplate: boolean;
  scriptsOverEmpty: number;
  audit?: Audit;
  /** Why there is no audit. */
  trouble?: string;
};

/** In words, what a page falls short of; nothing where it reaches all. */
export function missedBars({ isTemplate, scriptsOverEmpty, audit, trouble }: PageFigures): string[] {
  const missed: string[] = [];
  const hold = (isReached: boolean, words: string) => {
    if (!isReached) missed.push(words);
  };
  hold(scriptsOverEmpty <= MOST_OVER_EMPTY, `scripts ${scriptsOverEmpty} over an empty page, not ${MOST_OVER_EMPTY}`);
  if (!audit) return [...missed, `not looked at: ${trouble}`];
  const least = isTemplate ? BARS.template : BARS.other;
  hold(audit.performance >= least, `performance ${audit.performance}, not ${least}`);
  hold(audit.accessibility >= BARS.whole, `accessibility ${audit.accessibility}`);
  hold(audit.bestPractices >= BARS.whole, `best practices ${audit.bestPractices}`);
  hold(audit.seo >= BARS.whole, `SEO ${audit.seo}`);
  hold(audit.lost.length === 0, `lost ${audit.lost.join(", ")}`);
  hold(audit.cls === 0, `CLS ${audit.cls}`);
  hold(!isTemplate || audit.lcpMs < BARS.lcpMs, `LCP ${audit.lcpMs} ms, not under ${BARS.lcpMs}`);
  return missed;
}
