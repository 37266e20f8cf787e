import { findOwnRecord } from "@/lib/support/own-record";
import { findOwnThing } from "@/lib/support/own-things";
import type { OwnTopic } from "@/lib/support/own-topic";

const MINE = "(?:my|our|mine|the|this)";
const MY = "(?:my|our)";
const gap = (n: number) => `(?:\\S+\\s+){0,${n}}?`;
const any = (...phrases: string[]) => new RegExp(`(?<![\\w'-])(?:${phrases.join("|")})(?![\\w-])`, "i");

const ORDER =
  "(?:orders?|ordr|builds?|delivery|project|workflows?|automations?|package|purchase|revisions?|changes?|hand-?over|work)";
const OBJECT = `(?:${ORDER}|tickets?|cases?|requests?|e-?mails?|payments?|invoices?|intake|form|plan|subscription|money|refund)`;
const WHEN = "(?:when|wen|what time|what day|what date|by when|how soon|how long until|where|wheres|where's)";
const STATE = "(?:status|state|progress|stage|standing|eta|due date|deadline|timeline|update|news|latest)";

const STATUS = [
  any(
    `(?<=^|[^\\w\\s] ?|(?:and|know|tell me|say|so|hi|hello|hey|please|wonder|ask|check|also|but|ok) )${WHEN}(?: is| are| will| can| do i get| does|'s|s)? ${gap(2)}${MY} ${gap(2)}${OBJECT}(?! (?:(?:time |period )?(?:start|run|begin|stop|cost|work|count|end)|notes?|placed|made|upgrade))`,
    `${STATE} ${gap(2)}(?:of|on|about|for|with) ${gap(1)}${MY} ${gap(2)}${OBJECT}`,
    `${MY} ${gap(2)}${OBJECT}(?:'s|s)? ${STATE}`,
    `(?:what(?:'s| is|s)? ${gap(1)}(?:happening|going on|up)|how(?:'s| is| are|s)) ${gap(1)}(?:with |about )?${MY} ${gap(2)}${OBJECT}(?: (?:going|coming|doing|progressing|looking|getting))?`,
    `how far ${gap(4)}${MY} ${gap(2)}${OBJECT}`,
    `(?:^|[.!?,] ?)(?:and |so |hi |hello |hey |but )*(?:is|are|was|were|has|have|did) ${MY} ${gap(2)}${OBJECT} ${gap(3)}(?:ready|done|finished|complete|completed|due|late|delivered|started|answered|open|closed|active|renewed|cancelled|canceled|paid|received|gone|arrived|sent|shipped|on time|on track|suspended|in progress|being|there|through|approved|accepted|under|still)`,
    `(?:did|have) you ${gap(2)}(?:get|got|receive|received|see|seen|start|started|finish|finished|ship|shipped|deliver|delivered|answer|answered) ${MY} ${gap(2)}${OBJECT}`,
    `(?:which|what|show|list|see) ${gap(3)}(?:orders?|tickets?|builds?|plan|package|subscription) (?:do|have|did) (?:i|we) ${gap(1)}(?:have|got|bought|buy|placed|place|ordered|order|open|opened)`,
    `(?:do|have) (?:i|we) ${gap(1)}(?:have|got) ${gap(2)}(?:open )?(?:tickets?|orders?)`,
    "how many (?:open )?(?:tickets?|orders?|builds?) (?:have|do|did) (?:i|we)",
    `(?:show|list|see|tell me about|check|track|find) ${gap(2)}${MY} ${gap(2)}(?:orders?|tickets?|builds?|order)`,
    `^${MY} (?:open )?(?:orders?|tickets?)\\s*\\??$`,
    `what (?:did|have) (?:i|we) ${gap(1)}(?:buy|bought|order|ordered|pay for|paid for)`,
    `(?:any|is there) (?:news|update|progress)`,
    `track (?:${MY} |an? |the )?order`,
    "(?:tickets?|orders?|builds?) of (?:mine|ours)",
    `how (?:many|much) (?:\\S+ ){0,3}?(?:do|have|are) (?:i|we)? ?(?:have |got )?left`,
    `how (?:many|much) (?:\\S+ ){1,3}?(?:are|is) left (?:on|for|in|of) ${MY}`,
    "(?:which|what) (?:plan|package|subscription) (?:am i|are we|i am|we are) (?:on|using|paying)",
    "(?:which|what) (?:plan|package|subscription) (?:is mine|do i have|have i)",
  ),
];
/** Understood as one's own only by somebody who is signed in. */
const SIGNED_IN = any(
  `(?:when|wen) (?:is|will|are) (?:it|they|this|that|${MINE} ${gap(1)}${OBJECT}) ${gap(2)}(?:due|ready|done|finished|delivered|complete|completed|arrive|come)`,
  `(?:is|are) (?:it|they) ${gap(1)}(?:ready|done|finished|delivered) ?(?:yet)?`,
  `(?:order|ticket) ${STATE}`,
  `${STATE}\\s*\\??$`,
  "is (?:everything|all|it) (?:already )?paid",
);
const TOPICS: readonly (readonly [OwnTopic, RegExp])[] = [
  [
    "needs",
    any(
      `(?:what|anything|something|whatever)(?:'s| is|s)? ${gap(3)}(?:you )?(?:still |else )*(?:need|missing|want|require|waiting for|wait for) ${gap(2)}(?:from|of|by) (?:me|us)`,
      "what do you (?:still |else )?need from (?:me|us)",
      "(?:are|is) (?:you|levqor|it|anything|something) (?:still )?waiting (?:for|on) (?:me|us|something from)",
      "(?:do|must|should) (?:i|we) (?:still |also )?(?:have to|need to|got to)? ?(?:send|give|do|answer|provide|fill in|submit) (?:you |u )?(?:anything|something|more|any)",
      "(?:anything|something|what(?:'s| is)?) (?:i|we) (?:still )?(?:have|need|must|should|can) ?(?:to )?do",
      "(?:left|open|outstanding|to do) for (?:me|us)",
      `is my intake ${gap(2)}(?:complete|done|missing|finished|through)`,
    ),
  ],
  [
    "since",
    any(
      `how (?:long|many (?:days|weeks|months|years)) (?:have|am) (?:i|we) ${gap(2)}(?:been )?(?:a |your )?(?:customer|client|with you|here|a member|registered|signed up)`,
      `(?:since when|from when) (?:am|are|have) (?:i|we)`,
      `when did (?:i|we) (?:first )?(?:join|sign up|become|register|start|open|create|buy|order)`,
      `(?:how old|age) ${gap(2)}(?:is )?${MY} account`,
      `${MY} account(?:'s)? age`,
    ),
  ],
  [
    "e-mails",
    any(
      `(?:which|what) e-?mails? (?:did|have) you (?:already )?(?:send|sent)(?: to)?(?: (?:me|us))?`,
      `(?:did|have) you ${gap(1)}(?:send|sent|e-?mail|e-?mailed|mail|mailed) (?:me|us)`,
      `e-?mails? (?:you(?:'ve| have)? sent|sent to) (?:me|us|you)`,
      `(?:which|what|any) e-?mails? (?:have|did) (?:i|we) (?:got|get|received|receive)`,
      `(?:which|what|show|list|see|where(?: are|'s| is)?) ${gap(2)}${MY} e-?mails?\\s*\\??$|^${MY} e-?mails?\\s*\\??$`,
    ),
  ],
  ["tickets", any(`tickets?`, `support (?:request|case)s?`)],
  ["plan", any("(?:which|what) (?:plan|subscription)", `${MY} ${gap(2)}(?:plan|subscription|runs)`)],
];
/** How to do something, or what would be: that is in the files, also where it is said of one's own. */
const ABOUT_A_RULE =
  /^(?:[\w']+ )?(?:how|where) (?:do|can|could|would|should|to) (?:i|we|you)\b|^(?:can|could|may|might|should|would) (?:i|we)\b|\bif (?:i|we|you|my|the)\b|\bhappens?\b|^who (?:can|may|owns)\b|^(?:do|will|am|are) (?:i|we) (?:get|told|be told|informed|hear|receive|notified)\b|^(?:which|what) (?:people|staff)\b|^does every(?:one|body)\b|\b(?:is|are) (?:my|our) \w+ (?:delivered|tested|built|made|calculated|stored|counted)\W*$/i;
const ALONE: ReadonlySet<OwnTopic> = new Set(["needs", "since", "e-mails"]);

/**
 * What of the own account is asked for: where things stand, not how they work. "When is my order due?" is such a question,
 * "how do I cancel my order?" is not. Asked in any of these words (own-words.ts); null when it is about something else.
 */
export function findOwnTopic(words: readonly string[], isSignedIn: boolean): OwnTopic | null {
  for (const plain of words) {
    const topic = findPlain(plain, isSignedIn);
    if (topic) return topic;
  }
  return null;
}

function findPlain(plain: string, isSignedIn: boolean): OwnTopic | null {
  const topic = TOPICS.find(([, pattern]) => pattern.test(plain))?.[0];
  if (topic && ALONE.has(topic)) return topic;
  const record = findOwnRecord(plain);
  if (record) return topic ?? record;
  if (ABOUT_A_RULE.test(plain)) return null;
  const isStatus = STATUS.some((it) => it.test(plain)) || (isSignedIn && SIGNED_IN.test(plain));
  const thing = isSignedIn ? findOwnThing(plain) : null;
  return isStatus ? (topic ?? thing ?? "orders") : thing;
}
