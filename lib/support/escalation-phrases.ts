import type { EscalationTopic } from "@/lib/support/escalation";

const MY = "(?:my|our)";
const ME = "(?:me|us)";
const WE = "(?:i|we)";
/** Up to `n` words in between. */
const gap = (n: number) => `(?:\\S+ ){0,${n}}?`;
const any = (...phrases: string[]) => new RegExp(`(?<![\\w'-])(?:${phrases.join("|")})(?![\\w-])`);

const WANTS = "(?:want|need|would like|'d like|demand|request|require|expect|insist on|am requesting|'m requesting)";
const ASKS = "(?:can|could|may|might|do|should|would|will|how can|how could|how do|how would|where can|where do)";
const GETS = "(?:get|have|claim|request|receive|apply for|ask for|obtain|be given)";
const LAWYER = "(?:lawyers?|solicitors?|attorneys?|barristers?|legal (?:team|counsel|department|adviser|advisor))";
const TALKS = "(?:speak|talk|chat|speaking|talking)";
const HUMAN = `(?:human(?: being)?|person|people|someone|somebody|agent|representative|rep|operator|advis[eo]r|manager|supervisor|boss|owner|staff|support|customer service|(?:the |your )?(?:support |sales )?team|member of (?:the |your )?(?:staff|team)|colleague)`;
const OTHER = "(?:real |actual |live |human |proper |different |senior |your |the )*";
const DATA =
  "(?:personal |private |stored |account |customer |contact |user )*(?:data|information|details|info|records?)";
const ERASE = "(?:delet(?:e|ed|ing)|eras(?:e|ed|ing)|remov(?:e|ed|ing)|wip(?:e|ed|ing)|destroy(?:ed)?|purged?)";
const PAYS = "(?:charged?|charges|payments?|transactions?|bill|invoice|debit)";

/** The asker's own account here, not one at a bank or at Google; and what is wished of it. */
const ACCOUNT = `(?:down |off |out |up |of |all |both |these |${MY} |the |this |that |an |any |whole |entire |levqor |user |customer |old |login |existing |current )*(?:account|profile|log-?in|membership|registration)s?(?! (?:page|number|details|manager|holder|name|form|type|feed|button|settings|book|field|column|rows?|data))`;
const ENDS =
  "(?:clos(?:e|ing)|shut(?:ting)?|delet(?:e|ing)|terminat(?:e|ing)|end(?:ing)?|cancel(?:ling|ing)?|deactivat(?:e|ing)|disabl(?:e|ing)|remov(?:e|ing)|eras(?:e|ing)|kill|scrap|bin|ditch|drop|dump|wip(?:e|ing)|dissolve|get(?:ting)? rid|tak(?:e|ing) (?:down|off)|giv(?:e|ing) up|leav(?:e|ing))";
const ENDED =
  "(?:closed|shut|deleted|terminated|ended|cancelled|canceled|deactivated|disabled|removed|erased|wiped|gone)";
const KEEPS_NOT =
  "(?:no longer|don't|do not|not|never|wouldn't|would not)(?: really| even)? (?:want|wish|need|care|like|intend|plan|require)s?(?: to)?(?: have| keep| hold| use| be| maintain| continue)?(?: with)?";

/** A person of ours, however called, and the wish to have one. */
const STAFF =
  "(?:human(?: being)?s?|persons?|people|someone|somebody|anyone|anybody|employees?|members? of staff|staff(?: member)?s?|agents?|represent\\w+|reps?|operators?|advis[eo]rs?|colleagues?|managers?|supervisors?|team members?|(?:customer )?support|customer services?)";
/** The same without what may also be a service: "is support available in French?". */
const SOMEBODY =
  "(?:human(?: being)?s?|persons?|people|someone|somebody|anyone|anybody|employees?|members? of (?:the )?(?:staff|team)|staff|agents?|reps?|representatives?|operators?|advis[eo]rs?|colleagues?|managers?|supervisors?|team members?)";
const REAL = "(?:real|actual|live|living|human|proper|flesh and blood|genuine|breathing)";
const DEALS =
  "(?:deal|dealing|talk|talking|speak|speaking|chat|chatting|communicat(?:e|ing)|correspond|write|writing|discuss (?:this|it)|work(?:ing)? this out)";
const LONGS = `(?:rather|sooner|prefer|want|need|would (?:\\S+ )?like|wish|let me|(?:can|could|may|must) (?:i|we)|please|only|insist on|how (?:do|can) i|possible|able)`;
const BOT = "(?:bots?|chat-?bots?|robots?|machines?|ai|computers?|algorithms?|automatons?|scripts?|program|software)";

/** Whole phrases, also inside a question: what is wanted, or went wrong. */
export const PHRASES: Readonly<Record<EscalationTopic, readonly RegExp[]>> = {
  security: [
    any(
      "(?:been|was|were|got|is|are|getting) (?:just )?(?:hacked|breached|compromised|phished)",
      `${MY} ${gap(3)}(?:hacked|breached|compromised|stolen|leaked|exposed|taken over)`,
      "(?:hacked|broke|broken) into",
      `(?:hacked|stole|leaked|accessed) ${MY}`,
      `(?:some(?:one|body)(?: else)?|a hacker|hackers|a stranger|strangers) ${gap(3)}(?:(?:logg|sign)(?:ed|ing) (?:in|on|into|onto)|in ${MY} account|us(?:ed|ing) ${MY}|access(?:ed|ing)? ${MY}|access to ${MY}|got(?:ten)? into ${MY})`,
      "(?:unauthori[sz]ed|suspicious|strange|unknown|unrecogni[sz]ed) (?:access|log-?ins?|logins?|sign-?ins?|activity)",
      `(?:found|discovered|report(?:ing)?|noticed|disclos(?:e|ing)|there(?: is|'s)|you have) ${gap(4)}(?:vulnerabilit(?:y|ies)|exploit|xss|sql injection|security (?:issue|hole|problem|bug|flaw|incident|breach)|data (?:breach|leak)|breach|leak)`,
      `(?:see|saw|seeing|open|opening|read|download|view|access|shows|showing|got|received|sent) ${gap(3)}(?:another|other|someone else's|somebody else's) ${gap(2)}(?:customers?|clients?|people|person|data|details|orders?|accounts?|invoices?|e-?mails?|files?|information)(?:'s|s')?`,
      `${MY} (?:\\S+ )?(?:log-?in|account|password|card|e-?mail) (?:\\S+ )?(?:was|is|has been|is being|got|being) (?:used|accessed|changed|opened) (?:by|from|without)`,
      "(?:site|website|system|server|app|page|checkout|form) (?:\\S+ )?(?:leaks?|leaking|leaked|expos(?:es|ed|ing)|insecure|vulnerable)",
      `(?:some(?:one|body)|stranger|thief) ${gap(2)}(?:ordered|bought|paid|signed up|registered) ${gap(3)}(?:with|on|in|using) ${MY}`,
      "(?:stole|stolen|guessed|knows|changed) my password",
      "security (?:incident|emergency)",
      "identity theft",
    ),
  ],
  legal: [
    any(
      `${MY} ${gap(1)}${LAWYER} (?:will|is|are|has|have|would|says?|said|about|thinks?|advises?|advised)`,
      `(?:(?:speak|talk|hear|contact|call|instruct|consult|seek|involve|gett?)(?:ing|ed)?|hir(?:e|ed|ing)|letter|sought) ${gap(4)}${LAWYER}`,
      "(?:take|taking|bring|bringing|seek|seeking|threaten(?:ing)?|start|starting|consider(?:ing)?) (?:\\S+ ){0,2}?legal (?:action|advice against|proceedings|steps)",
      "legal (?:action|proceedings|notice|threat|claim|complaint|dispute)",
      "(?:take|taking|see) (?:you|this|levqor|it) (?:in|to) court",
      "small claims|(?:county|high) court",
      `(?<!(?:do|can|could|should|would|may) )${WE}(?: am| are| will| have|'ll)? ${gap(2)}(?:contact(?:ing|ed)?|going|go|writ(?:e|ing)|inform(?:ing|ed)?|tell(?:ing)?|complain(?:ing|ed)?|report(?:ing|ed)?) ${gap(3)}(?:ico|information commissioner|trading standards|ombudsman|police|consumer council)`,
      "court (?:action|claim|order|case|proceedings|summons)",
      "(?:in|to|through|before) (?:the )?courts?(?= |$)(?! (?:booking|hire|calendar))",
      "(?:will|'ll|to|can|could|would|'d|may|might|shall|must|gonna|i|we) sue",
      "sue (?:you|levqor|your|the company|for)|suing|sued",
      "(?:gdpr|data protection|privacy|formal|legal|official) complaint",
      "(?:report|reporting|reported) (?:you|levqor|this|it) to",
      "(?:complain|complaining|complained|complaint) (?:about (?:you|levqor) )?(?:to|with) (?:the )?(?:ico|information commissioner|trading standards|ombudsman|regulator)",
      "(?:subject access request|dsar)",
      "breach of contract",
      "cease and desist",
    ),
  ],
  "data-deletion": [
    any(
      `${ERASE} (?:all |any |every |everything |of )*${MY} ${DATA}`,
      `${MY} ${DATA} ${gap(4)}(?:deleted|erased|removed|wiped|destroyed|purged)`,
      `${ERASE} (?:all |any |every)*(?:of )?(?:the )?${DATA} ${gap(4)}(?:about|on|of) ${ME}`,
      `${ERASE} (?:all|everything|what|whatever|anything)(?: that)?(?: you)?(?: have| hold| know| keep| store| stored)* (?:about|on|of) ${ME}`,
      `${ERASE} ${ME} (?:\\S+ )?(?:from|off|out of) (?:your|the|all|every)(?! (?:mailing list|newsletter|list))`,
      "(?:gdpr|data|personal data) (?:deletion|erasure|removal)(?: request)?(?! (?:policy|work|take))",
      `(?:right|request|ask|asking) (?:to be forgotten|to erasure|of erasure|for erasure)|be forgotten|erasure request|data deletion request|deletion of ${MY} ${DATA}|forget ${ME}`,
    ),
  ],
  charge: [
    any(
      "(?:charged|billed|paid|debited|invoiced) (?:\\S+ ){0,3}?(?:twice|double|two times|three times|again|wrong(?:ly)?|incorrectly|too much|by mistake|in error|without)",
      "(?:double|over) ?-?(?:charged?|charging|billed|payment)",
      "(?:wrong|incorrect|different|higher) (?:amount|price|charge|sum) ?(?:was|has|on|from|taken|charged|debited)?",
      `(?:duplicate|unauthori[sz]ed|unknown|unexpected|fraudulent|unrecogni[sz]ed|mystery|strange|extra|second) ${PAYS}`,
      "charge-?backs?",
      `(?:dispute|disputing|contest|contesting|query|querying) ${gap(3)}${PAYS}`,
      `(?:don't|do not|didn't|did not|can't|cannot) (?:recogni[sz]e|authori[sz]e|approve|know) ${gap(3)}${PAYS}`,
      `(?:you|levqor|they|he|she|it) (?:have |has |'ve |just |already |still |keep |keeps )*(?:charged|charging|billed|billing|overcharged|debited) ${ME}`,
      `who (?:authori[sz]ed|approved|ordered|made) (?:this|that|these|the|my|our) ${PAYS}`,
      `why (?:was|were|have|did|am|are) (?:i|we|you|${MY} \\S+) ${gap(2)}(?:charged?|billed?|debited|invoiced)`,
      `(?:why|how come|when) (?:have|did|has|had) (?:you|levqor|it|they) (?:\\S+ )?(?:taken|take|took|charged?|billed?|debit(?:ed)?)`,
      `(?:took|taken|taking|withdrew|withdrawn|debited) ${gap(3)}(?:from|out of|off) ${MY} (?:\\S+ )?(?:card|account|bank|paypal)`,
      `${PAYS} (?:that |which )?${WE} (?:don't|do not|didn't|did not|can't|cannot|never) (?:recogni[sz]e|know|authori[sz]e|made|make|remember|approved?)`,
      "(?:amount|sum|total|charge) (?:\\S+ ){0,3}?(?:is|was|looks|seems) (?:wrong|incorrect|too (?:high|much)|not right)",
      `${WE} (?:was|were|have been|'ve been|got|am being|are being|'m being)(?: \\S+)? (?:charged|billed|overcharged|debited)`,
      `${MY} (?:\\S+ )?(?:card|bank account|bank|account|paypal) (?:was|has been|got|is being) (?:charged|debited|billed)`,
      `(?:charges?|payments?|transactions?|debits?) (?:on|from|in) ${MY} (?:\\S+ )?(?:card|bank|statement|account)`,
      "(?:took|taken|taking|take) (?:\\S+ )?(?:money|payment|funds|it) (?:twice|from|out of|without)",
      "payment (?:was |has been )?(?:taken|went through|gone through|made|processed) (?:\\S+ )?(?:twice|two times)",
    ),
  ],
  refund: [
    any(
      `${WE} (?:\\S+ )?${WANTS} ${gap(5)}(?:refund|refunded|refunding|reimbursement|money back)`,
      `${ASKS} (?:i|we|you) ${gap(2)}${GETS} ${gap(4)}(?:refund|refunded|reimbursement|money back)`,
      `(?:please|can you|could you|will you|would you|kindly|must|just) (?:\\S+ )?(?:refund|reimburse)`,
      `(?:refund|refunding|reimburse) (?:${ME}|${MY}|it|the (?:order|money|payment))`,
      "refund,? please|a refund(?: now| asap| immediately| today)",
      `(?:give|get|send|grant|issue|owe) ${ME} (?:a |the |our |my )?(?:\\S+ )?(?:refund|reimbursement|money)`,
      `(?:${WE}|to|me|us|demand|expect|${MY} \\S+) (?:be|get|getting) (?:refunded|reimbursed)`,
      `(?:possible|able|want|like|need|how|way) to (?:get|have|request|claim|ask for) ${gap(2)}refund ${gap(2)}${MY}`,
      `pay(?:ing)? ${ME} back|reverse ${gap(2)}(?:payment|charge|transaction)`,
      "^refund[ !]*!|^refund[.]?$",
      "money back(?: please| now| asap| immediately|,)|^money back[.!]*$",
      `${MY} (?:\\S+ )?(?:refund|reimbursement)|the refund (?:that )?(?:you|${WE}|was|has)`,
      `(?:where|when|what|any news|status|waiting|wait|chasing) ${gap(5)}${MY} (?:refund|money)`,
      `(?:give|gimme|send|return|pay|get|want|wants|have|need|take|getting) (?:${ME} )?(?:${MY}|all ${MY}|the|that|all the) (?:\\S+ )?(?:money|payment|cash|fee|£\\d+) ?(?:back|returned)`,
      `(?:give|send|return) (?:${ME} )?${MY} (?:money|payment|cash|fee)`,
      `(?:request(?:ing)?|claim(?:ing)?|demand(?:ing)?|ask(?:ing)? for|apply(?:ing)? for|owed|due|entitled to|eligible for|waiting (?:for|on)|process|issue|arrange|promised) (?:${ME} )?(?:a |the |that |this |full |partial |${MY} )*(?:refund|reimbursement|money back)`,
      `${WE} (?:should|must|deserve|ought) ${gap(4)}(?:refund|refunded|reimbursed)`,
      "refund request|i'?m after a refund|full refund now|be refunded(?= ?[.!]|$)",
    ),
  ],
  "account-closure": [
    any(
      `${ENDS} ${ACCOUNT}`,
      `${MY} (?:\\S+ )?(?:account|profile|log-?in|membership) (?:i have |we have |i've got |here |with you |with levqor |with yourselves |needs |need |to |must |should |be |is |was |being |completely |permanently |now )*${ENDED}`,
      `${WE} ${gap(2)}${KEEPS_NOT} (?:any |to )?(?:an |the |this |that |${MY} )?(?:\\S+ )?(?:account|profile|login|membership|customer of yours)`,
      `${KEEPS_NOT} ${ACCOUNT}`,
      `(?:want|need|like|see|have|get) (?:the|this) (?:\\S+ )?(?:account|profile) ${gap(2)}${ENDED}`,
      `account with (?:you|levqor|yourselves) ${gap(6)}${ENDED}`,
      `(?:un|de-?)register (?:${ME}|${MY})|(?:shut|close|cancel|end|delete) everything(?: down)?(?=[.!, ]*$)`,
      `(?:clos(?:e|ing)|delet(?:e|ing)|cancel(?:ling)?|deactivat(?:e|ing)|terminat(?:e|ing)|remov(?:e|ing)|shut(?:ting)?|end(?:ing)?|eras(?:e|ing)) (?:down )?${MY} (?:\\S+ )?(?:account|profile|log-?in)`,
      `${MY} (?:\\S+ )?(?:account|profile|log-?in) (?:to be )?(?:closed|deleted|deactivated|terminated|removed|cancelled|shut down)`,
      `(?:close|delete|deactivate|terminate) (?:down )?(?:the|this|an) account`,
      `(?:don't|do not|no longer) (?:want|need) (?:an|the|this|${MY}) (?:\\S+ )?account`,
      "account closure|close down account|closing of the account",
    ),
  ],
  anger: [
    any(
      "(?:mother)?fuck\\w*|bullshit\\w*|shit(?:ty|ting|show)?|wtf|stfu|arseholes?|assholes?|bastards?|bollocks|wankers?|twats?|cunts?|bitch(?:es)?|dickheads?|crap|crappy|goddamn|damn (?:it|you|bot|thing)",
      "(?:pissed|piss) off|taking the (?:piss|mick|mickey)|bloody (?:hell|useless|joke|awful|ridiculous|bot|thing|rubbish|waste|idiots?)|screw you|go to hell|shut up",
      "(?:this|it|that|you|your \\S+|levqor)(?: is|'s|'re| are| people are| lot are| guys are) (?:\\S+ ){0,2}?(?:joke|scam|disgrace|farce|rip-?off|shambles|con|fraud|useless|rubbish|pathetic|a liar|liars|thieves|crooks|scammers|incompetent|terrible|awful|appalling|horrible|shocking|disgusting|garbage|trash)(?! to| for)",
      "what a (?:\\S+ )?(?:joke|circus|nightmare|mess|disgrace|farce|rip-?off|shambles|rubbish|waste of)|i(?:'ve| have| was| got) (?:been )?(?:scammed|ripped off|conned|robbed)",
      "worst(?![ -](?:case|that|thing that|scenario|day|part of my|of all))",
      "(?:absolute|total|complete|utter|load of|such) (?:rubbish|joke|scam|shambles|disgrace|garbage|nonsense|waste)",
      "(?:bot|chatbot|robot|assistant|machine|chat|website|company|service|support) (?:is|are) (?:\\S+ ){0,2}?(?:useless|rubbish|pathetic|garbage|hopeless|terrible|awful|stupid|dumb|a joke)(?=[.! ]*$)",
      "(?:stupid|useless|dumb|idiotic|moronic|pathetic|terrible|awful|appalling|shocking|disgusting|horrible|crap) (?:bot|chatbot|robot|machine|company|people|service|support|answers?|thing|system|customer service|experience)",
      "pathetic|disgraceful|disgusted|unacceptable|ridiculous|outrageous|furious|livid|idiots?(?![ -]proof)|morons?",
      `${WE}(?:'m| am|'re| are) (?:\\S+ ){0,2}?(?:angry|annoyed|upset|disappointed|frustrated|unhappy|fuming) ?(?:with (?:you|this|levqor|your)|at (?:you|this|levqor|your)|about this|by (?:you|this)|[.!]|$)`,
      "(?:sick|tired|fed up)(?: and tired)? (?:of|with) (?:you|your|this|waiting|levqor|being ignored)|had enough(?: of (?:you|this|your)| now|[.!]|$)",
      "(?:this|that|you)(?: is|'s|'re| are| was)? (?:\\S+ )?(?:a )?(?:complete |total |huge )?waste of|wast(?:ed|ing) my (?:time|money)",
      "bunch of (?:\\S+ )?(?:thieves|crooks|scammers|liars|cowboys|idiots|amateurs|clowns|cheats)",
      "are you (?:kidding|joking|having a laugh|taking the)|for (?:god|heaven|christ|goodness|pete)(?:'?s)? sake|ffs|omfg",
      "i (?:really )?(?:hate|despise) (?:this|you|it|levqor|your)(?: (?:service|company|bot|chat|website|thing|people))?(?=[.! ]*$)",
      "you(?: are|'re)(?: not|n't) (?:\\S+ )?(?:helping|helpful|listening|answering|any help|getting)|(?:this|that) (?:is|was)(?: not|n't) (?:\\S+ )?(?:helping|helpful|good enough)",
      "(?:what|who|where|why|how) (?:the|on) (?:hell|heck|fuck|f|earth)",
      "(?:don't|doesn't|do not|does not) (?:\\S+ )?care(?: at all| about (?:me|us|your|customers)|[.!]|$)",
      "how dare you|nobody (?:answers|replies|cares|is answering)|(?:you )?(?:keep|kept) ignoring (?:me|us)",
    ),
  ],
  person: [
    any(
      `${LONGS} (?:to )?${gap(2)}${DEALS} (?:to |with )(?:an? |the |your |some |any |one of |your |actual )*(?:${REAL} )*${STAFF}`,
      `(?:is|are|any|hello) ${gap(2)}(?:${STAFF}|anything) (?:\\S+ )?(?:${REAL}|alive|awake)`,
      `(?:is|are) (?:there )?(?:an? |any )*${REAL} ${STAFF}`,
      `(?:is|are) (?:there )?(?:an? |any |one of |the |your |some )*${SOMEBODY} (?:\\S+ )?(?:available|free|around|there|here|online|on duty|about|on hand|on shift)(?! (?:on|at|in|for|when|if)(?!\\w))`,
      `(?:can|could|will|would|may|might) (?:an? |any |one of |the |your |some |member of )*${SOMEBODY} (?:please |just |kindly )?(?:contact|call|phone|ring|e-?mail|message|get in touch with|get back to|reach out to|speak (?:to|with)|talk (?:to|with)|help) (?:me|us)`,
      `(?:someone|somebody|anyone|anybody|one) (?:\\S+ )?with a (?:pulse|heartbeat|brain)`,
      `(?:is|are) there (?:an? |any |some )*(?:humans?|people|employees|staff) (?:working|at|in|behind|left|around)`,
      `${STAFF} (?:please |just )?(?:take (?:this |it )?(?:over|from here)|step in|jump in)`,
      `(?:no interest|not interested|don't want|refuse|hate|stop|won't|not going) ${gap(3)}${DEALS} (?:to |with )(?:an? |the |your )?${BOT}`,
      `(?:let|have|make|ask) (?:an? |one of your )?(?:${REAL} )*${STAFF} (?:to )?(?:read|look|see|check|review|handle|deal|reply)`,
      `${LONGS} ${gap(4)}(?:conversation|word|chat|call|meeting) with (?:an? |the |your |one of your )*(?:${REAL} )*${STAFF}`,
      `(?:can|could|will|would) (?:an? |the |your |one of your )*(?:${REAL} )*${STAFF} (?:please )?(?:look (?:at|into)|check|review|handle|deal with|answer|explain|help) (?:me|us|my|our|this)`,
      "(?:anyone|anybody) (?:actually |really |still |even )?(?:there|home|alive)(?= or|[,?!.]|$)",
      "any (?:humans?|people|staff|employees|person)(?=[?!. ]*$)",
      "who(?:'s| is) in charge(?! of)|(?:give|send|tell) (?:me|us) (?:a|your|the) (?:\\S+ )?number",
      `(?<!(?:you|this|that|it|he|she|do|does|did|by)(?: an?)? )(?:an? |any |some |the )(?:${REAL} )+${STAFF}`,
      `(?:^|[,.!;:] ?|need |want |get |just )(?:just |an? |some |any )*(?:${REAL} )*(?:human(?: being)?|person|agent|operator|employee|representative|rep|manager|advis[eo]r)s? (?:now|please|asap|instead|immediately|only|not)`,
      `(?:someone|somebody|anyone|anybody|person) (?:who (?:is|isn't|is not)|that is) (?:not |actually )*(?:an? )?(?:${REAL}|${BOT})`,
      `${TALKS} (?:to|with) (?:a |an |some |any |one of )?${OTHER}${HUMAN}`,
      `${TALKS} (?:to|with) (?:\\S+ )?(?:real|actual|live)`,
      "(?:connect|transfer|put|pass|forward|hand|escalate|redirect) (?:me|us) (?:\\S+ ){0,2}?(?:to|through|over|onto|on|with)",
      "(?:get|give|send|find) (?:me|us) (?:a|an|some|any) (?:person|human|one|body)",
      "(?:is|are) there (?:any(?:one|body)|some(?:one|body)|a human|a person|people) (?:\\S+ ){0,3}?(?:talk|speak|chat|help|call|contact)|is (?:any(?:body|one)|some(?:one|body)) (?:there|here|available|around)",
      "(?:can|could|may|how can|how do|want to|like to) (?:i |we )?(?:\\S+ )?(?:call|phone|ring|telephone) (?:you|some(?:one|body)|any(?:one|body)|the team|levqor|support)",
      "(?:want|need|request|book|arrange|get|like|have) (?:a )?call-?back|human (?:help|assistance|agent|being|please)",
      "(?:deal|dealing|communicate|correspond|interact) with (?:a|an) (?:real |actual )?(?:human|person)",
      `(?:pass|hand|forward|escalate|transfer) (?:this|it) ${gap(2)}to (?:a |an |the |your )?${OTHER}${HUMAN}`,
      `(?:get|reach|find|contact|give) (?:me |us |hold of |in touch with |to )*(?:a |an |some |any )?${OTHER}(?:human|real person|actual person|manager|supervisor|agent|representative|operator|person to talk to)`,
      `(?:need|want|prefer|like|have|is there|are there)(?: to have| there)? (?:a |an |some |any )?(?:real |actual |live |proper )*(?:human(?: being)?|person|agent|representative|operator|manager|supervisor)(?: please| now| to| who| here|[.!?]|$| instead)`,
      "(?<!(?:you|this|that|it|he|she) an? |(?:do|does|did|by) (?:an? )?)(?:real|actual|live) (?:human|person|agent|people)",
      "(?:call|ring|phone|telephone) (?:me|us)(?: back)?(?! when| if| whenever| every| each| as soon)",
      "(?:can|could|will|would|may|please have|have|get|let|need|want) (?:a |an )?(?:some(?:one|body)|anyone|anybody|a person|a human) (?:\\S+ ){0,5}?(?:call|phone|ring|contact|get back to|email|e-mail|help|look at|look into|speak|talk|assist|reply|respond|answer)(?! when| whenever| every)",
      "(?:not|no more|don't want|stop|tired of|hate|instead of|rather than|sick of)(?: \\S+){0,4} (?:bots?|chatbots?|robots?|machine|ai)(?= |[.!?,]|$)",
      "(?:have|get|ask|let|tell) (?:a|an|the|your) (?:\\S+ )?(?:manager|person|human|supervisor|colleague|team|agent) (?:\\S+ ){0,3}?(?:contact|call|ring|phone|e-?mail|write|get back)",
      "(?:connect|transfer) me(?=[.!, ]*$)|hand me (?:over|on)|(?:speak|talk) (?:to|with) whom?ever",
      "let me (?:talk|speak|chat)|human,? please|person,? please|agent,? please|someone,? please|operator,? please|speak to your|talk to your",
      "who (?:can|do|should|could|may) (?:i|we) (?:speak|talk|chat|ring|call|phone|turn to)(?! (?:when|if))|(?:number|line) (?:that )?(?:i|we|to) (?:can )?(?:call|ring|phone)",
      "escalate this|escalate my|make a complaint|file a complaint|lodge a complaint|raise a complaint|i (?:would like|want|need|am going|will have)? ?to complain",
    ),
    /^(?:a )?(?:real |live )?(?:human|person|agent|operator|representative|somebody|someone|help desk|customer service|manager)[.!? ]*$/,
  ],
};
