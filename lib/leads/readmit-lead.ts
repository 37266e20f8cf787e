import { db } from "@/lib/db";
import { mailboxHash } from "@/lib/email/mailbox-hash";

/** Whoever was forgotten may ask for the newsletter again. Returns false for an address that was not. */
export async function readmitLead(address: string): Promise<boolean> {
  return (await db().erasedMailbox.deleteMany({ where: { hash: mailboxHash(address) } })).count > 0;
}
