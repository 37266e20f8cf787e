const ONE =
  "(?:some(?:one|body)|any(?:one|body)|humans?|persons?|people|rep|representatives?|agents?|advis[eo]rs?|consultants?|specialists?|experts?|managers?|supervisors?|sales ?(?:person|people|man|woman|rep|team|department|side)|sales|colleagues?|employees?|operators?|staff|team members?|members? of (?:the |your )?(?:staff|team|sales team)|one of (?:you|your \\S+))";
const WHICH =
  "(?:(?:an?|the|your|some|any|one of|one of the|one of your|real|actual|live|human|senior|sales|account|customer|support|service|technical|dedicated|contact|proper|different|another) )*";
/** A person of ours. "My manager", "a colleague of mine" and "someone on my team" are the asker's. */
const PERSON = `${WHICH}${ONE}(?! (?:else )?(?:(?:on|in|from|at|of|outside) (?:my|our|mine|ours)|without|else))`;
const I = "(?:i|we)";
const ME = "(?:me|us)";
const gap = (n: number) => `(?:(?!(?:my|our|that|if|automat\\w*|workflows?|messages?|before) )\\S+ ){0,${n}}?`;
const TALKS =
  "(?:speak(?:ing)?|talk(?:ing)?|chat(?:ting)?|discuss|meet|reach|contact|call|phone|ring|message|hear (?:back )?from|hear(?:ing)? from|get (?:hold of|through to|in touch with|in contact with)|put in (?:touch|contact) with|in (?:touch|contact) with|connected (?:to|with)|deal with|work with|go over (?:this|it)|go through (?:this|it)|run (?:this|it) past)";
const WORD =
  "(?:a |an )?(?:quick |short |brief |proper |private )*(?:word|chat|call|conversation|meeting|talk|appointment|zoom|video call|phone call)";
const WISH =
  "(?:(?:can|could|may|might) (?:i|we|one)|would like|want|need|like|love|prefer|rather|wish|hope|let|please|chance|possible|able|way|how (?:do|can|could|would|might|should)|where (?:do|can|could)|who (?:do|can|could|should)|feel better|happier|trying|better to)";
const HELPS =
  "(?:look|check|review|handle|deal|help|go (?:over|through)|give (?:me|us)|take (?:a look|over|care|this)|talk|speak|explain|reply|answer|call|ring|phone|contact|join|step in|walk|advise|assist|sort|get back|reach out|come back)";
const OURS = "(?:me|us|my|our|this|it|here|things|personally|chat)";

const any = (...phrases: readonly string[]) => new RegExp(`(?<![\\w'-])(?:${phrases.join("|")})(?![\\w'-])`);

const WISHES = any(
  `${WISH} ${gap(5)}${TALKS} (?:to |with )?${gap(4)}${PERSON}`,
  `(?:^|please |just )(?:speak|talk|chat) (?:to|with) ${PERSON}`,
  `${WISH} ${gap(4)}${WORD} with ${gap(2)}${PERSON}`,
  `(?:any chance of|is there|how about|book|arrange|schedule) ${gap(3)}${WORD} with ${gap(2)}${PERSON}`,
  `(?:get|give|find|send|assign|fetch|bring|grab|pass|hand) ${ME} (?:over |on |through )?(?:to )?${PERSON}`,
  `(?:get|have|ask|let|bring in|send in|pull in) ${PERSON} (?:to |on |in )?${gap(2)}(?:${HELPS}|this|here)`,
  `(?:can|could|may) ${I} (?:please |just )?(?:get|have|see|meet) ${PERSON}`,
  `${I} (?:really |just |only |still )?(?:want|need|demand|prefer|would like|would prefer|require) ${PERSON}(?= (?:to|who|that|on|now|please|instead|not|from|of yours)|[.!?,]|$)`,
  `${I} (?:want|need|demand|insist on) your ${ONE}`,
  `(?:can|could|would|may|might|please have) (?!(?:someone|somebody|anyone|anybody) (?:explain|help) (?:to|with) )${PERSON}(?: of yours| from \\S+ \\S+| there| please| possibly| kindly| just)* (?:please )?${HELPS} ${gap(4)}${OURS}`,
  `(?:is there|are there|do you have|have you got) ${PERSON} (?:there )?(?:who|that) (?:can|could|would|might|will|may|is able to) (?:please |possibly )?(?:have a look|${HELPS}) ${gap(4)}${OURS}`,
  `who (?:can|could|do|should|may|would) ${I} ${gap(2)}(?:speak|talk|chat) (?:to|with)`,
  `${PERSON} (?:really |please )?(?:needs to|has to|must|should|please|ought to) ${HELPS} ${gap(3)}${OURS}`,
  `(?:is there|are there|do you have) ${PERSON} (?:who |that )?(?:${I}|to|for me to) (?:can |could |might |may )?(?:speak|talk|chat|reach|contact|call|turn|ring)`,
  `(?:find|is there) ${PERSON} to (?:speak|talk|chat|turn) (?:to|with)`,
  `${I} (?:want|need|would like|prefer) (?:this|it|my \\S+|our \\S+)(?: \\S+)? (?:looked at|checked|handled|reviewed|seen|answered) by ${PERSON}`,
);

/** "Do I have to talk to anybody to buy?" and "someone on my team" wish for nobody. */
const NO_WISH = any(
  `(?:do|does|must|will|would|should) (?:${I}|you|one|customers?|clients?) (?:(?:ever|always|first|really|still) )*(?:need|have|got|ought)?(?: to)? ${TALKS} (?:to |with )?${PERSON}`,
  `${WHICH}(?:some(?:one|body)|any(?:one|body)|people|person|colleagues?|members?) (?:else )?(?:on|in|from|at|of) (?:my|our|mine|ours)(?: \\S+)?`,
  "without (?:having to |needing to )?(?:speak|talk|call|deal|meet|contact)\\w* (?:to |with )?(?:some(?:one|body)|any(?:one|body)|a \\S+|sales)",
);

/** What is left of a sentence when what only looks like the wish for a person is taken out. */
export function withoutLookAlikes(sentence: string): string {
  return sentence.replace(new RegExp(NO_WISH, "g"), " ");
}

/** True when somebody wants a person of ours, in whatever words: "get me someone who knows this". */
export function wantsPerson(sentence: string): boolean {
  return WISHES.test(sentence);
}
