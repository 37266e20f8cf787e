import type { Tone } from "@/components/ui/badge";
import type { GapOutcome } from "@/lib/support/list-knowledge-gaps";

export const OUTCOME_WORDS: Record<GapOutcome, { word: string; tone: Tone }> = {
  unanswered: { word: "Unanswered", tone: "wait" },
  refused: { word: "Refused", tone: "plain" },
  escalated: { word: "Escalated", tone: "inform" },
};
