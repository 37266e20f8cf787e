import { z } from "zod";
import { requireAdminRequest } from "@/lib/auth";
import { AppError } from "@/lib/errors";
import { requireSameOrigin } from "@/lib/http";

/** A form's fields before the action's own schema reads them. */
const form = z.record(z.string().max(60), z.union([z.string(), z.array(z.string()).max(20)]));

/** What every action of the console asks of a request: a form of our own page, sent by an administrator. */
export const ACTION_DOOR = {
  guard: (request: Request) => {
    requireSameOrigin(request);
    return requireAdminRequest(request);
  },
  body: form,
  types: ["form"],
  maxBytes: 256 * 1_024,
} as const;

type Action<Act> = { name: string; act: Act; seen: string; fields: Omit<z.infer<typeof form>, "seen"> };

/** Which action is meant, what its sender saw when they pressed, and the fields. Throws `not_found` for no action of ours. */
export function readAction<Act>(
  name: string | undefined,
  body: z.infer<typeof form>,
  find: (name: string) => Act | null | undefined,
): Action<Act> {
  const act = name ? find(name) : null;
  if (!name || !act) throw new AppError("not_found", "There is no such action.");
  const { seen = "", ...fields } = body;
  return { name, act, seen: String(seen), fields };
}
