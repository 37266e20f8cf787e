// Bounded everywhere: what is read here was written by anybody.
const EMAIL = /[^\s@/?&=:;,<>()"']{1,64}(?:@|%40)[^\s@/?&=:;,<>()"']{1,255}/gi;
const ADDRESS_TAIL = /(https?:\/\/[^\s?#]{1,2048})[?#]\S*/gi;
const WORD = /[A-Za-z0-9_.~+-]{16,}/g;
const NUMBER = /\d{9,}/g;
const UNREADABLE = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/**
 * A text without what may name or open somebody: e-mail addresses, tokens, long numbers, what an address carries behind
 * its path; and without what Postgres cannot keep (NUL, half a character) or nobody sees (a sign that turns what stands
 * beside it around, or hides in an address). At most `longest` characters.
 */
export function scrubText(text: string, longest: number): string {
  const plain = text.replace(UNREADABLE, "");
  if (plain.length < 5) return plain;
  return plain
    .replace(EMAIL, "[e-mail]")
    .replace(ADDRESS_TAIL, "$1")
    .replace(WORD, (word) => (isToken(word) ? "[token]" : word))
    .replace(NUMBER, "[number]")
    .slice(0, longest)
    .toWellFormed();
}

/** A word that nobody wrote by hand: it changes between figures, small and capital letters all the time. */
function isToken(word: string): boolean {
  let changes = 0;
  let last = "";
  for (const letter of word) {
    const kind = kindOf(letter);
    if (!kind) continue;
    if (last && kind !== last) changes += 1;
    last = kind;
  }
  return changes >= 5;
}

function kindOf(letter: string): string {
  if (letter >= "0" && letter <= "9") return "figure";
  if (letter >= "a" && letter <= "z") return "small";
  return letter >= "A" && letter <= "Z" ? "capital" : "";
}
