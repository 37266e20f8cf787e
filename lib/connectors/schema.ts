import { z } from "zod";
import { isShallow } from "@/lib/is-shallow";
import { isPlainText } from "@/lib/plain-text";

/** What an address or a name in a call may be: one line, nothing that a reader would not see. */
export const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, "is empty")
    .max(longest, `is longer than ${longest} characters`)
    .refine(isPlainText, "must be one line of plain text");

/** What may be said: several lines. A NUL or half a character can be kept nowhere. */
export const words = (longest: number) =>
  z
    .string()
    .min(1, "is empty")
    .max(longest, `is longer than ${longest} characters`)
    .refine((text) => text.trim() !== "", "is empty")
    .refine((text) => text.isWellFormed() && !text.includes("\0"), "holds something that is no text");

export const pageSize = (most: number, usual: number) => z.number().int().min(1).max(most).default(usual);

/** Where a list goes on, as its provider said it. */
export const cursor = z.string().regex(/^[\w=+/.:-]{1,512}$/, "is none of this list's");

/** What a provider takes in its own form: any JSON, of a size and depth that nobody needs to exceed. */
export const providerObject = (longest: number) =>
  z
    .record(z.string().max(200), z.json())
    .refine((value) => isShallow(value, 12), { error: "is nested too deep", abort: true })
    .refine((value) => JSON.stringify(value).length <= longest, `is longer than ${longest} characters of JSON`)
    .refine((value) => !/\\u0000|\\ud[89a-f]/i.test(JSON.stringify(value)), "holds something that is no text");

/** The beginning of a text, for a person who has to allow it. */
export function excerpt(text: string): string {
  const short = [...text.replace(/\s+/g, " ").trim()];
  return short.length > 80 ? `${short.slice(0, 79).join("")}…` : short.join("");
}

/** The body of a direct call; `params` is read by the action. */
export const connectorCallSchema = z.strictObject({
  action: z.string().min(1).max(64),
  params: z.record(z.string().max(200), z.unknown()).default({}),
});
