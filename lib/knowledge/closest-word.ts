/**
 * The known word that a misspelt one stands for, or null: one letter wrong, missing, too many or swapped with its
 * neighbour, two in a long word. The first letter is seldom mistyped, and must be right.
 */
export function closestWord(word: string, known: readonly string[]): string | null {
  const most = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
  let best: string | null = null;
  let distance = most + 1;
  for (const it of known) {
    if (it[0] !== word[0] || Math.abs(it.length - word.length) >= distance) continue;
    const found = distanceOf(word, it, distance - 1);
    if (found < distance) {
      best = it;
      distance = found;
    }
  }
  return best;
}

/** Damerau's distance (swapped neighbours count as one), or more than `most` as soon as it is sure to be more. */
function distanceOf(a: string, b: string, most: number): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let at = 1; at <= b.length; at += 1) {
      const same = a[row - 1] === b[at - 1] ? 0 : 1;
      let least = Math.min((above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1, (above[at - 1] ?? 0) + same);
      const isSwapped = row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1];
      if (isSwapped) least = Math.min(least, (before[at - 2] ?? 0) + 1);
      line.push(least);
    }
    if (Math.min(...line) > most) return most + 1;
    before = above;
    above = line;
  }
  return above[b.length] ?? most + 1;
}
