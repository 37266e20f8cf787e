/**
 * What is not answered at all, by words and phrases: somebody else's data, and attempts to change or to read the
 * assistant's rules. A question about a policy ("can other customers see my data?") is not such a thing.
 */
export type Refusal = "others-data" | "injection";

const any = (...phrases: string[]) => new RegExp(`(?<![\\w'-])(?:${phrases.join("|")})(?![\\w-])`, "i");
const gap = (n: number) => `(?:\\S+\\s+){0,${n}}?`;

const SHOW =
  "(?:show|list|give|tell|send|print|read|export|dump|display|look up|find|fetch|get|reveal|name|share|leak|provide|what|which|whose|who)";
const PEOPLE = "(?:customers?|clients?|users?|people|persons?|buyers?|accounts?|visitors?)";
const OTHERS = `(?:(?:an)?other|all(?: (?:of )?(?:the|your))?(?: other)?|every(?: other)?|your (?:last|latest|other|biggest|newest|first)|the (?:last|latest|other|previous|next)|different|someone else's|somebody else's)`;
const RECORDS =
  "(?:orders?|tickets?|accounts?|e-?mails?(?: address(?:es)?)?|address(?:es)?|invoices?|payments?|deliver(?:y|ies)|data|details|names?|conversations?|messages?|builds?|purchases?|phone numbers?)";

const OTHERS_DATA = [
  any(
    `${SHOW}\\s+${gap(5)}${OTHERS}\\s+${PEOPLE}(?:'s?|’s?)?(?:\\s+${RECORDS})?`,
    `${SHOW}\\s+${gap(5)}(?:everyone|everybody|someone else|somebody else|anyone else|anybody else)(?:'s|’s)?\\s+${gap(2)}${RECORDS}`,
    `${SHOW}\\s+${gap(5)}${RECORDS}\\s+(?:of|for|from|by|belonging to)\\s+(?:all|every|other|another|any other|a different|someone else|somebody else|everyone|everybody)`,
    `(?:his|her)\\s+${gap(1)}${RECORDS}`,
    `my (?:neighbou?r|friend|colleague|husband|wife|boss|competitor|ex|brother|sister|partner)(?:'s|’s)\\s+${gap(1)}${RECORDS}`,
    `(?:orders?|tickets?|account|data|details|purchases?) (?:of|for|from|by|under) (?:customer|client|user)\\s`,
    `(?:customer|client|user|order|ticket) (?:number|no\\.?|id) \\S+ (?:of|from) (?:someone|somebody|another)`,
  ),
];
const POSSESSIVE = new RegExp(`(?<![\\w'])(\\p{Lu}\\p{L}+)(?: \\p{Lu}\\p{L}+)*['’]s (?:\\w+ )?${RECORDS}(?!\\w)`, "u");
const NOT_A_PERSON =
  /^(?:Levqor|What|That|It|Let|Here|There|Where|Who|How|Stripe|Today|Monday|Customer|Starter|Professional|Enterprise|Growth|Business|The|Your|My|Our)$/;
const ADDRESS = /[^\s@<>"'(),;:]+@[^\s@<>"'(),;:]+\.\p{L}{2,}/u;
const OWN_ADDRESS = any(
  "(?:my|our|this) (?:\\S+ )?(?:e-?mail|address|account|mail|login)",
  "(?:i am|i'm|im|me at|i use|i used|(?:i )?(?:registered|ordered|bought|paid|signed up|booked) (?:with|as|under|from)|write to me|contact me|reach me|reply to)",
);
const ASKS_ABOUT = any(
  "orders?|ordered|buy|bought|purchased?|tickets?|accounts?|data|status|customer|client|who is|owns?|paid|know about|details|information|tell me|show|look up|find",
);

const RULES =
  "(?:instructions?|rules?|prompts?|guidelines?|restrictions?|policy|policies|programming|directives?|training|safeguards?|filters?|guardrails?|constraints?)";
const SECRETS =
  "(?:api[ _-]?keys?|passwords?|passphrases?|secrets?|secret keys?|private keys?|access tokens?|tokens?|credentials?|environment variables?|env(?: vars?| variables?)?|connection strings?|database urls?)";

const INJECTION = [
  any(
    `(?:ignore|disregard|forget|override|bypass|skip|drop|overrule|neglect|do not follow|don't follow|stop following)\\s+${gap(5)}(?:${RULES}|above|previous|prior|earlier|before|everything)`,
    `(?:system|initial|hidden|original|secret|internal|developer|full|exact)\\s+${gap(1)}(?:prompts?|instructions?|rules|message)`,
    `(?:show|print|reveal|repeat|output|tell|give|display|leak|recite|write|share|paste|summari[sz]e|translate|what (?:is|are|were)|what's)\\s+${gap(5)}(?:your|its|the (?:system|hidden|initial|original))\\s+${gap(2)}(?:prompts?|instructions?|directives?|programming|guidelines)`,
    `instructions?\\s+${gap(2)}(?:you (?:were|have been|got)|your (?:developer|creator|maker|owner)s?)`,
    `repeat\\s+${gap(3)}(?:above|before this|verbatim|word for word)`,
    "(?:everything|text|words|lines?|anything) (?:above|before) (?:this|here|that)",
    "you(?: are|'re|r| must now be| will be) (?:now|from now on|no longer|actually)",
    "from now on,? (?:you|answer|respond|reply|act|speak|only|confirm|say|approve|grant|always|never|every|ignore|treat|pretend)",
    "(?:pretend|imagine|roleplay|role-play)\\s+(?:to be|that|you|as|being|we)",
    "(?:act|behave|respond|answer|reply|speak) (?:as|like) (?:a|an|the|if|my|dan)",
    "(?:developer|debug|maintenance|admin|god|jailbreak|unrestricted|dan|sudo|root|test) mode",
    "jailbreak(?:ed|ing)?|prompt injection|do anything now",
    "new (?:instructions?|rules?|system prompt|task)\\s*:",
    "(?:you have|with|without|in which you have|there are|has) (?:no|any) (?:rules|restrictions|limits|filters|guidelines|limitations)",
    "(?:disable|remove|turn off|switch off|deactivate) (?:your|all|the|any) (?:\\w+ )?(?:restrictions|rules|filters|safety|safeguards|guardrails|limits|checks)",
    `(?:show|print|reveal|output|tell|give|display|leak|share|dump|send|list|read(?: me)?|reads me|say|what (?:is|are)|what's)\\s+${gap(5)}(?:your|the (?:admin|administrator|root|server|system|database|openai|stripe|resend|telegram|master|site|owner)(?:'s|’s)?|openai|stripe|all|levqor(?:'s|’s)|values? of)\\s+${gap(4)}${SECRETS}`,
    `(?:reads?|recites?|whispers?|tells?) me (?:\\S+ )?${SECRETS}`,
    `reveal\\s+${gap(3)}${SECRETS}`,
    "(?:you must|you will|you have to|please) (?:now )?(?:confirm|say|state|admit|agree) that (?:everything|it|all|levqor|starter|the|every)",
    `(?:say|answer|reply|respond|output|write) (?:only|just|exactly|nothing but)`,
    "(?:drop|truncate|alter) table|select \\* from|select .{1,40} from \\w+|union select|insert into|delete from \\w+ where",
    "(?:base64|rot13|hex)[ -]?(?:encode|decode|encoded)?",
  ),
  /\b[A-Z]{2,}(?:_[A-Z0-9]+)+\b/,
  /<\/?\s*(?:system|assistant|instructions?|prompt|user|im_start|im_end)\b|\[\/?(?:INST|SYSTEM)\]|^\s*(?:system|assistant|developer)\s*:/im,
];

export function findRefusal(text: string): Refusal | null {
  const plain = text
    .normalize("NFKC")
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/\s+/g, " ");
  if (INJECTION.some((it) => it.test(plain)) || INJECTION.some((it) => it.test(text))) return "injection";
  if (OTHERS_DATA.some((it) => it.test(plain)) || asksAboutSomebody(plain)) return "others-data";
  return null;
}

function asksAboutSomebody(text: string): boolean {
  const name = POSSESSIVE.exec(text)?.[1];
  if (name && !NOT_A_PERSON.test(name)) return true;
  return ADDRESS.test(text) && ASKS_ABOUT.test(text) && !OWN_ADDRESS.test(text);
}
