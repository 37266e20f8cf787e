/**
 * Whether a text is whole characters without control ones: what an id, an address or a search can hold. Postgres refuses
 * to compare with the others (a NUL, half a character) by an error.
 */
export function isPlainText(text: string): boolean {
  return !/[\p{Cc}\p{Cs}]/u.test(text);
}
