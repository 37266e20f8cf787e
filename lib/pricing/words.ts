/** "48 hours", "4 days": hours up to two days, whole days beyond. */
export function deliveryWords(hours: number): string {
  return hours > 48 && hours % 24 === 0 ? `${hours / 24} days` : `${hours} hours`;
}

/** "48 hours", or "24 to 48 hours" where the promise is a range. */
export function answerWords({ from, to }: { from: number; to: number }): string {
  return from === to ? `${to} hours` : `${from} to ${to} hours`;
}

/** "1 workflow", "3 workflows". */
export function countWords(count: number, noun: string): string {
  return `${count.toLocaleString("en-GB")} ${noun}${count === 1 ? "" : "s"}`;
}

/** "1,000", or what no limit means here. */
export function runsWords(runs: number | null): string {
  return runs === null ? "Unlimited (fair use)" : runs.toLocaleString("en-GB");
}
