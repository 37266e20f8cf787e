import { z } from "zod";
import { answerText } from "@/lib/intake/answer-text";
import { TICKET_PRIORITIES, TICKET_STATUSES } from "@/lib/support/ticket";
import { readEmail } from "@/lib/users/schema";

const MESSAGE_LENGTH = 4_000;
const TOO_LONG = `may have at most ${MESSAGE_LENGTH.toLocaleString("en-GB")} characters`;

/** What somebody writes to us, without characters that nobody sees. */
export const messageText = z
  .string({ error: `is missing: a text of 1 to ${MESSAGE_LENGTH.toLocaleString("en-GB")} characters` })
  .transform((text) => answerText(text).trim())
  .pipe(z.string().min(1, "is empty: write your message").max(MESSAGE_LENGTH, TOO_LONG));

/** Signs of one script inside a Latin word of another: what is read is not what is there. */
const LOOKS_LATIN = /^(?=.*[a-z])(?=.*(?![\p{ASCII}\u00c0-\u024f])\p{L})/iu;

/**
 * An address to write to, in lower case. Taken as it stands, not put right: what looks like one sign and is another
 * (U+FF20, a Cyrillic a), a second address, a name in front or a line break is refused.
 */
export const emailAddress = z
  .string({ error: "is missing: one e-mail address" })
  .max(254, "is longer than an e-mail address can be")
  .transform((text, context) => {
    const given = text.replace(/^ +| +$/g, "").normalize("NFC");
    const isPlain = given === given.normalize("NFKC").trim() && !given.split(/[.@]/).some((it) => LOOKS_LATIN.test(it));
    const email = isPlain ? readEmail(given) : null;
    if (email) return email;
    context.addIssue("is not one plain e-mail address, such as name@example.com");
    return z.NEVER;
  })
  .pipe(z.string().regex(/^[^@]{1,64}@/, "has more than 64 characters before the @"));

/** As the outside knows a conversation. One that we did not make is answered like one that is somebody else's. */
const conversationId = z.string({ error: "is not a conversation's id" });

export const publicInput = z.strictObject({ message: messageText, conversationId: conversationId.optional() });

/** Whether `email` may stand here depends on who asks: the door says. */
export const privateInput = publicInput.extend({ email: emailAddress.optional() });

export const escalateInput = z.strictObject({
  email: emailAddress,
  message: messageText,
  name: z
    .string()
    .max(1_000, "is too long")
    .transform((text) => answerText(text).replace(/\s+/g, " ").trim())
    .pipe(z.string().max(100, "may have at most 100 characters"))
    .optional(),
  conversationId: conversationId.optional(),
});

export const reopenInput = z.strictObject({ conversationId });

/** What a person answers a ticket with, or writes to the team. */
const teamText = z
  .string({ error: "is missing" })
  .transform((text) => answerText(text).trim())
  .pipe(z.string().min(1, "is empty: write something").max(10_000, "may have at most 10,000 characters"));

export const replyInput = z.strictObject({ message: teamText });

export const ticketChangeInput = z
  .strictObject({
    status: z.enum(TICKET_STATUSES, `is ${TICKET_STATUSES.join(", ")}`).optional(),
    priority: z.enum(TICKET_PRIORITIES, `is ${TICKET_PRIORITIES.join(", ")}`).optional(),
    /** Null: nobody's. */
    assignee: emailAddress.nullable().optional(),
    note: teamText.optional(),
  })
  .refine((it) => Object.values(it).some((value) => value !== undefined), "Name what to change.");
