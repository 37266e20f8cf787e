import { conceptsIn } from "@/lib/support/escalation-concepts";
import { PHRASES } from "@/lib/support/escalation-phrases";
import { mendTypos } from "@/lib/support/mend-typos";
import { wantsPerson, withoutLookAlikes } from "@/lib/support/wants-person";

/**
 * Which words call a person, whatever the assistant could say. Rules by words and phrases, never by bare substrings:
 * "sue" is not in "issue", and nothing is charged "free of charge". A question about how something works is answered;
 * a wish, or something that went wrong, is a person's. In this order: what is most urgent names the topic.
 */
export const ESCALATION_TOPICS = [
  "security",
  "legal",
  "data-deletion",
  "charge",
  "refund",
  "account-closure",
  "anger",
  "person",
] as const;
export type EscalationTopic = (typeof ESCALATION_TOPICS)[number];

/** Why a ticket was opened: a rule above, two unhelpful answers, the visitor's own form, or the model's wish. */
export type TicketTopic = EscalationTopic | "unhelpful" | "visitor" | "model";

/** Questions about a rule, asked of nobody in particular: these are answered. */
const ABOUT_A_RULE =
  /^(?:what(?:'s| is| are| does) (?:\S+ )?(?:your|the|a|an|levqor's)|(?:how|when|where) (?:do|does|are|is|long do|long does|long is|much is|quickly do|fast do) (?!i |we |my |our )|do you (?:\S+ )?(?:offer|give|have|do|provide|accept|allow|report|notify|tell|keep)|is there|are there|are refunds|is (?:it|this|levqor|a refund)|which|who) ?[^.!]*\??$/;
/** The same of oneself, as long as it has not happened. */
const WHAT_IF =
  /^(?:what (?:happens|do you do|would you do) (?:if|when)|what if|(?:will|would) (?:i|we) (?:still )?be (?:charged|billed|invoiced|told|informed|notified|warned)|how (?:many days|long) (?:do|have|would|after) (?:i|we)|do (?:i|we) get|until when|by when)(?!\w)/;
/** A sentence that asks, also without its mark. */
const IS_ASKED =
  /\?$|^(?:what|how|when|where|why|who|which|whose|whats|hows|is|are|am|do|does|did|can|could|will|would|should|may|might|shall|has|have)(?:'s)?(?!\w)/;
/** Asked, yet about what has happened: "why has it gone out again?" */
const WENT_WRONG = /^(?:(?:so|and|but|hi|hello|hey),? )*(?:why|how come) (?:have|has|had|did|am|was|were|is|are)(?!\w)/;
/** What is told ends here, and what is asked begins: "I typed in my card number, is that all right?" */
const ASKS_ON = /, (?=(?:is|are|can|could|would|will|do|does|what|who|why|how|when|where)(?!\w))/;
/** "Could you take me out of your records": asked in form only. */
const IS_REQUEST = /^(?:(?:hi|hello|hey|so|and|but|please),? )*(?:can|could|will|would) (?:you|someone|somebody)(?!\w)/;
/** A word about the rules, not about what happened. */
const IS_ABOUT_RULES =
  /(?<!\w)(?:polic(?:y|ies)|terms|conditions|guarantee|questions? about|wondering|curious|rules|explain(?! (?:this|it|that|everything|myself|my|our|what))|tell me (?:about|how|if|whether|more)|(?:don't|do not) want (?:other|any|strangers|my data|our data))(?!\w)/;
/** What somebody wants built for their own trade. */
const THEIR_TRADE =
  /(?<!\w)(?:automat\w*|workflows?|integrat\w*|connects?|(?:in|for|from|by) (?:my|our) (?:shop|store|customers|clients|buyers)|(?:my|our) (?:customers?|clients?|buyers?|shop|store|refunds?|returns))(?!\w)/;
const THEIR_MONEY =
  /(?<!\w)(?:refund me|my (?:money|refund|order|payment|card)|(?<!their )money back|you (?:took|charged|owe))(?!\w)/;
/** What is a person's even as a question. */
const ALWAYS: readonly EscalationTopic[] = ["person", "anger"];
const ABOUT_MONEY: readonly EscalationTopic[] = ["refund", "charge"];

/** Why a person must take this over; null when the rules call none. */
export function findEscalation(text: string): EscalationTopic | null {
  const plain = plainWords(text);
  const isAboutOneself = /(?<!\w)(?:my|me|our|us|i|we)(?!\w)/.test(plain);
  const isQuestion = WHAT_IF.test(plain) || (ABOUT_A_RULE.test(plain) && !isAboutOneself);
  const isTheirTrade = THEIR_TRADE.test(plain) && !THEIR_MONEY.test(plain);
  const sentences = plain.split(/(?<=[.!?;])\s+/);
  const clauses = sentences.flatMap((it) => it.split(ASKS_ON));
  const isSpoken = (it: string) =>
    (!IS_ASKED.test(it) || WENT_WRONG.test(it) || IS_REQUEST.test(it)) && !IS_ABOUT_RULES.test(it);
  const spoken = isTheirTrade ? [] : clauses.filter(isSpoken);
  const concepts = new Set(spoken.flatMap((it) => [...conceptsIn(it)]));
  for (const topic of ESCALATION_TOPICS) {
    if (concepts.has(topic)) return topic;
    if (isQuestion && !ALWAYS.includes(topic)) continue;
    if (isTheirTrade && ABOUT_MONEY.includes(topic)) continue;
    const said = topic === "person" ? [plain, ...sentences].map(withoutLookAlikes) : [plain, ...sentences];
    if (PHRASES[topic].some((rule) => said.some((it) => rule.test(it)))) return topic;
    if (topic === "person" && !isTheirTrade && said.some(wantsPerson)) return topic;
  }
  return isShouting(text) ? "anger" : null;
}

function plainWords(text: string): string {
  const written = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/<[^<>]{1,100}>/g, "")
    .replace(/[“”"()[\]{}*_~]/g, " ")
    .replace(/\n+/g, ". ")
    .replace(/\s+/g, " ")
    .trim();
  return mendTypos(written)
    .replace(/(?<=\bi)'m\b/g, " am")
    .replace(/'ve\b/g, " have")
    .replace(/'ll\b/g, " will")
    .replace(/'d (?=(?:\w+ )?(?:like|want|love|prefer|rather)(?!\w))/g, " would ");
}

/** Most of it in capitals, with more than one exclamation mark. */
function isShouting(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return letters >= 8 && capitals / letters >= 0.7 && /!\s*!/.test(text);
}
