import type { KnowledgeDocument } from "@/lib/knowledge/document";
import { type Answer, type Question, replyOf } from "@/lib/support/answer";
import { findEscalation } from "@/lib/support/escalation";
import { FIXED_LINES } from "@/lib/support/fixed-lines";
import type { Fact, GoldenQuestion } from "./golden-question";

const FIXED: readonly string[] = Object.values(FIXED_LINES);
/** More than this is not an answer but a page. */
const MOST_SENTENCES = 6;

export function questionOf(golden: GoldenQuestion): Question {
  return {
    text: golden.question,
    history: (golden.history ?? []).map((text) => ({ author: "visitor", text })),
    account: golden.account ?? null,
    spender: { address: "golden", conversationId: "golden" },
  };
}

/** Everything that is wrong with an answer, in words; nothing when it is right. */
export function faultsOf(golden: GoldenQuestion, answer: Answer, documents: readonly KnowledgeDocument[]): string[] {
  const reply = replyOf(answer);
  const faults = [...unprovenSentences(golden, answer), ...foreignQuotes(answer, documents)];
  if (golden.kind === "escalation") return [...faults, ...missedEscalation(golden)];
  if (answer.outcome !== golden.outcome) faults.push(`is ${answer.outcome}, not ${golden.outcome}`);
  for (const fact of golden.facts ?? []) {
    if (!listOf(fact).some((it) => says(reply, it))) faults.push(`does not say ${listOf(fact).join(" or ")}`);
  }
  for (const figure of golden.never ?? []) if (says(reply, figure)) faults.push(`says ${figure}`);
  if (answer.sentences.length > MOST_SENTENCES) faults.push(`has ${answer.sentences.length} sentences`);
  return faults;
}

/** A sentence stands on a quote, on a record of the asker's own, or is one of the fixed lines. */
export function unprovenSentences(golden: GoldenQuestion, { sentences, citations, answeredBy }: Answer): string[] {
  const own = golden.account?.map((it) => it.text) ?? [];
  return sentences
    .filter(({ text, record, citations: at }) => {
      if (FIXED.includes(text)) return false;
      // The model's own words for a record are held against it by check-sentence.ts.
      if (record) return answeredBy === "knowledge-base" && !own.includes(text);
      return at.length === 0 || at.some((it) => !citations[it]);
    })
    .map((it) => `has no proof for: ${it.text}`);
}

/** A quote is the cited file's text, character for character. */
export function foreignQuotes({ citations }: Answer, documents: readonly KnowledgeDocument[]): string[] {
  return citations
    .filter(({ source, quote }) => !documents.find((it) => it.source === source)?.markdown.includes(quote))
    .map((it) => `quotes what ${it.source} does not say: ${it.quote}`);
}

function missedEscalation({ question, escalate = "" }: GoldenQuestion): string[] {
  const topic = findEscalation(question);
  return topic && escalate.split("|").includes(topic) ? [] : [`calls for ${topic ?? "nobody"}, not ${escalate}`];
}

function listOf(fact: Fact): readonly string[] {
  return typeof fact === "string" ? [fact] : fact;
}

/** "4 days" is not in "14 days", and "99.5 %" is "99.5%". */
function says(reply: string, words: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/\s*%/g, "%").replace(/\s+/g, " ");
  const sought = plain(words);
  for (let at = plain(reply).indexOf(sought); at >= 0; at = plain(reply).indexOf(sought, at + 1)) {
    const before = plain(reply)[at - 1] ?? " ";
    const after = plain(reply).slice(at + sought.length);
    const isCut = (/\d$/.test(sought) && /^[.,]?\d/.test(after)) || (/^[\d£]/.test(sought) && /[\d.,]/.test(before));
    if (!isCut) return true;
  }
  return false;
}
