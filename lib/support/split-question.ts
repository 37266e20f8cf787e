import { isFollowUp } from "@/lib/knowledge/is-follow-up";

/**
 * Takes a message apart into what is asked in it. "Hi, I run a bakery. How much is Starter and how fast is it?" asks two
 * things, and tells one that is not asked.
 */
const STARTS =
  "how much|how long|how many|how fast|how quick|how quickly|how soon|how often|how do|how does|how can|how is|how are|how large|how big|what|whats|what's|wats|wat|wot|when|whens|wen|where|wheres|which|who|whos|whose|why|(?:from|until|till|by|at|in|on|since) (?:which|what|when)";
const ASKS =
  "must|is|are|am|was|were|do|does|did|can|could|will|would|should|may|has|have|shall|any|anything|anybody|anyone|isn't|don't|doesn't|can't";
const INTRO =
  /^(?:(?:hi|hello|hey|there|so|ok|okay|please|pls|thanks|well|and|but|also|then|plus|n|oh|sorry|or|levqor|team|all|good|morning|afternoon|evening|dear)\b[\s,:!-]*)+/i;
const STARTS_WITH = new RegExp(`^(?:${STARTS}|${ASKS})\\b`, "i");
const STARTS_INSIDE =
  /\b(?:how much|how long|how many|how fast|how quickly|how soon|how do|how does|how can|what is|what's|whats|what are|what does|what do|what would|when is|when will|when do|where is|where do|which|can i|can you|can we|do you|do i|do we|does it|is there|are there|is it|are you|would you|could you|could i)\b/i;
const ASKS_FOR =
  /\b(?:tell me|show me|explain|describe|compare|list|i want to know|need to know|like to know|wonder|wondering|curious|let me know|what about|how about)\b/i;
/** "Growth: price and how many runs?" asks for the price too. */
const ASKS_BRIEFLY = /^(?:\S+ ){0,3}(?:price|cost|fee|runs|revisions|delivery|support|uptime|turnaround)$/i;
/** "Price of the add-on and …": asked without a verb. */
const ASKS_OF =
  /^(?:the )?(?:prices?|costs?|fees?|uptime|delivery time|length|duration|number|difference) (?:of|for|between) /i;
const JOINED = new RegExp(
  ` ?[,;&]? (?:and|also|plus|but|n|&|or) (?=(?:${STARTS})\\b|(?:is|are|do|does|can|could|will|would)\\s+(?:i|you|it|there|we|u|they|the|a|levqor)\\b)| ?, ?(?=(?:${STARTS})\\b|(?:is|are|do|does|can|could|will|would)\\s+(?:i|you|it|there|we|u)\\b)`,
  "i",
);
/** "If I pay by the year, what does it cost?" is one question. */
const CONDITION =
  /^(?:\W*(?:and|so|ok|but|hi|hello)\b)*\W*(?:if|when|once|suppose|supposing|assuming|after|before|as soon as|since|because)\b[^?]*,/i;
const MOST_PARTS = 8;
/** In one breath; what is asked comes last. */
const MOST_WORDS = 60;
/** Words before a question in one breath that are worth cutting off: "hi i run a bakery in leeds how much is starter". */
const LONG_INTRO = 4;
const TELLS = /\b(?:i|we|my|our|im|i'm|ive|i've|we're|us|me)\b/i;

/** `goesOn` when it is understood only with what was said before. */
export type QuestionPart = { text: string; isAsked: boolean; goesOn: boolean };

/** What is told and what is asked in a message, in its order; all of it is asked when nothing looks like a question. */
export function splitQuestion(text: string): QuestionPart[] {
  const parts = text
    // One blank is as good as many, and does not make the patterns below slow.
    .replace(/[^\S\n]+/g, " ")
    .split(/(?<=[?!]) ?|(?<=[^ .]{2}\.) |\n|; /)
    .flatMap((it) => (CONDITION.test(it) ? [it] : it.split(JOINED)))
    .filter((it) => /[\p{L}\p{N}]/u.test(it.replace(INTRO, "")))
    .slice(0, MOST_PARTS)
    .flatMap(readPart);
  return parts.some((it) => it.isAsked) ? parts : parts.map((it) => ({ ...it, isAsked: true }));
}

function readPart(whole: string): QuestionPart[] {
  const text = whole.replace(INTRO, "").trim().split(/\s+/).slice(-MOST_WORDS).join(" ");
  const goesOn = isFollowUp(whole);
  if (STARTS_WITH.test(text) || CONDITION.test(text)) return [{ text, goesOn, isAsked: true }];
  const inside = STARTS_INSIDE.exec(text);
  const before = text.slice(0, inside?.index ?? 0).trim();
  if (inside && TELLS.test(before) && before.split(/\s+/).length >= LONG_INTRO) {
    return [
      { text: before, goesOn, isAsked: false },
      { text: text.slice(inside.index), goesOn: true, isAsked: true },
    ];
  }
  return [
    {
      text,
      goesOn,
      isAsked:
        text.endsWith("?") ||
        inside !== null ||
        ASKS_FOR.test(text) ||
        ASKS_OF.test(text) ||
        (ASKS_BRIEFLY.test(text) && !TELLS.test(text)),
    },
  ];
}
