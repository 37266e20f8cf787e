import type { z } from "zod";
import type { FieldError } from "@/lib/errors";

/** The words of an address as a page is given them: a word that comes twice is a list. */
export type QueryWords = Record<string, string | string[] | undefined>;

/** The same of a request's address. */
export function queryWords(query: URLSearchParams): QueryWords {
  const names = [...new Set(query.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = query.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}

/**
 * What a list's strict schema makes of the words of its address; a word it does not know is told, never guessed at.
 * Empty words (a form's empty fields) count as left out, except for those `keepEmpty` names.
 */
export function readFilter<T extends z.ZodType>(
  schema: T,
  words: QueryWords,
  keepEmpty: readonly string[] = [],
): { filter: z.infer<T>; faults: null } | { filter: null; faults: FieldError[] } {
  const given = Object.entries(words).filter(
    ([name, value]) => value !== undefined && (value !== "" || keepEmpty.includes(name)),
  );
  const result = schema.safeParse(Object.fromEntries(given));
  if (result.success) return { filter: result.data, faults: null };
  return {
    filter: null,
    faults: result.error.issues.flatMap((issue) => {
      if (issue.code !== "unrecognized_keys") return [{ path: issue.path.join("."), message: issue.message }];
      return issue.keys.map((path) => ({ path, message: "is not a filter of this list" }));
    }),
  };
}
