import { db, type Tx } from "@/lib/db";
import type { Email, EmailKinds } from "@/lib/email/email";
import { mailboxHash } from "@/lib/email/mailbox-hash";
import { mailboxOf } from "@/lib/email/mailbox-of";
import { maskLinks } from "@/lib/email/mask-links";
import { renderEmail } from "@/lib/email/render-email";
import { appUrl } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import type { Mail } from "@/lib/resend";
import { decrypt, encrypt } from "@/lib/secrets";

/** Where an address is no longer sent marketing, by one press or by its provider (RFC 8058). */
export function unsubscribeLink(address: string): string {
  return `${appUrl()}/unsubscribe?token=${mailToken(address)}`;
}

/** Where an address says what it wants to be sent. */
export function preferencesLink(address: string): string {
  return `${appUrl()}/preferences?token=${mailToken(address)}`;
}

/** The address a mail link was made for, or null: nobody can make one without HASH_KEY, and it tells no address. */
export function readMailToken(token: string): string | null {
  if (!/^[A-Za-z0-9_-]{40,600}$/.test(token)) return null;
  try {
    return decrypt("mail-link", Buffer.from(token, "base64url"));
  } catch (error) {
    log().debug({ err: error }, "a mail link that we did not make");
    return null;
  }
}

function mailToken(address: string): string {
  return Buffer.from(encrypt("mail-link", address.trim().toLowerCase())).toString("base64url");
}

/** Whether an address has declined marketing mail, or its owner asked to be forgotten. */
export async function hasDeclinedMarketing(address: string): Promise<boolean> {
  const email = address.trim().toLowerCase();
  const found = await db().mailPreference.findUnique({ where: { email }, select: { marketingDeclinedAt: true } });
  return found?.marketingDeclinedAt != null || (await isErased(email));
}

/** Whether its owner asked to be forgotten (lib/leads/erase-lead.ts). */
export async function isErased(address: string, tx: Tx = db()): Promise<boolean> {
  return (await tx.erasedMailbox.count({ where: { hash: mailboxHash(address) } })) > 0;
}

/**
 * Whether a mailbox was owed a mail of this kind so many `times` (once, unless it is said) in the last so many hours,
 * under this address or another one of it (mailbox-of.ts, which the query follows). A mail that is not to be sent does
 * not count.
 */
export async function wasMailedLately(
  tx: Tx,
  mail: { to: string; kind: string; hours: number; times?: number },
): Promise<boolean> {
  const rows = await tx.$queryRaw<{ found: boolean }[]>`
    SELECT ${mail.times ?? 1}::int <=
                  (SELECT count(*) FROM emails
                   WHERE kind = ${mail.kind} AND created_at > app_now() - make_interval(hours => ${mail.hours}::int)
                     AND status <> 'suppressed'
                     AND CASE WHEN lower("to") ~ '@(gmail|googlemail)\\.com$'
                              THEN replace(regexp_replace(lower("to"), '(\\+.*)?@[^@]*$', ''), '.', '') || '@gmail.com'
                              ELSE regexp_replace(lower("to"), '\\+.*@', '@') END = ${mailboxOf(mail.to)}) AS found`;
  return rows[0]?.found ?? false;
}

export type SentMail = Pick<Email, "kind" | "subject" | "orderId" | "sentAt">;

/** The newest mails that reached an address, as it stands in a session. */
export function listMailsSentTo(to: string, limit: number): Promise<SentMail[]> {
  const select = { kind: true, subject: true, orderId: true, sentAt: true } as const;
  return db().email.findMany({ where: { to, status: "sent" }, select, orderBy: { sentAt: "desc" }, take: limit });
}

/** What is known of a mail without opening it. */
export type EmailRow = Omit<Email, "body">;

/** Every mail about an order, oldest first. */
export function listOrderEmails(orderId: string): Promise<EmailRow[]> {
  return db().email.findMany({
    where: { orderId },
    omit: { body: true },
    orderBy: [{ createdAt: "asc" }, { key: "asc" }],
  });
}

/** A mail as a person may look at it: its links can be read and not followed. */
export type EmailPreview = {
  subject: string;
  html: string;
  text: string;
  to: string;
  /** Not rendered for sending yet: these are the words it would have if it left now. */
  isDraft: boolean;
};

/** What was sent, or what would be sent now; null when there is no such mail. */
export async function previewEmail(emailId: string, kinds: EmailKinds): Promise<EmailPreview | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(emailId)) return null;
  const email = await db().email.findUnique({ where: { id: emailId } });
  if (!email) return null;
  const { subject, html, text, to } = email.body ? readBody(email.body) : await compose(email, kinds);
  return { subject, html: maskLinks(html), text: maskLinks(text), to, isDraft: !email.body };
}

function readBody(body: Uint8Array): Mail {
  try {
    return JSON.parse(decrypt("mail-body", body)) as Mail;
  } catch (cause) {
    throw new AppError("unavailable", "This mail was kept under another HASH_KEY and cannot be read.", { cause });
  }
}

async function compose(email: Email, kinds: EmailKinds): Promise<Mail> {
  const kind = kinds[email.kind];
  if (!kind) throw new AppError("not_found", `No part of the program knows the kind "${email.kind}".`);
  const { subject, element } = await kind.compose(email);
  return renderEmail({ sender: kind.sender, to: email.to, key: email.key, subject, element });
}

export type MailCounts = { sent: number; failed: number; suppressed: number; remaining: number };

/** What became of mails since a moment, whoever carried them, and how many are due and still here. */
export async function countMails(since: Date): Promise<MailCounts> {
  const rows = await db().$queryRaw<MailCounts[]>`
    SELECT count(*) FILTER (WHERE status = 'sent' AND sent_at >= ${since})::int AS sent,
           count(*) FILTER (WHERE attempted_at >= ${since} AND (status IN ('failed', 'unknown')
                                  OR (status = 'queued' AND last_error IS NOT NULL)))::int AS failed,
           count(*) FILTER (WHERE status = 'suppressed' AND attempted_at >= ${since})::int AS suppressed,
           count(*) FILTER (WHERE status IN ('queued', 'sending') AND due_at <= (SELECT app_now()))::int AS remaining
    FROM emails
    WHERE attempted_at >= ${since} OR status IN ('queued', 'sending')`;
  return rows[0] ?? { sent: 0, failed: 0, suppressed: 0, remaining: 0 };
}
