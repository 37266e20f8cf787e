import type { OwnTopic } from "@/lib/support/own-topic";

const any = (...phrases: string[]) => new RegExp(`(?<![\\w'-])(?:${phrases.join("|")})(?![\\w-])`, "i");
const gap = (n: number) => `(?:\\S+ ){0,${n}}?`;

const MY = "(?:my|our)";
const I = "(?:i|we)";
const IS = "(?: is| are| was| were|'s|s)?";
const WHICH = "(?:last|latest|previous|next|first|current|recent|most recent|newest|second|upcoming|earlier)";
const RECORD =
  "(?:orders?|builds?|payments?|invoices?|bills?|receipts?|runs?|hand-?overs?|support|plan|subscription|refunds?|revisions?|intake|tickets?|delivery|purchase|project|renewal|charges?|transactions?|direct debit)";
const DETAIL = "(?:numbers?|references?|amounts?|totals?|dates?|ids?|balance|status|deadline|count|history|usage)";
const DID =
  "(?:pay|paid|order|ordered|placed?|buy|bought|spend|spent|used?|been (?:charged|billed|invoiced|refunded)|get (?:charged|billed|invoiced|refunded)|make|made|run|consumed?)";
const NOW =
  "(?:gone|sent|made|arrived|paid|received|taken|through|processed|on hold|paused|late|overdue|delayed|failed|fail|failing|accepted|started|finished|delivered|confirmed|cancelled|canceled|expired|valid|over|running|up)";
const SPAN =
  "(?:this (?:month|week|year|quarter)|last (?:month|week|year|night|quarter)|so far|to date|today|yesterday|already|in (?:january|february|march|april|may|june|july|august|september|october|november|december))";
const ENDS = "(?:runs? out|ends?|expires?|stops?|is over|lapses?|finish(?:es)?|be over|ended|expired|ran out)";

/** Each asks how something of the asker's own stands, when it was, or how much of it there is. */
const RECORDS: readonly (readonly [OwnTopic, RegExp])[] = [
  [
    "plan",
    any(
      `${MY} runs (?:of )?${SPAN}`,
      `how many (?:of (?:my|our|the) )?runs ${gap(1)}(?:have|did|has) (?:${I}|my|our|it)`,
      `how many of ${MY} runs`,
      `how many runs ${gap(4)}(?:so far|${SPAN})`,
      `when (?:did|does|will) ${MY} ${gap(1)}(?:plan|subscription) (?:start|begin|end|expire|run out|renew|stop)(?! (?:if|after|when))`,
      `did ${MY} ${gap(2)}runs? (?:fail|work|finish|go)`,
    ),
  ],
  [
    "orders",
    any(
      `(?:what|when|which|how much|how high|how big)${IS} ${gap(2)}${MY} ${WHICH} ${gap(1)}${RECORD}`,
      `(?:what|when|how much|how high)(?: was| were) ${gap(2)}${MY} ${gap(1)}${RECORD}`,
      `(?:what|which)${IS} ${gap(1)}${MY} ${gap(1)}(?:${RECORD} ${DETAIL}|due date|(?:order|invoice|ticket) no)`,
      `^${MY} (?:${WHICH} )?(?:${RECORD} ${DETAIL}|due date)(?: please| pls)?[?. ]*$`,
      `(?:what|when|which)${IS} ${gap(1)}(?:the )?(?:${DETAIL}|sum|day) (?:of|on|for) ${MY} ${gap(1)}${RECORD}`,
      `(?:has|have|had|did|was|were|is|are) ${gap(1)}(?:${RECORD} (?:of|for|on) )?${MY} ${gap(2)}(?:${RECORD}) ${gap(2)}${NOW}`,
      `(?:when|until when|till when|what day|what date|how long) (?:does|is|will|do|has|did) ${gap(1)}(?:support (?:on|for|of|with) ${MY} ${gap(1)}${RECORD}|${MY} ${gap(1)}support)(?: period)? (?:still )?${gap(1)}(?:${ENDS}|valid|left|available|covered|last until)`,
      `(?:until when|till when|how much longer|how long still) ${gap(3)}(?:${MY} ${gap(1)}support|support (?:on|for|of|with) ${MY})`,
      `how long (?:is|does) ${MY} support still`,
      `(?:what|how much|when|which \\S+|how many \\S+|how often) (?:did|have) ${I} (?:just |already |really |last |first )?${DID}(?! (?:if|when) )`,
      `(?:what|how much) (?:was|were|am|are|have) ${I} (?:just |already |last |been )*(?:charged|billed|invoiced|debited)(?! (?:if|when|for|per))`,
      `what did you ${gap(1)}(?:bill|charge|invoice|debit) (?:me|us)`,
      `(?:show|list|send|give|tell|e-?mail|find|check) ${gap(2)}${MY} (?:${WHICH} )?(?:invoices?|payments?|receipts?|bills?|order|runs|due date|${RECORD} ${DETAIL})(?: again| please| pls)?[?. ]*$`,
      `(?:can|could|will|would) you (?:please )?(?:check|tell me|see|look up|look|confirm|find out) ${gap(4)}${MY} ${gap(1)}${RECORD}`,
      `(?:what|anything|something)${IS} ${gap(1)}(?:missing|outstanding|unanswered|left) ${gap(1)}(?:in|on|from|for) ${MY} ${gap(1)}${RECORD}`,
      `have you ${gap(1)}(?:started|begun|finished|done|worked|looked) ${gap(1)}${MY} ${gap(1)}${RECORD}`,
      `why (?:is|has|was) ${MY} ${gap(1)}(?:order|build|delivery|hand-?over|refund|invoice|payment) ${gap(3)}(?:late|overdue|delayed|paused|on hold|not|n't|failed|declined|missing)`,
      `who(?: is|'s|s)? (?:currently |now )?(?:working on|building|handling|doing|looking after|assigned to) ${MY} ${gap(1)}${RECORD}`,
    ),
  ],
];

/** What is in the files, also where somebody says it of themselves. */
const IN_FILES = any(
  "^how (?:do|can|could|would|should|to) (?:i|we|you)",
  "^how (?:is|are)|at once|straight away|reminders?",
  "^where (?:do|can|could) (?:i|we)",
  "^(?:do|will|would|can|could|may|should) (?:i|we)",
  "happens?|refundable|in general|usually|normally|typically|who (?:can|may|owns)|must i",
);

/** Which of the own records a question is about, in words that nobody says of the rules; null when of none. */
export function findOwnRecord(plain: string): OwnTopic | null {
  if (IN_FILES.test(plain)) return null;
  return RECORDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
