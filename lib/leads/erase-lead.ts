import { lockNames, transaction } from "@/lib/db";
import { mailboxHash } from "@/lib/email/mailbox-hash";
import { mailboxOf } from "@/lib/email/mailbox-of";
import { forgetEmail } from "@/lib/metrics/forget-email";

export type Erased = { leads: number; mails: number };

/**
 * Forgets who asked for the newsletter, at their request: the lead with what became of it, the newsletter's mails, what
 * the address wanted to be sent, and that its events were theirs. What is left is a keyed hash of the mailbox, by which
 * nobody puts it on the list again and no offer goes there. Orders and their mails stay, for the law demands them.
 * Repeating it does no harm.
 */
export function eraseLead(address: string): Promise<Erased> {
  const email = address.trim().toLowerCase();
  return transaction(async (tx) => {
    // As who asks for the newsletter does.
    await lockNames(tx, [`newsletter:${mailboxOf(email)}`]);
    await tx.$executeRaw`INSERT INTO erased_mailboxes (hash) VALUES (${mailboxHash(email)}) ON CONFLICT DO NOTHING`;
    const leads = await tx.$executeRaw`DELETE FROM leads WHERE email = ${email}`;
    const mails = await tx.$executeRaw`DELETE FROM emails WHERE lower("to") = ${email} AND kind LIKE 'newsletter-%'`;
    await tx.$executeRaw`DELETE FROM mail_preferences WHERE email = ${email}`;
    await forgetEmail(tx, email);
    return { leads, mails };
  });
}
