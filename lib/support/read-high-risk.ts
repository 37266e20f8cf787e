import { findHighRisk, type HighRisk } from "@/lib/intake/high-risk";

/** What the files call each kind of work that is refused. */
const CALLED: Readonly<Record<HighRisk["topic"], string>> = {
  "medical decisions": "=medical",
  "legal decisions": "legal",
  "credit decisions": "=creditdecision",
  "safety-critical control": "critic",
  biometrics: "=biometric",
  "special-category data": "special",
  minors: "=minors",
};
const WORK =
  /\b(?:build|make|create|develop|automat\w*|process|handle|run|do|help|collect|track|support|take on|accept|work)\b/i;

/** "Can you build a triage bot for patients?" asks whether such work is refused, whatever the rest of it is. */
export function readHighRisk(text: string): Map<string, number> | null {
  const topics = WORK.test(text) ? findHighRisk(text) : [];
  return topics.length === 0
    ? null
    : new Map([["=refuse", 0.5], ...topics.map((it) => [CALLED[it.topic], 0.6] as const)]);
}
