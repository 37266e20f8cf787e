import type { Tone } from "@/components/ui/badge";
import type { LeadState, LeadStep } from "@/lib/leads/lead";

export const LEAD_STATE: Record<LeadState, { word: string; tone: Tone }> = {
  waiting: { word: "Not confirmed", tone: "wait" },
  subscribed: { word: "Subscribed", tone: "done" },
  unsubscribed: { word: "Unsubscribed", tone: "plain" },
};

const STEP_WORDS: Record<LeadStep, string> = {
  asked: "asked",
  confirmed: "confirmed",
  "guide-sent": "guide sent",
  "follow-up-sent": "follow-up sent",
  bought: "bought",
  unsubscribed: "unsubscribed",
  resubscribed: "subscribed again",
};

/** What a lead did, in order; what happened several times on end stands once with its number. */
export function stepsWords(steps: readonly LeadStep[]): string {
  const runs: { step: LeadStep; times: number }[] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last?.step === step) last.times += 1;
    else runs.push({ step, times: 1 });
  }
  const words = runs.map(({ step, times }) => (times > 1 ? `${STEP_WORDS[step]} ${times} times` : STEP_WORDS[step]));
  const text = words.join(", ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
