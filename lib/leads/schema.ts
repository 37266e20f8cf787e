import { z } from "zod";
import { answerText } from "@/lib/intake/answer-text";
import { emailAddress } from "@/lib/support/schema";

/** The form of the newsletter, and the same as JSON. */
export const newsletterInput = z.strictObject({
  email: emailAddress,
  name: z
    .string()
    .max(1_000, "is too long")
    .transform((text) => answerText(text).replace(/\s+/g, " ").trim())
    .pipe(z.string().max(100, "may have at most 100 characters"))
    .optional(),
});

/** The button behind the link. The token may stand in the address instead. */
export const confirmInput = z.strictObject({ token: z.string().max(1_000).optional() });
