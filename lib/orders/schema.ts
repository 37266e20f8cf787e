import { z } from "zod";
import { answerText } from "@/lib/intake/answer-text";
import { isPlainText } from "@/lib/plain-text";

/** What people write, without the characters that nobody sees and Postgres may refuse. */
const written = z.string().transform((text) => answerText(text).trim());

/** A text that somebody writes: a question, an answer, a wish, a note. */
export const longText = written.pipe(z.string().min(1).max(5_000));

/** The same where nothing need be written. */
export const replyText = written.pipe(z.string().max(5_000));

const ticked = (check: string) =>
  z.literal(true, { error: `Tick "${check}" first: nothing is handed over without it.` });
const note = (what: string) =>
  written.pipe(z.string().min(1, `Write ${what}.`).max(20_000, `Write ${what} in at most 20,000 characters.`));
const fileName = z
  .string()
  .transform((text) => answerText(text).replace(/\s+/g, " ").trim())
  .pipe(z.string().min(1, "Give every file a name.").max(200, "A file's name is too long."));

/** What is handed over. Files are links, https only, and all four checks must be ticked. */
export const handOverInput = z.object({
  checks: z.object({
    tested: ticked("Tested"),
    errorFree: ticked("Error free"),
    namedClearly: ticked("Named clearly"),
    documented: ticked("Documented"),
  }),
  summary: note("what was built"),
  howToUse: note("how to use it"),
  howToRevoke: note("how to revoke it"),
  files: z
    .array(
      z.object({
        name: fileName,
        url: z
          .url({ protocol: /^https$/, hostname: z.regexes.domain, error: "A file's link must start with https://." })
          .max(2_000, "A file's link is too long.")
          .refine(isPlainText, "A file's link holds a character that no link can have."),
      }),
    )
    .max(50, "At most 50 files."),
});
