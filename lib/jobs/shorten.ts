/** The beginning of a text, so many characters at most and none of them half: a half is no text to anybody. */
export function shorten(text: string, longest: number): string {
  const cut = text.slice(0, longest);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
