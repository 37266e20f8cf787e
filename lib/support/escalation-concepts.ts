import type { EscalationTopic } from "@/lib/support/escalation";
import {
  ACCESS,
  ANY_SIDE,
  ERASES,
  KEPT,
  MINE,
  NO,
  NOT_MINE,
  oneOf,
  PEOPLE,
  SECRETS,
  SUMS,
  TAKEN,
  TWICE,
  WRONGLY,
  YOURS,
} from "@/lib/support/escalation-words";
import { LEAK_CONCEPTS } from "@/lib/support/leak-concepts";

/**
 * Words that call a person when they stand together in one sentence that is no question, in whatever order: people say
 * a thing in more ways than anybody lists. Phrases that count in questions too are in escalation-phrases.ts.
 */
type Concept = readonly (readonly string[])[];

/** Each line is one concept: of every group in it, one must be there. `*` stands for any ending. */
const CONCEPTS: Readonly<Partial<Record<EscalationTopic, readonly Concept[]>>> = {
  security: [
    ...LEAK_CONCEPTS,
    [
      oneOf("unknown|strange|unfamiliar|foreign|another|stranger"),
      oneOf("device|country|computer|location|ip"),
      ACCESS,
      ANY_SIDE,
    ],
    [
      oneOf("can't|cannot|locked out|unable"),
      oneOf("get in|log in|sign in|out"),
      oneOf("someone|somebody|changed|isn't mine"),
    ],
    [oneOf("phoned|called|emailed|wrote|texted|messaged|contacted"), oneOf("claiming|pretending|posing")],
    [oneOf("sold|passed on|handed over"), oneOf("data|details|information"), oneOf("my|our")],
    [
      ACCESS,
      oneOf("never been|isn't mine|not mine|wasn't me|taken over|ex-*|former|someone else|somebody else"),
      ANY_SIDE,
    ],
    [
      oneOf("pretending|pretends|impersonat*|spoof*|fake mail|fake email|fake site|fake invoice"),
      [...YOURS, "my name", "our name"],
    ],
    [
      SECRETS,
      oneOf("public*|by mistake|by accident|pasted|url|visible|typed|asked me|asking for|wrong person|plain text"),
    ],
    [["phish*", "hacker*", "attacker*", "intruder*", "malware", "ransomware", "spyware"]],
    [
      ["breach", "breached", "vulnerability", "vulnerabilities", "exploit", "compromised"],
      [...MINE, ...YOURS, "there", "been"],
    ],
    [
      ["leak*", "expose*", "exposing", "stole", "stolen"],
      ["password*", "data", "details", "account", "card", "login"],
    ],
  ],
  legal: [
    [oneOf("liable|hold you responsible|consumer law|compensate|our losses|my losses"), YOURS],
    [oneOf("damages|compensation"), oneOf("seek*|claim*|demand*|owe*|entitled"), ANY_SIDE],
    [
      oneOf("citizens advice|trading standards|ombudsman|ico|information commissioner|police|action fraud|watchdog"),
      oneOf("spoken|speak|told|tell*|contact*|report*|been to|writ*|complain*|going|advised|inform*"),
      ANY_SIDE,
    ],
    [oneOf("contract|agreement|law|laws|rights"), oneOf("broke|broken|breach*|violat*|dispute|infring*|rescind")],
    [oneOf("formal notice|without prejudice|article 15|article 17|illegal*|unlawful*|against the law|consumer rights")],
    [["copy of"], oneOf("personal data|my data|our data"), oneOf("you hold|you have|about me|on me|on us")],
    [
      ["lawyer*", "solicitor*", "attorney*", "barrister*"],
      YOURS,
      oneOf("contact*|hear*|letter|advis*|instruct*|involve*|speak*|told|action|write|writing"),
    ],
    [
      ["lawyer's", "solicitor's", "attorney's"],
      ["letter", "notice", "advice"],
    ],
    [["legally", "lawsuit", "litigation", "tribunal", "injunction", "letter before action"]],
    [["report you", "report levqor", "reporting you", "report this company"]],
  ],
  "data-deletion": [
    [
      ERASES,
      KEPT,
      MINE,
      oneOf("your|please|gdpr|kindly|must|demand|request|from levqor|you hold|you have|told you|i told"),
    ],
    [
      oneOf("don't consent|do not consent|no longer consent|object to|revoke*"),
      oneOf("data|details|information|consent"),
    ],
    [
      ["delet*", "eras*", "remov*", "wip*", "destroy*", "purge*", "get rid", "take my details off", "take my data off"],
      ["data", "details", "records", "information"],
      ["my", "our", "me"],
      ["your", "you", "all", "everything", "personal"],
    ],
    [
      ["delet*", "eras*", "remov*", "wip*", "forget"],
      ["you have", "you hold", "you know", "you keep", "you store"],
    ],
    [["withdraw*"], ["consent"]],
    [
      ["no longer", "stop", ...NO],
      ["hold*", "keep*", "stor*", "process*"],
      ["about me", "about us", "my data", "my details", "my information"],
    ],
    [["forget me", "forget us"]],
  ],
  charge: [
    [SUMS, NOT_MINE],
    [oneOf("never bought|never ordered|never signed up"), oneOf("here|from you|with you|levqor|anything")],
    [oneOf("debits|transactions|payments of|charges of"), oneOf("two|double|three|several|multiple|both")],
    [oneOf("bill|invoice|charge|amount|total"), oneOf("isn't right|not right|is wrong|can't be right|cannot be right")],
    [TAKEN, SUMS, [...WRONGLY, ...NOT_MINE], ANY_SIDE],
    [oneOf("card|statement|bank|paypal"), [...NOT_MINE, ...oneOf("what it is for|what it's for|what for")], ANY_SIDE],
    [
      oneOf("ordered|bought|chose|booked|signed up"),
      oneOf("billed|charged|invoiced|debited"),
      oneOf("but|instead|yet"),
    ],
    [
      oneOf("amount|price|sum|total|invoice|£*"),
      oneOf("doesn't match|does not match|didn't match|differs|isn't what|is not what|not what|wrong|incorrect"),
      oneOf("card|paid|pay|site|website|charged|took|taken|said|agreed|ordered|statement"),
    ],
    [
      ["charged", "billed", "debited", "overcharged"],
      [...MINE, ...YOURS],
      [...TWICE, "unauthori*", "agree*", "still", ...NO],
    ],
    [
      ["this charge", "the charge", "that charge", "these charges", "those charges"],
      [...TWICE, "unauthori*", ...NO],
    ],
    [
      ["payment*", "charges", "transaction*", "debit*"],
      ["statement", "card", "bank", "paypal", "from you", "from levqor", "to you", "to levqor"],
      ["my", "our", "your", "you", "levqor"],
      [...TWICE, ...NO],
    ],
  ],
  refund: [
    [oneOf("paid|bought|ordered|purchased"), oneOf("by accident|accidentally|by mistake|mistakenly|in error"), MINE],
    [["paid"], oneOf("returned|reversed|refunded|undo|sent back|given back")],
    [
      ["refund*", "reimburs*"],
      [...MINE, "need", "want", "please", "pls", "asap", "now", "owe*", "still", "waiting", "demand", "immediately"],
    ],
    [
      ["money", "payment", "cash", "£*", "fee"],
      ["back", "returned", "reversed", "reverse"],
      [...MINE, ...YOURS, "please", "need"],
    ],
    [
      ["pay", "paying", "paid"],
      ["me back", "us back", "it back"],
    ],
    [
      ["paid", "bought"],
      ["want it back", "want that back", "for nothing", "got nothing"],
    ],
  ],
  anger: [
    [
      oneOf(
        "ashamed|shame on|beyond a joke|never again|last straw|circus|clowns|stay away from|avoid this|clueless|driving me|driving us|wits' end",
      ),
    ],
    [oneOf("lied|lying|liars|deceived|misled|cheated|betrayed|let me down|let us down|conned"), YOURS],
    [["patience"], oneOf("losing|lost|lose|out of|end of|ran out|run out|thin")],
    [["pissing", "pisses"]],
    [
      oneOf("very|so|really|extremely|bloody|absolutely|totally|utterly|beyond|am|are|quite|seriously|fucking|getting"),
      oneOf("angry|furious|livid|fuming|outraged|disgusted|fed up|enraged|seething|appalled|raging"),
      oneOf("i|we|i'm|we're|am|are|me|us"),
    ],
    [
      oneOf("was|were|been|being|am|are|feel"),
      oneOf("lied to|cheated|ripped off|scammed|conned|fobbed off|misled|deceived"),
    ],
    [
      ["ruined", "ruining", "wrecked"],
      ["my", "our"],
    ],
    [["incompetent", "appalling", "horrendous", "atrocious", "abysmal", "dreadful", "shameful", "shambolic"], YOURS],
    [
      ["terrible", "awful", "horrible", "shocking", "poor", "bad", "rubbish", "useless", "lousy"],
      ["service", "support", "company", "experience"],
      [...YOURS, "this", "such", "really", "so", "very", "terrible"],
    ],
  ],
  person: [
    [
      ["discuss", "talk", "speak", "chat"],
      ["someone", "somebody", "anyone", "anybody", "human", "person", "manager", "supervisor", "agent", "rep"],
    ],
    [
      oneOf("rather|prefer|want|like|love|instead|sooner|easier|could i|can i|may i|let me"),
      oneOf("explain*|discuss*|describe|tell|connected|put through|in touch|go through|hear from|deal with|sort this"),
      PEOPLE,
    ],
    [
      oneOf("rather|prefer|sooner|easier"),
      oneOf("talk|speak|call|ring|phone"),
      oneOf("type|typing|write|writing|chatting"),
    ],
    [
      oneOf(
        "done with|had enough of|no use|pointless|useless|not helping|isn't helping|doesn't help|not understanding",
      ),
      oneOf("bot*|chatbot*|robot*|machine*|ai|automated|you're not|computer*|assistant"),
    ],
    [
      ["human", "supervisor", "operator"],
      ["want", "need", "prefer", "please", "pls", "now", "get me", "give me"],
    ],
  ],
};

const COMPILED = Object.entries(CONCEPTS).flatMap(([topic, concepts]) =>
  concepts.map((groups) => ({ topic, groups: groups.map(wordsOf) })),
);

/** Which topics the words of one sentence speak of. */
export function conceptsIn(sentence: string): ReadonlySet<string> {
  return new Set(COMPILED.filter(({ groups }) => groups.every((it) => it.test(sentence))).map((it) => it.topic));
}

function wordsOf(words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\w'-])(?:${words.map((it) => it.replace("*", "\\w*")).join("|")})(?![\\w'-])`);
}
