import { numbersIn } from "@/lib/support/numbers-in";
import type { OwnTopic } from "@/lib/support/own-topic";

const any = (...phrases: string[]) => new RegExp(`(?<![\\w'-])(?:${phrases.join("|")})(?![\\w-])`, "i");

/** Somebody speaks of themselves; "mine" and "my" also say whose a thing is. */
const SELF = any("i", "i'm", "i've", "im", "ive", "we", "we've", "we're", "me", "us", "my", "mine", "our", "ours");
const MINE = any("my", "mine", "our", "ours");
/** "Show me", "ask us": said to anybody. */
const TO_ONESELF = /\b(?:show|tell|give|send|ask|list) (?:me|us)\b/gi;
/** A question about what is or was, not about what one may do. */
const ASKS_STATE =
  /^(?:(?:hi|hello|hey|and|so|but|please|pls|ok|also)[ ,]+)*(?:until when|till when|since when|by when|where|when|wen|what|which|how (?:much|many|long|far|old|is|are|was)|hows|is|are|was|were|has|have|had|did|do (?:i|we) (?:still )?have|does (?:my|our)|will (?:my|our)|why (?:is|are|has|have|was) (?:my|our)|am i|any|anything|show|list|tell|give|send|check|see|track|status|my|our)(?:s|'s)?(?![\w-])/i;
/** What is in the files, also where somebody says it of themselves. */
const ABOUT_A_RULE = any(
  "how (?:do|can|could|would|should|to)",
  "(?:can|could|may|might|should|would|must|shall) (?:i|we|you|my|our)",
  // Of what we offer, or do for anybody.
  "your (?!customer|client|member)|do you (?!(?:still )?have )|will you|covered|english|language",
  "if|happens|polic(?:y|ies)|terms|guarantees?|methods?|normally|usually|typically|in general",
  "(?:have|need|got) to|need(?:s|ed)?|want|possible|allowed|able|entitled|eligible|refundable|cancel|upgrade|downgrade|switch|delete|export|transfer|edit",
  "includes?|included|including|costs?|safe|secure|stored?|encrypted|shared?|access(?:ed)?|work(?:s|ing)?",
  "(?:what|which|how much|how many|how long) [^?]*\\b(?:do|would|will) (?:i|we) (?:get|have|pay|receive) (?:for|with|in|on|per|after|to)",
  "how many [^?]*\\bdo (?:i|we) get",
);
const SOLD = any("starter", "professional", "enterprise", "growth", "business");
const BUILD =
  "orders?|builds?|delivery|deliveries|projects?|workflows?|automations?|packages?|purchases?|hand-?over|stuff|things?";

/** The first that is found; what is named more closely stands first. */
const THINGS: readonly (readonly [OwnTopic, RegExp])[] = [
  [
    "since",
    any(
      "account (?:was |been |is )?(?:created|opened|made|set up|registered|started?|age|old)",
      "(?:old|age)(?: \\S+){0,3} account",
      "since (?:when )?[^?]* account",
      "(?:customer|member|client)(?: here)?",
      `how many (?:${BUILD})(?: \\S+)? (?:have|did|has)`,
    ),
  ],
  [
    "plan",
    any(
      "plans?|subscriptions?|membership",
      "renew(?:s|al|als|ed)?",
      "next (?:payment|invoice|bill|charge|renewal)",
      "(?:billed|charged) next",
    ),
  ],
  ["tickets", any("tickets?|cases?|questions?|requests?|enquir(?:y|ies)|inquir(?:y|ies)|complaints?")],
  ["e-mails", any("e-?mails?|mails?")],
  [
    "orders",
    any(
      BUILD,
      "paid|payments?|invoices?|did (?:i|we) (?:already )?pay|how much (?:have|did) (?:i|we) (?:pay|paid|spend|spent)",
      "revisions?|changes",
      "support",
      "intake|form|answers",
      "due|delivered|(?:order|buy|bought|ordered)",
    ),
  ],
];

/**
 * A signed-in customer's question about a thing of their own, or one that is named by its number: what they have, when,
 * how much of it. What one may do, and
 * what a package or a plan brings, is no such question.
 */
export function findOwnThing(plain: string): OwnTopic | null {
  if (ABOUT_A_RULE.test(plain)) return null;
  const [named] = numbersIn(plain);
  if (named) return named.startsWith("T-") ? "tickets" : "orders";
  if (!SELF.test(plain.replace(TO_ONESELF, "")) || !ASKS_STATE.test(plain)) return null;
  if (SOLD.test(plain) && !MINE.test(plain)) return null;
  return THINGS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
