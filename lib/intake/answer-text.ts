/**
 * An answer as it is kept: whole characters in one normal form, line breaks as \n, without the control characters that
 * Postgres refuses and the invisible ones that turn a line around to show another text than it holds.
 */
export function answerText(raw: string): string {
  return raw
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .normalize("NFC")
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (it) => (it === "\n" || it === "\t" ? it : ""))
    .trimEnd();
}
