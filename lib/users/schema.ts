import { z } from "zod";
import { normaliseEmail } from "@/lib/users/user";

const path = z.string().max(2_000).optional();

/** The form of /sign-in. Whether `email` is one is said on the page, beside the field. */
export const signInInput = z.strictObject({ email: z.string().max(1_000).optional(), callbackUrl: path });

/** An address as it is compared and kept; null for what is none. */
export function readEmail(text: string | undefined): string | null {
  const result = z
    .email()
    .max(254)
    .safeParse(normaliseEmail(text ?? ""));
  return result.success ? result.data : null;
}

/** The one button of the page that a link opens. */
export const linkInput = z.strictObject({ token: z.string().min(1).max(200), returnTo: path });

export const signOutInput = z.strictObject({ everywhere: z.literal("yes").optional() });
