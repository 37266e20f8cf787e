/** The words that the rules of escalation.ts stand on, and that must not be missed for one wrong letter. */
const KEY_WORDS = [
  "want",
  "speak",
  "refund",
  "refunded",
  "human",
  "person",
  "someone",
  "somebody",
  "manager",
  "lawyer",
  "solicitor",
  "charged",
  "hacked",
  "delete",
  "account",
  "money",
] as const;

/** Words of their own that are one letter away from a key word. */
const OTHER_WORDS = new Set([
  ...["charge", "charges", "charger", "changed", "charmed", "chased", "hacker", "tacked", "hatched", "hawked"],
  ...["layer", "layers", "sawyer", "monkey", "moneys", "honey", "humane", "humans", "parson", "persons", "persona"],
  ...["refunds", "refunded", "deleted", "deletes", "delate", "accounts", "accost", "manages", "managers", "manage"],
  ...["went", "wait", "waits", "wants", "wand", "wane", "wart", "speaks", "sneak", "steak", "spear", "speck"],
  ...["managed", "lawyers", "solicitors", "refined", "amount", "mane", "monet", "monday"],
]);

/** As people type in a hurry. The rules know each word in one form only. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  ...{ acct: "account", acc: "account", accnt: "account", "a/c": "account" },
  ...{ u: "you", ur: "your", urs: "yours", pls: "please", plz: "please", sb: "somebody", sum1: "someone" },
  ...{
    im: "i am",
    ive: "i have",
    youre: "you're",
    youve: "you have",
    theres: "there's",
    thats: "that's",
    whats: "what's",
  },
  ...{ dont: "don't", doesnt: "doesn't", didnt: "didn't", cant: "can't", couldnt: "couldn't", wont: "won't" },
  ...{ isnt: "isn't", arent: "aren't", wasnt: "wasn't", werent: "weren't", havent: "haven't", hasnt: "hasn't" },
  ...{ recognize: "recognise", recognized: "recognised", gonna: "going to", wanna: "want to" },
};
const SHORT = new RegExp(`(?<![\\w'/-])(?:${Object.keys(SHORT_FORMS).join("|")})(?![\\w'/-])`, "g");
/** "My id" is a word of its own; "id rather" is not. */
const ID = /(?<![\w'-])id(?= (?:like|rather|prefer|love|want|need|much)(?!\w))/g;

/** The same text with short forms written out, and key words set right that have one letter wrong. */
export function mendTypos(plain: string): string {
  const written = plain.replace(SHORT, (it) => SHORT_FORMS[it] ?? it).replace(ID, "i'd");
  return written.replace(/[a-z]{4,}/g, (word) => {
    if (OTHER_WORDS.has(word)) return word;
    return KEY_WORDS.find((key) => key[0] === word[0] && isOneLetterOff(word, key)) ?? word;
  });
}

/** True when one letter is missing, too many, another one, or swapped with its neighbour. */
function isOneLetterOff(word: string, key: string): boolean {
  if (word === key || Math.abs(word.length - key.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === key[start]) start += 1;
  if (word.length > key.length) return word.slice(start + 1) === key.slice(start);
  if (word.length < key.length) return word.slice(start) === key.slice(start + 1);
  const isSwapped = word[start] === key[start + 1] && word[start + 1] === key[start];
  return (
    word.slice(start + 1) === key.slice(start + 1) || (isSwapped && word.slice(start + 2) === key.slice(start + 2))
  );
}
