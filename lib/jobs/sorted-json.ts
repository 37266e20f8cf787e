/** JSON that is the same for the same value, whatever the order its keys were written in. */
export function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, it: unknown) => {
    if (typeof it !== "object" || it === null || Array.isArray(it)) return it;
    return Object.fromEntries(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
