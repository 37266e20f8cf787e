import { queueAlert } from "@/lib/alerts/queue-alert";
import { appNow } from "@/lib/clock";
import { db, transaction } from "@/lib/db";
import { type Email, type EmailKind, type EmailKinds, isTooDoubtful, retryDelaySeconds } from "@/lib/email/email";
import { hasDeclinedMarketing, unsubscribeLink } from "@/lib/email/queries";
import { renderEmail } from "@/lib/email/render-email";
import { env } from "@/lib/env";
import { isDatabaseUnavailable } from "@/lib/errors";
import { describeError, log } from "@/lib/log";
import { takeSlot } from "@/lib/rate-limit";
import { type Mail, sendMail } from "@/lib/resend";
import { decrypt, encrypt } from "@/lib/secrets";

/** Longer than this and the lease of the queue would end first; the mail is put off instead. */
const LONGEST_SLOT_WAIT_MS = 2_500;

/** Some four minutes of trying: longer than a provider's hiccup. */
const TELL_AFTER_ATTEMPTS = 8;

export type DeliveryResult = "sent" | "failed" | "suppressed" | "unknown" | "later" | "nothing";

/**
 * Sends one owed mail, when it is due and still wanted.
 *
 * At least once, under a key and with bytes that never change, so that the provider makes it exactly once. Two
 * workers on the same row, a crash at any line and a call that was repeated all end in the same row.
 */
export async function deliverEmail(id: string, kinds: EmailKinds): Promise<DeliveryResult> {
  const wait = await takeSlot("resend", env().RESEND_RATE, LONGEST_SLOT_WAIT_MS);
  if (wait === null) return putOff(id);
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));

  const email = await claim(id);
  if (!email) return "nothing";
  if (isTooDoubtful(email.doubtSince, await appNow()))
    return giveUp(email, "unknown", "No answer for 23 hours: it may have arrived");
  const kind = kinds[email.kind];
  if (!kind) return giveUp(email, "failed", `No part of the program knows the kind "${email.kind}"`);
  const objection = (await kind.findObjection(email)) ?? (await objectionOfReader(email, kind));
  if (objection) return suppress(email, objection);

  const mail = await bytesOf(email, kinds).catch((error: unknown) => {
    if (isDatabaseUnavailable(error)) throw error;
    return describeError(error).message;
  });
  // Ours to mend (a letter that cannot be written, another HASH_KEY): until then it waits and holds nothing up.
  if (typeof mail === "string") return tryAgain(email, `It could not be written: ${mail}`, null, false);
  const answer = await sendMail(mail, email.key);
  switch (answer.outcome) {
    case "accepted":
      await transaction(async (tx) => {
        const settled = await tx.$executeRaw`
          UPDATE emails SET status = 'sent', sent_at = app_now(), provider_id = ${answer.providerId}, reason = NULL,
                            last_error = NULL, doubt_since = NULL
          WHERE id = ${email.id}::uuid AND status = 'sending'`;
        if (settled) await kind.onSent?.(tx, email);
      });
      return "sent";
    case "refused":
      return giveUp(email, "failed", answer.error);
    case "later":
      return tryAgain(email, answer.error, answer.afterSeconds, false);
    case "unsure":
      return tryAgain(email, answer.error, null, true);
  }
}

async function objectionOfReader({ to }: Email, kind: EmailKind): Promise<string | null> {
  return kind.isMarketing && !kind.hasOwnConsent && (await hasDeclinedMarketing(to))
    ? "Marketing mail was declined"
    : null;
}

/** Takes the row for one attempt. A row found `sending` was left by a crash: whether it went out is in doubt. */
async function claim(id: string): Promise<Email | null> {
  const count = await db().$executeRaw`
    UPDATE emails
    SET status = 'sending', attempts = attempts + 1, attempted_at = app_now(),
        doubt_since = CASE WHEN status = 'sending' THEN COALESCE(doubt_since, attempted_at) ELSE doubt_since END
    WHERE id = ${id}::uuid AND status IN ('queued', 'sending') AND due_at <= app_now()`;
  return count ? db().email.findUnique({ where: { id } }) : null;
}

/** The letter as it was rendered before the first attempt; rendered now, and kept, when this is the first. */
async function bytesOf(email: Email, kinds: EmailKinds): Promise<Mail> {
  if (email.body) return JSON.parse(decrypt("mail-body", email.body)) as Mail;
  const kind = kinds[email.kind];
  if (!kind) throw new Error(`unknown kind ${email.kind}`);
  const letter = await kind.compose(email);
  const { subject } = letter;
  const mail = await renderEmail({
    ...{ ...letter, sender: kind.sender, to: email.to, key: email.key },
    unsubscribe: kind.isMarketing && unsubscribeLink(email.to),
  });
  const body = encrypt("mail-body", JSON.stringify(mail));
  // Somebody else may have been faster after our lease ran out: then theirs are the bytes.
  const kept = await db().email.updateMany({ where: { id: email.id, body: null }, data: { body, subject } });
  if (kept.count) return mail;
  const other = await db().email.findUniqueOrThrow({ where: { id: email.id } });
  return other.body ? (JSON.parse(decrypt("mail-body", other.body)) as Mail) : mail;
}

async function tryAgain(email: Email, error: string, after: number | null, doubtful: boolean): Promise<DeliveryResult> {
  const seconds = after ?? retryDelaySeconds(email.attempts);
  await db().$executeRaw`
    UPDATE emails
    SET status = 'queued', last_error = ${error}, reason = 'Will be tried again',
        due_at = app_now() + make_interval(secs => ${seconds}),
        doubt_since = CASE WHEN ${doubtful} THEN COALESCE(doubt_since, attempted_at) ELSE doubt_since END
    WHERE id = ${email.id}::uuid AND status = 'sending' AND attempts = ${email.attempts}`;
  log().warn({ emailId: email.id, kind: email.kind, attempts: email.attempts, seconds, error }, "mail not taken yet");
  if (email.attempts === TELL_AFTER_ATTEMPTS) await tellOfDelay(email);
  return "later";
}

/** Something that trying again does not mend. One alert an hour says so, however many mails wait. */
async function tellOfDelay(email: Email): Promise<void> {
  const hour = (await appNow()).toISOString().slice(0, 13);
  const data = { emailId: email.id };
  await transaction((tx) => queueAlert(tx, { key: `mail-late:${hour}`, kind: "mail-stuck", data }));
}

async function giveUp(email: Email, status: "failed" | "unknown", error: string): Promise<DeliveryResult> {
  await transaction(async (tx) => {
    const settled = await tx.email.updateMany({
      where: { id: email.id, status: "sending", attempts: email.attempts },
      data: { status, reason: status === "failed" ? "The mail provider refused it" : error, lastError: error },
    });
    if (!settled.count) return;
    const data = { emailId: email.id, status };
    await queueAlert(tx, { key: `mail-${status}:${email.id}`, kind: "mail-stuck", orderId: email.orderId, data });
  });
  log().error({ emailId: email.id, kind: email.kind, status, error }, "mail given up");
  return status;
}

async function suppress(email: Email, reason: string): Promise<DeliveryResult> {
  const said = email.doubtSince ? `${reason}; an earlier attempt may have arrived` : reason;
  await db().email.updateMany({
    where: { id: email.id, status: "sending", attempts: email.attempts },
    data: { status: "suppressed", reason: said },
  });
  return "suppressed";
}

/** Too many are waiting for the provider: this one comes back in a moment, spread so that not all do together. */
async function putOff(id: string): Promise<DeliveryResult> {
  const seconds = (LONGEST_SLOT_WAIT_MS / 1_000) * (0.5 + Math.random());
  await db().$executeRaw`
    UPDATE emails SET due_at = GREATEST(due_at, app_now() + make_interval(secs => ${seconds}))
    WHERE id = ${id}::uuid AND status = 'queued'`;
  return "later";
}
