/** What is to be written of a profile; what is left out stays. In `meta`, null takes a key away. */
export type ProfileChange = {
  name?: string | null | undefined;
  locale?: string | undefined;
  currency?: string | undefined;
  meta?: Record<string, unknown> | undefined;
};

/** The parts of a change as the statements take them. */
export function changeParts({ name, locale, currency, meta = {} }: ProfileChange): {
  hasName: boolean;
  name: string | null;
  locale: string | null;
  currency: string | null;
  set: string;
  removed: string[];
} {
  const kept = Object.entries(meta).filter(([, value]) => value !== null);
  return {
    hasName: name !== undefined,
    name: name ?? null,
    locale: locale ?? null,
    currency: currency ?? null,
    set: JSON.stringify(Object.fromEntries(kept)),
    removed: Object.keys(meta).filter((key) => meta[key] === null),
  };
}
