import type { KnowledgeDocument } from "../../lib/knowledge/document";
import { listDocuments } from "../../lib/knowledge/queries";
import { answerFromKnowledge } from "../../lib/support/answer-from-knowledge";

/** How many ways to ask were left out and asked, and whether their own section answered, another, or none. */
export type LeaveOutFigures = { n: number; own: number; other: number; none: number };

/** Each way to ask is left out once, with a fifth of the others: making an index for every one takes minutes. */
const PARTS = 5;

/**
 * Asks the knowledge base in each of the ways that its sections list, without having them: whether questions that are
 * worded in yet another way find their section. Another section is often right too, where two say the same.
 */
export function leaveOut(): LeaveOutFigures {
  const figures = { n: 0, own: 0, other: 0, none: 0 };
  for (let part = 0; part < PARTS; part += 1) {
    const { documents, left } = withoutPart(part);
    for (const { url, line } of left) {
      const spender = { address: "bench", conversationId: "bench" };
      const { citations } = answerFromKnowledge({ text: line, history: [], account: null, spender }, documents);
      figures.n += 1;
      if (citations.some((it) => it.url === url)) figures.own += 1;
      else if (citations.length > 0) figures.other += 1;
      else figures.none += 1;
    }
  }
  return figures;
}

function withoutPart(part: number): { documents: KnowledgeDocument[]; left: { url: string; line: string }[] } {
  const left: { url: string; line: string }[] = [];
  let at = 0;
  const isLeft = () => at++ % PARTS === part;
  const documents = listDocuments().map((document) => ({
    ...document,
    sections: document.sections.map((section) => {
      const asked = section.asked.filter((line) => {
        const isOut = isLeft();
        if (isOut) left.push({ url: section.url, line });
        return !isOut;
      });
      return { ...section, asked };
    }),
  }));
  return { documents, left };
}
