import type { Tone } from "@/components/ui/badge";
import type { TicketPriority, TicketStatus } from "@/lib/support/ticket";

export const TICKET_STATE: Record<TicketStatus, { word: string; tone: Tone }> = {
  open: { word: "Open", tone: "inform" },
  waiting: { word: "Waiting", tone: "wait" },
  closed: { word: "Closed", tone: "done" },
};

export const PRIORITY_WORDS: Record<TicketPriority, string> = {
  low: "Low",
  normal: "Normal",
  high: "High",
  urgent: "Urgent",
};

/** Why a person was called. */
const TOPIC_WORDS: Readonly<Record<string, string>> = {
  person: "Asked for a person",
  refund: "Refund",
  charge: "Charge",
  security: "Security",
  "data-deletion": "Data deletion",
  legal: "Legal",
  "account-closure": "Account closure",
  anger: "Anger",
  unhelpful: "Two unhelpful answers",
  visitor: "Wrote to the team",
  model: "The assistant handed over",
};

/** A topic in words; one that a later version of ours wrote stands as it is. */
export function topicWords(topic: string): string {
  return TOPIC_WORDS[topic] ?? topic;
}
