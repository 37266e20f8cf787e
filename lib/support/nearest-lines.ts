import type { KnowledgeIndex } from "@/lib/knowledge/index-knowledge";
import type { IndexedLine } from "@/lib/knowledge/index-lines";
import { RELATED } from "@/lib/knowledge/related-terms";
import { nameWeight } from "./coverage";
import type { Ask } from "./read-question";

/** A way to ask for a section, and how alike the question is to it, from 0 to 1. */
export type NearLine = { line: IndexedLine; alike: number };
type NearLines = ReadonlyMap<string | null, NearLine>;

/** What a question is about counts more than the words it is put in. */
const ABOUT = 0.8;
/** Below this weight what is about the same is only everyday words. */
const LEAST_ABOUT = 0.25;
/** So many of them must be the same, where nothing else is. */
const LEAST_SAME = 0.85;

const found = new WeakMap<Ask, NearLines>();

/** By the address of each section the nearest way to ask for it; under null that to ask for what no section says. */
export function nearestLines(ask: Ask, index: KnowledgeIndex): NearLines {
  const known = found.get(ask);
  if (known) return known;
  const near = findNearest(ask, index);
  found.set(ask, near);
  return near;
}

function findNearest(ask: Ask, { lines: { lines, byTerm, byWord } }: KnowledgeIndex): NearLines {
  const asked = [...ask.terms, ...ask.names.map((it) => [it, nameWeight(ask)] as const)];
  const all = asked.reduce((sum, [, weight]) => sum + weight, ask.unknown);
  const recalled = new Float64Array(lines.length);
  const meant = new Float64Array(lines.length);
  for (const [term, weight] of asked) {
    const shares = new Map<number, number>();
    for (const [other, share] of RELATED.get(term) ?? []) {
      for (const at of byTerm.get(other) ?? []) shares.set(at, Math.max(shares.get(at) ?? 0, share));
    }
    for (const at of byTerm.get(term) ?? []) shares.set(at, 1);
    for (const [at, share] of shares) {
      recalled[at] = (recalled[at] ?? 0) + weight * share;
      meant[at] = (meant[at] ?? 0) + share * weight;
    }
  }
  const same = new Float64Array(lines.length);
  for (const word of ask.words) for (const at of byWord.get(word) ?? []) same[at] = (same[at] ?? 0) + 1;
  const nearest = new Map<string | null, NearLine>();
  for (const [at, line] of lines.entries()) {
    const inLine = recalled[at] ?? 0;
    const inWords = same[at] ?? 0;
    if (inLine === 0 && inWords === 0) continue;
    const byWords = (2 * inWords) / (line.length + ask.words.size || 1);
    const precision = Math.min(1, (meant[at] ?? 0) / (line.weight || 1));
    const about = (2 * (inLine / all) * precision) / (inLine / all + precision || 1);
    if (inLine < LEAST_ABOUT && byWords < LEAST_SAME) continue;
    const alike = inLine < LEAST_ABOUT ? byWords : ABOUT * about + (1 - ABOUT) * byWords;
    if (alike > (nearest.get(line.url)?.alike ?? 0)) nearest.set(line.url, { line, alike });
  }
  return nearest;
}
