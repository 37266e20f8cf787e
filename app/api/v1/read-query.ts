import type { z } from "zod";
import { invalidFields } from "@/lib/http-body";
import { queryWords } from "@/lib/query-words";

/** The words behind an address's "?", read strictly. Throws `invalid`, naming each that does not fit. */
export function readQuery<Schema extends z.ZodType>(request: Request, schema: Schema): z.infer<Schema> {
  const query = schema.safeParse(queryWords(new URL(request.url).searchParams));
  if (!query.success) throw invalidFields(query.error);
  return query.data;
}
