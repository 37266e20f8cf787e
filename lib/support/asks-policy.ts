import { type EscalationTopic, findEscalation } from "@/lib/support/escalation";
import { splitQuestion } from "@/lib/support/split-question";

const ASKS =
  /^(?:what|which|when|where|who|how|why|is|are|am|do|does|did|can|could|will|would|should|may|has|have)(?:'s|s)?(?![\w-])/i;
/** "Can you check?", "what should I do?": a wish, and nothing that the files would say anything about. */
const WISH =
  /^(?:(?:can|could|will|would) (?:you|u|any(?:one|body)|some(?:one|body))\b|(?:what|how) (?:do|should|can|could|shall) (?:i|we) do\b|is (?:this|that|it) (?:ok|right|normal|you)\b|(?:why|what happened)\b)/i;
/** Of these the files tell the rules; what happened to somebody's money or account is a person's alone. */
const HAS_RULES: readonly EscalationTopic[] = ["refund", "data-deletion", "account-closure"];

/** Whether words that call a person also ask for a rule: "I want a refund, how many days do I have?" */
export function asksPolicy(text: string): boolean {
  return splitQuestion(text).some((part) => {
    if (!part.isAsked || !ASKS.test(part.text)) return false;
    const topic = findEscalation(part.text);
    return topic === null ? !WISH.test(part.text) : HAS_RULES.includes(topic);
  });
}
