import { z } from "zod";
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
