/**
 * Passwords and keys do not belong into a form. This finds what looks like one, in what people write around them:
 * "password: hunter2", "pw = …", a login inside a link, keys with the prefix of their provider, and whole words that mix
 * capitals, small letters, figures and signs as only passwords do.
 */
const NAMED =
  /(?<![\p{L}\p{N}])(?:pass(?:word|code|phrase|wd)?|pwd|pw|passwort|secret(?: key)?|api[ _-]?key|access[ _-]?token|pin(?: code)?)(?![\p{L}\p{N}])\s*(?:is\b|[=:])\s*["'“”‘’`]?(\S{4,})/giu;
const LOGIN_IN_LINK = /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:[^\s/@]+@/gi;
const KEYS =
  /\b(?:(?:sk|rk|pk)_(?:live|test)_\w{8,}|gh[pousr]_\w{16,}|github_pat_\w{16,}|xox[abeprs]-[\w-]{10,}|AKIA[A-Z0-9]{12,}|AIza[\w-]{20,}|sk-[\w-]{20,}|SG\.[\w-]{10,}\.[\w-]{10,}|eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*)|-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g;
const WORD = /(?<!\S)\S{8,64}(?!\S)/gu;

/** What stands in the place of a secret that was not kept. */
const TAKEN_OUT = "[removed]";
const MOST_PASSES = 10;

/** The first thing in a text that looks like a password or key, or null. */
export function findSecret(text: string): string | null {
  return findSecrets(text)[0] ?? null;
}

/** The text with every such thing taken out, so that nothing else of it is lost. */
export function withoutSecrets(text: string): string {
  let rest = text;
  // What stood beside a secret may look like one itself once that is gone.
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const found = findSecrets(rest).sort((a, b) => b.length - a.length);
    if (found.length === 0) return rest;
    for (const secret of found) rest = rest.replaceAll(secret, TAKEN_OUT);
  }
  return TAKEN_OUT;
}

function findSecrets(text: string): string[] {
  const named = [...text.matchAll(NAMED)].flatMap((it) => (isValue(it[1] ?? "", text, it) ? [trim(it[1] ?? "")] : []));
  const whole = [LOGIN_IN_LINK, KEYS].flatMap((pattern) => [...text.matchAll(pattern)].map((it) => it[0]));
  const words = [...text.matchAll(WORD)].map((it) => trim(it[0])).filter(looksRandom);
  return [...named, ...whole, ...words];
}

/** "Password: hunter2" gives it away; "password is managed in 1Password" does not. */
function isValue(value: string, text: string, match: RegExpExecArray | RegExpMatchArray): boolean {
  if (value.startsWith(TAKEN_OUT)) return false;
  if (/\d|[^\p{L}\p{N}.,;:!?)"'’”-]/u.test(trim(value))) return true;
  const after = text.slice((match.index ?? 0) + match[0].length);
  return /[=:]/.test(match[0]) && /^[ \t]*(?:\n|$)/.test(after);
}

/** "Tr0ub4dor&3", but not "Booking#1042": its kinds of characters keep changing, and it is no link, address or file. */
function looksRandom(word: string): boolean {
  if (/[/\\]|@.*\.|\.\w{2,4}$/.test(word)) return false;
  const kinds = word.match(/\p{Lu}+|\p{Ll}+|\d+|[!$%^&*?#@<>]+/gu) ?? [];
  const has = (pattern: RegExp) => kinds.some((it) => pattern.test(it));
  return kinds.length > 4 && has(/\p{Lu}/u) && has(/\p{Ll}/u) && has(/\d/) && has(/[!$%^&*?#@<>]/);
}

function trim(value: string): string {
  return value.replace(/^["'“”‘’`(]+|["'“”‘’`),.;]+$/g, "");
}
