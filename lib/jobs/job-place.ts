/** Where a page of a list ends, as the outside passes it back: when and which. */
export type JobPlace = { at: Date; id: string };

export function writeJobPlace({ at, id }: JobPlace): string {
  return `${at.getTime()}_${id}`;
}

/** Null for what we never wrote. */
export function readJobPlace(text: string): JobPlace | null {
  const [, ms = "", id = ""] = /^(\d{1,15})_([\w-]{1,64})$/.exec(text) ?? [];
  return id ? { at: new Date(Number(ms)), id } : null;
}
