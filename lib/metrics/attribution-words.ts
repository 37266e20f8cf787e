import type { Attribution, Basis, Touch } from "@/lib/metrics/attribution";

const GROUNDS: Record<Basis, string> = {
  metadata: "by the page it was bought on",
  newsletter: "by a link in the newsletter",
  chat: "by a link in the chat",
  "visitor-hash": "by the same visitor's pages that day",
  unknown: "no link and no visit of that day tells",
};

/** A touch on one line: source, medium, campaign. */
export function touchWords({ source, medium, campaign }: Touch): string {
  return [source, medium, campaign].filter(Boolean).join(" / ");
}

/** Where an order came from and on what grounds, on one line. */
export function attributionWords({ basis, first, last }: Attribution): string {
  if (!last) return `Unknown: ${GROUNDS.unknown}`;
  const before = first && touchWords(first) !== touchWords(last) ? `; first touch ${touchWords(first)}` : "";
  return `${touchWords(last)}, ${GROUNDS[basis]}${before}`;
}
