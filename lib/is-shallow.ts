/** Whether a value is nested at most so many levels deep. Looks no deeper than that, whatever was sent. */
export function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return levels > 0 && Object.values(value).every((part) => isShallow(part, levels - 1));
}
