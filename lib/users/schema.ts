import { z } from "zod";
import { isShallow } from "@/lib/is-shallow";
import { isPlainText } from "@/lib/plain-text";
import { DEEPEST_META, LONGEST_META } from "@/lib/users/profile";
import { normaliseEmail } from "@/lib/users/user";

const path = z.string().max(2_000).optional();

/** The form of /sign-in. Whether `email` is one is said on the page, beside the field. */
export const signInInput = z.strictObject({ email: z.string().max(1_000).optional(), callbackUrl: path });

const LONGEST_EMAIL = 254;
/** Whatever a provider may allow before the @, but for what would make it a list or a name, is not seen, or is damaged. */
const EMAIL =
  /^[^\s\p{C}\p{Z}\ufffd@,;:<>()[\]"\\]+@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/u;

/**
 * An address as it is compared and kept; null for what is none. Wider than the rules for addresses: two dots in a row,
 * & and / or other letters than ASCII's are valid where people live, and whoever could buy must be able to sign in.
 */
export function readEmail(text: string | null | undefined): string | null {
  const email = normaliseEmail(text ?? "");
  return email.length <= LONGEST_EMAIL && EMAIL.test(email) ? email : null;
}

/** The one button of the page that a link opens. */
export const linkInput = z.strictObject({ token: z.string().min(1).max(200), returnTo: path });

export const signOutInput = z.strictObject({ everywhere: z.literal("yes").optional() });

const address = z
  .string()
  .max(1_000)
  .transform((text, context) => {
    const email = readEmail(text);
    if (email) return email;
    context.addIssue("is not an e-mail address");
    return z.NEVER;
  });
const isText = (text: string) => text.isWellFormed() && !text.includes("\0");
const isStorable = (value: unknown) => !/\\u0000|\\ud[89a-f]/i.test(JSON.stringify(value));

const facts = z.strictObject({
  name: z.string().trim().max(200).refine(isPlainText, "must be one line of plain text").nullable().optional(),
  locale: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, "is a language tag, such as en-GB")
    .optional(),
  currency: z
    .string()
    .transform((it) => it.toLowerCase())
    .pipe(z.string().regex(/^[a-z]{3}$/, "is three letters, such as gbp"))
    .optional(),
  meta: z
    .record(z.string().min(1).max(100).refine(isText, "holds something that is no text"), z.unknown())
    .refine((it) => isShallow(it, DEEPEST_META), { error: `is nested deeper than ${DEEPEST_META} levels`, abort: true })
    .refine((it) => JSON.stringify(it).length <= LONGEST_META, `is larger than ${LONGEST_META / 1_024} kB`)
    .refine(isStorable, "holds something that is no text")
    .optional()
    .describe("Your own facts. Merged key by key; null takes a key away"),
});

/** Bodies and answers of the users API; /openapi.json is made from them. */
export const keepProfileInput = facts.extend({ email: address });
export const changeProfileInput = facts;
export const findProfileInput = z.strictObject({ email: address });

export const profileSchema = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string().nullable(),
  locale: z.string(),
  currency: z.string(),
  meta: z.record(z.string(), z.unknown()),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
